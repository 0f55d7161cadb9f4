import type { Redemption } from '../redemption.ts';
import { tenantName } from '../seed.ts';
import { html, page } from './layout.ts';
import type { Html } from './layout.ts';

export interface RedeemLink {
  ticket: string;
  user: string;
}

/** The page behind a redeem link, before and after Accept. */
export function redeemPage(found: Redemption, link: RedeemLink, justNow: boolean): string {
  return page('Invitation', html`<div class="card">${content(found, link, justNow)}</div>`);
}

export function statusOf(found: Redemption): number {
  if (found.kind === 'unknown') return 404;
  if (found.kind === 'deleted') return 410;
  return found.kind === 'blocked' ? 403 : 200;
}

function content(found: Redemption, link: RedeemLink, justNow: boolean): Html {
  switch (found.kind) {
    case 'open':
      return html`<h1>Permission requested by ${tenantName}</h1>
        <p>Hello ${found.displayName}, you were invited as ${found.ticket.email}.</p>
        <p>
          By accepting, you let ${tenantName} receive your profile (name, email address, photo) and collect and log your
          activity.
        </p>
        <form method="post" action="/redeem">
          <input type="hidden" name="ticket" value="${link.ticket}" />
          <input type="hidden" name="user" value="${link.user}" />
          <button class="action" type="submit">Accept</button>
        </form>`;
    case 'accepted':
      return html`<h1>${justNow ? 'Invitation accepted' : 'Already accepted'}</h1>
        <p>
          ${justNow ? `Welcome, ${found.displayName}. You are now a guest of ${tenantName}.` : `This invitation was accepted before; nothing else is needed.`}
        </p>
        <a class="action" href="${found.ticket.redirectUrl}">Continue</a>
        <p class="quiet">${found.ticket.redirectUrl}</p>`;
    case 'unknown':
      return html`<h1>This link is not known</h1>
        <p>It may be incomplete, or the sandbox was reset since. Ask the person who invited you for a new one.</p>`;
    case 'deleted':
      return html`<h1>This invitation is gone</h1>
        <p>The guest account was deleted. Ask the person who invited you to invite you again.</p>`;
    case 'blocked':
      return html`<h1>This invitation cannot be accepted</h1>
        <p>${found.why}</p>
        <p class="quiet">An administrator of ${tenantName} can change that.</p>`;
  }
}
