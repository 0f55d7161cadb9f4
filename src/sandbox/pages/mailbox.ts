import type { Mail } from '../mail.ts';
import { tenantName } from '../seed.ts';
import { html, page } from './layout.ts';
import type { Html } from './layout.ts';

const refreshSeconds = 5;

/** Every mail that was sent, newest first. */
export function mailboxPage(mails: readonly Mail[]): string {
  const count = mails.length === 1 ? '1 mail' : `${mails.length} mails`;
  const body = html`
    <h1>Mailbox</h1>
    <p class="quiet">
      ${count} sent by this tenant, newest first. This page looks again every ${String(refreshSeconds)} seconds.
    </p>
    ${mails.length === 0 ? html`<div class="card">No mail yet. An invitation that sends one shows up here.</div>` : [...mails].reverse().map(letter)}
  `;
  return page('Mailbox', body, refreshSeconds);
}

function letter(mail: Mail): Html {
  return html`<article class="card">
    <h2>${mail.subject}</h2>
    <dl>
      <dt>From</dt>
      <dd>${mail.from}</dd>
      <dt>To</dt>
      <dd>${mail.to}</dd>
      ${
        mail.cc === null
          ? html``
          : html`<dt>Cc</dt>
              <dd>${mail.cc}</dd>`
      }
      <dt>Sent</dt>
      <dd><time datetime="${mail.at}">${mail.at.replace('T', ' ').replace(/\.\d+Z$/, ' UTC')}</time></dd>
    </dl>
    ${
      mail.message === null
        ? html``
        : html`<p class="quiet">Message from ${mail.invitedBy}:</p>
            <blockquote>${mail.message}</blockquote>`
    }
    <p>${mail.invitedBy} invited you to access applications within the organization ${tenantName}.</p>
    <a class="action" href="${mail.redeemUrl}">Accept invitation</a>
  </article>`;
}
