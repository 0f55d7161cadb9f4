import express from 'express';
import type { Response, Router } from 'express';
import { lookUp, redeem } from '../redemption.ts';
import type { Tenant } from '../tenant.ts';
import { mailboxPage } from './mailbox.ts';
import { redeemPage, statusOf } from './redeem.ts';
import type { RedeemLink } from './redeem.ts';
import { style } from './style.ts';

/** What a person sees of the sandbox: the mailbox and the redemption page. */
export function pages(tenant: Tenant): Router {
  const router = express.Router();
  router.get('/', (_request, response) => response.redirect('/mailbox'));
  router.get('/style.css', (_request, response) => void response.type('css').send(style));
  router.get('/mailbox', (_request, response) => send(response, 200, mailboxPage(tenant.mails)));
  router.get('/redeem', (request, response) => {
    const link = linkOf(new URL(request.originalUrl, 'http://sandbox').searchParams);
    const found = lookUp(tenant, link.ticket, link.user);
    send(response, statusOf(found), redeemPage(found, link, false));
  });
  router.post('/redeem', (request, response) => {
    const link = linkOf(new URLSearchParams(typeof request.body === 'string' ? request.body : ''));
    const before = lookUp(tenant, link.ticket, link.user);
    const found = redeem(tenant, link.ticket, link.user);
    tenant.commit();
    send(response, statusOf(found), redeemPage(found, link, before.kind === 'open'));
  });
  return router;
}

function linkOf(form: URLSearchParams): RedeemLink {
  return { ticket: form.get('ticket') ?? '', user: form.get('user') ?? '' };
}

function send(response: Response, status: number, text: string): void {
  response
    .status(status)
    .set({
      'Content-Security-Policy':
        "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
      'Cache-Control': 'no-store',
    })
    .type('html')
    .send(text);
}
