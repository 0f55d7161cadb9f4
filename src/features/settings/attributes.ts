import type { Attribute, GuestAttributes } from '../../domain/attributes.ts';
import { LONGEST_ATTRIBUTE } from '../../domain/attributes.ts';
import { countryNamed } from '../../understanding/entities/countries.ts';
import { findDomain } from '../../understanding/entities/domains.ts';

/** What cannot be set like that. */
export type AttributeFault =
  | { readonly code: 'domain' | 'nothing' }
  | { readonly code: 'tooLong'; readonly what: 'company' | 'department'; readonly characters: number }
  | { readonly code: 'country' | 'word'; readonly given: string };

export type AttributeWish =
  | { readonly kind: 'attributes'; readonly domain: string; readonly attributes: GuestAttributes | undefined }
  | { readonly kind: 'attributesUnclear'; readonly why: AttributeFault };

const NAMES: Readonly<Record<string, Attribute>> = {
  ...{ company: 'company', companyname: 'company', firma: 'company' },
  ...{ department: 'department', dept: 'department', abteilung: 'department' },
  ...{ location: 'location', usagelocation: 'location', country: 'location', land: 'location' },
  ...{ standort: 'location', nutzungsstandort: 'location' },
};
const REMOVE = /^(?:remove|delete|forget|off|entfernen)\s+/i;
const REMOVED = /\s+(?:remove|delete|forget|off|none|entfernen)$/i;
/** `company="Fabrikam Ltd"`, `--location DE`, `department: Audit`. */
const PAIR = /(?:^|\s)-{0,2}([\p{L}-]+)\s*(?:[=:]\s*|\s(?=["“„]))(?:["“„]([^"“”]*)["“”]|(\S+))/giu;

/** `fabrikam.example company="Fabrikam Ltd" location=DE`, `remove fabrikam.example`. */
export function readAttributes(said: string): AttributeWish {
  const unclear = (why: AttributeFault): AttributeWish => ({ kind: 'attributesUnclear', why });
  const removes = REMOVE.test(said) || REMOVED.test(said);
  const [given = '', ...rest] = said.replace(REMOVE, '').replace(REMOVED, '').trim().split(/\s+/);
  const domain = findDomain(given);
  if (domain === undefined) return unclear({ code: 'domain' });
  if (removes) return { kind: 'attributes', domain, attributes: undefined };

  const pairs = rest.join(' ');
  const attributes: { -readonly [Name in Attribute]?: string } = {};
  for (const [, word = '', quoted, bare] of pairs.matchAll(PAIR)) {
    const name = nameOf(word);
    const value = (quoted ?? bare ?? '').trim();
    if (name === undefined || value === '') return unclear({ code: 'word', given: word });
    const read = valueOf(name, value);
    if (typeof read !== 'string') return unclear(read);
    attributes[name] = read;
  }
  const left = pairs.replace(PAIR, ' ').trim();
  if (left !== '') return unclear({ code: 'word', given: left.slice(0, 60) });
  return Object.keys(attributes).length === 0
    ? unclear({ code: 'nothing' })
    : { kind: 'attributes', domain, attributes };
}

function nameOf(word: string): Attribute | undefined {
  const plain = word.toLowerCase().replaceAll('-', '');
  return Object.hasOwn(NAMES, plain) ? NAMES[plain] : undefined;
}

function valueOf(name: Attribute, value: string): string | AttributeFault {
  if (name === 'location') return countryNamed(value) ?? { code: 'country', given: value.slice(0, 60) };
  return value.length > LONGEST_ATTRIBUTE ? { code: 'tooLong', what: name, characters: value.length } : value;
}
