import type { CardData } from '../../domain/decision.ts';
import type { GuestRequest, View } from '../../domain/guest-request.ts';
import type { Locale } from '../../domain/people.ts';
import { inLanguage } from '../../words/catalogue.ts';
import { READDRESS_WORDS } from './readdress-messages.ts';

/** On the requester's card: another address for a guest who was invited and has not accepted. */
export function readdressAnswers({ state, upkeep }: GuestRequest, locale: Locale): CardData {
  const words = inLanguage(READDRESS_WORDS, locale);
  return {
    // A card holds six buttons; who is asked whether the guest is needed at all answers that first.
    readdressable: state.name === 'invited' && upkeep?.review === undefined,
    readdress: words.change,
    addressLabel: words.label,
    addressHint: words.hint,
    addressExplained: words.explained,
    addressAsk: words.ask,
  };
}

export function readdressFacts({ replaces }: GuestRequest, locale: Locale): readonly CardData[] {
  if (replaces === undefined) return [];
  const value = `${replaces.email} (${replaces.requestId})`;
  return [{ title: inLanguage(READDRESS_WORDS, locale).inPlaceOf, value }];
}

export function readdressNotes(request: GuestRequest, audience: View['audience'], locale: Locale): readonly string[] {
  const words = inLanguage(READDRESS_WORDS, locale);
  const { state, upkeep, replaces } = request;
  const { readdress } = upkeep ?? {};
  return [
    ...(readdress !== undefined && state.name === 'invited' ? [words.asked(readdress.email, readdress.to)] : []),
    ...(replaces !== undefined && audience === 'approvers' && state.name === 'pending' ? [words.willBeWithdrawn] : []),
  ];
}
