import { createRequire } from 'node:module';
import type { Router } from 'express';
import express from 'express';
import { z } from 'zod';

/**
 * The page that Teams opens where a silent sign-in was not enough: it leads to Entra's own, and hands the code with which
 * that ends to Teams, which repeats the press with it. A code is good for nothing without the app's credential, and only
 * for the person whose press it comes with.
 * https://learn.microsoft.com/microsoftteams/platform/tabs/how-to/authentication/auth-flow-tab
 */
export function signInPage(entrasPage: (claims: string | undefined) => Promise<string>): Router {
  const pages = express.Router();
  pages.use((_request, response, next) => {
    response.set({
      'Cache-Control': 'no-store',
      'Referrer-Policy': 'no-referrer',
      // The page talks to the window that opened it.
      'Cross-Origin-Opener-Policy': 'unsafe-none',
    });
    next();
  });
  pages.get('/', async (request, response) => {
    const claims = Claims.safeParse(request.query['claims']);
    if (claims.success) response.redirect(await entrasPage(claims.data));
    else response.status(400).json({ error: 'the claims cannot be read' });
  });
  pages.get('/done', (_request, response) => void response.type('html').send(PAGE));
  pages.get('/done.js', (_request, response) => void response.type('js').send(SCRIPT));
  pages.get('/teams.js', (_request, response) => response.sendFile(TEAMS_JS));
  return pages;
}

const Claims = z
  .string()
  .max(4_000)
  .refine((text) => isObject(text))
  .optional();

function isObject(text: string): boolean {
  try {
    return typeof JSON.parse(text) === 'object';
  } catch {
    return false;
  }
}

const TEAMS_JS = createRequire(import.meta.url).resolve('@microsoft/teams-js/dist/umd/MicrosoftTeams.min.js');

const PAGE = `<!doctype html>
<html lang="en">
  <meta charset="utf-8" />
  <title>Guestlist</title>
  <p>…</p>
  <script src="teams.js"></script>
  <script src="done.js"></script>
</html>
`;

const SCRIPT = `
const answer = new URLSearchParams(location.search);
history.replaceState(null, '', location.pathname);
microsoftTeams.app.initialize().then(() => {
  const code = answer.get('code');
  if (code) microsoftTeams.authentication.notifySuccess(code);
  else microsoftTeams.authentication.notifyFailure(answer.get('error') ?? 'CancelledByUser');
});
`;
