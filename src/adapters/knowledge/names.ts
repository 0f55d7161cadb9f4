import { findAddresses } from '../../understanding/entities/addresses.ts';
import { findDomain } from '../../understanding/entities/domains.ts';

/** Domains that say what a question is about: mail for everybody, Microsoft's own hosts, another cloud by its ending. */
const TELLING =
  /(?:^|\.)(?:gmail|googlemail|google|hotmail|outlook|live|msn|yahoo|icloud|gmx|web|asp|(?:on)?microsoft(?:online)?|(?:windows)?azure|office|sharepoint)\.|\.(?:cn|us|gov|mil)$/;
const PLAIN_ADDRESS = /^[\w.-]+@/;
const MOST_NAMES = 5;

/** The question with each person's address as a guest and each firm's domain as a partner: whose it is tells no topic. */
export function withoutNames(question: string): string {
  let text = question;
  for (const { address } of findAddresses(question).good) {
    const isTelling = TELLING.test(address.slice(address.indexOf('@') + 1).toLowerCase());
    if (PLAIN_ADDRESS.test(address) && !isTelling) text = text.replaceAll(address, 'guest');
  }
  for (let round = 0; round < MOST_NAMES; round++) {
    const domain = findDomain(text);
    if (domain === undefined || TELLING.test(domain)) return text;
    const at = text.toLowerCase().indexOf(domain);
    if (at < 0) return text;
    text = `${text.slice(0, at)}partner${text.slice(at + domain.length)}`;
  }
  return text;
}
