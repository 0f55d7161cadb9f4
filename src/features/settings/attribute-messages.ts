import type { DomainAttributes } from '../../domain/attributes.ts';
import { LONGEST_ATTRIBUTE } from '../../domain/attributes.ts';
import type { Locale } from '../../domain/people.ts';
import type { Catalogue } from '../../words/catalogue.ts';
import { countryWords } from '../../words/countries.ts';
import type { AttributeFault } from './attributes.ts';

interface AttributeWords {
  readonly rule: (rule: DomainAttributes, locale: Locale) => string;
  readonly set: (rule: DomainAttributes, locale: Locale) => string;
  readonly removed: (domain: string) => string;
  readonly none: (domain: string) => string;
  readonly unclear: (fault: AttributeFault) => string;
}

type Names = Readonly<Record<'company' | 'department' | 'location', string>>;
const NAMES: Names = { company: 'company', department: 'department', location: 'usage location' };
const NAMEN: Names = { company: 'Firma', department: 'Abteilung', location: 'Nutzungsstandort' };

/** `company “Fabrikam Ltd”, usage location Germany (DE)`. */
function list({ company, department, location }: DomainAttributes, names: Names, locale: Locale): string {
  const [open, close] = names === NAMES ? ['“', '”'] : ['„', '“'];
  return [
    ...(company === undefined ? [] : [`${names.company} ${open}${company}${close}`]),
    ...(department === undefined ? [] : [`${names.department} ${open}${department}${close}`]),
    ...(location === undefined ? [] : [`${names.location} ${countryWords(location, locale)}`]),
  ].join(', ');
}

const USAGE = '/settings attributes fabrikam.example company="Fabrikam Ltd" department="Audit" location=DE';

/** What is written on all guests of a domain. */
export const ATTRIBUTE_WORDS: Catalogue<AttributeWords> = {
  en: {
    rule: (rule, locale) => `Guests from ${rule.domain} get: ${list(rule, NAMES, locale)}.`,
    set: (rule, locale) =>
      `Guests from ${rule.domain} who are asked for from now on get: ${list(rule, NAMES, locale)}. This counts more than what a request says. Take it away with /settings attributes remove ${rule.domain}.`,
    removed: (domain) => `Guests from ${domain} get no company, department or usage location of themselves any more.`,
    none: (domain) => `Nothing is set for guests from ${domain}, so I changed nothing.`,
    unclear: (fault) => {
      switch (fault.code) {
        case 'domain':
          return `For guests of which domain? Write for example: ${USAGE}`;
        case 'nothing':
          return `What shall these guests get: company, department, location? Write for example: ${USAGE}`;
        case 'tooLong':
          return `That ${fault.what} is too long: ${fault.characters} characters, and Entra takes ${LONGEST_ATTRIBUTE}. I changed nothing.`;
        case 'country':
          return `“${fault.given}” is no country that I know. Write its two letters or its name, for example location=DE. I changed nothing.`;
        case 'word':
          return `I did not understand “${fault.given}”, so I changed nothing. Write for example: ${USAGE}`;
      }
    },
  },
  de: {
    rule: (rule, locale) => `Gäste von ${rule.domain} bekommen: ${list(rule, NAMEN, locale)}.`,
    set: (rule, locale) =>
      `Gäste von ${rule.domain}, die von jetzt an beantragt werden, bekommen: ${list(rule, NAMEN, locale)}. Das zählt mehr als die Angaben im Antrag. Zurücknehmen lässt es sich mit /settings attributes remove ${rule.domain}.`,
    removed: (domain) =>
      `Gäste von ${domain} bekommen Firma, Abteilung und Nutzungsstandort nicht mehr von selbst eingetragen.`,
    none: (domain) => `Für Gäste von ${domain} ist nichts festgelegt, deshalb habe ich nichts geändert.`,
    unclear: (fault) => {
      switch (fault.code) {
        case 'domain':
          return `Für Gäste welcher Domäne? Schreiben Sie zum Beispiel: ${USAGE}`;
        case 'nothing':
          return `Was sollen diese Gäste bekommen: company, department, location? Schreiben Sie zum Beispiel: ${USAGE}`;
        case 'tooLong':
          return `Das ist zu lang (${NAMEN[fault.what]}): ${fault.characters} Zeichen, Entra nimmt ${LONGEST_ATTRIBUTE}. Ich habe nichts geändert.`;
        case 'country':
          return `„${fault.given}“ ist kein Land, das ich kenne. Schreiben Sie zwei Buchstaben oder den Namen, zum Beispiel location=DE. Ich habe nichts geändert.`;
        case 'word':
          return `„${fault.given}“ habe ich nicht verstanden, deshalb habe ich nichts geändert. Schreiben Sie zum Beispiel: ${USAGE}`;
      }
    },
  },
};
