import { z } from 'zod';
import type { Card } from '../../domain/decision.ts';
import type { GuestRequest } from '../../domain/guest-request.ts';
import type { Locale } from '../../domain/people.ts';
import { inLanguage } from '../../words/catalogue.ts';
import { moment } from '../../words/dates.ts';
import { SIDE_DOOR_WORDS } from './messages.ts';

/** The question about a guest who came another way. */
export function drawSideDoor(request: GuestRequest, locale: Locale): Card {
  const words = inLanguage(SIDE_DOOR_WORDS, locale);
  const { ask, requester, state } = request;
  const guest = ask.displayName === undefined ? ask.email : `${ask.displayName} (${ask.email})`;
  const invitedAt = 'invitedAt' in state && state.invitedAt !== undefined ? moment(state.invitedAt, locale) : '';
  return {
    template: 'sidedoor-ask',
    summary: words.summary(guest),
    data: {
      title: words.title,
      intro: requester.name === '' ? words.introToApprovers : words.intro(requester.name),
      facts: [
        { title: words.guest, value: guest },
        { title: words.invitedAt, value: invitedAt },
        { title: words.invitation, value: state.name === 'accepted' ? words.accepted : words.notAccepted },
      ],
      sponsorLabel: words.sponsorLabel,
      sponsorHint: words.sponsorHint,
      reasonLabel: words.reasonLabel,
      reasonHint: words.reasonHint,
      reasonRequired: words.reasonMissing,
      untilLabel: words.untilLabel,
      send: words.send,
      id: request.id,
    },
  };
}

const text = z.string().trim().max(5_000).default('').catch('');
const Answer = z.object({ id: z.string(), sponsor: text, reason: text, until: text });

/** What its button sends; undefined when it is not from this card. */
export const readAnswer = (data: unknown): z.infer<typeof Answer> | undefined => Answer.safeParse(data).data;
