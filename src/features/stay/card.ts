import type { Card } from '../../domain/decision.ts';
import type { GuestRequest } from '../../domain/guest-request.ts';
import type { Locale } from '../../domain/people.ts';
import type { IsoDate } from '../../domain/time.ts';
import { isIsoDate } from '../../domain/time.ts';
import { inLanguage } from '../../words/catalogue.ts';
import { STAY_WORDS } from './messages.ts';

/**
 * Asked before something is taken away that was not asked for in so many words, or that only an admin can bring back; and
 * where a sign-in is needed for what was said in words.
 */
export function drawConfirmation(request: GuestRequest, what: 'remove' | 'delete' | 'resend', locale: Locale): Card {
  const words = inLanguage(STAY_WORDS, locale).confirm[what];
  const guest = request.ask.displayName ?? request.ask.email;
  return {
    template: 'stay-confirm',
    summary: words.title(guest),
    data: {
      title: words.title(guest),
      text: words.text(request.ask.group?.name),
      removes: what === 'remove',
      deletes: what === 'delete',
      sends: what === 'resend',
      confirm: words.confirm,
      id: request.id,
    },
  };
}

/** Reads a press on a request's card or on a confirmation; undefined when its data is not what these carry. */
export function readPress(data: unknown): { readonly id: string; readonly until?: IsoDate } | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const { id, until } = data as { readonly id?: unknown; readonly until?: unknown };
  if (typeof id !== 'string' || id.length > 20) return undefined;
  return typeof until === 'string' && isIsoDate(until) ? { id, until } : { id };
}
