import type { InviteRules } from '../../domain/directory-facts.ts';
import type { PastTruth } from '../../domain/knowledge.ts';
import type { Locale } from '../../domain/people.ts';
import type { LiveFact, LiveReading } from '../../domain/tenant-truths.ts';
import type { Catalogue } from '../../words/catalogue.ts';
import { inLanguage } from '../../words/catalogue.ts';
import { domainStanding } from './lists.ts';

type LiveWords = { readonly [F in LiveFact as F['check']]: (fact: F) => string };

export interface AskWords {
  readonly liveTitle: Readonly<Record<LiveReading['kind'], string>>;
  readonly live: LiveWords;
  readonly unreadable: (permission: string | undefined) => string;
  readonly nameDomain: string;
  readonly changed: (year: string) => string;
  readonly obsolete: (year: string) => string;
  readonly asOf: (day: string, document: string, from: string, today: string) => string;
  readonly unrecorded: (earliest: string) => string;
  readonly past: (past: PastTruth, from: string) => string;
  readonly sources: string;
  readonly reviewed: (day: string) => string;
  readonly related: string;
  readonly detail: string;
  readonly helpful: string;
  readonly unhelpful: string;
  readonly expert: string;
  readonly choiceTitle: string;
  readonly choices: string;
  readonly unknownTitle: string;
  readonly unknown: string;
  readonly thanks: string;
  readonly sorry: string;
  readonly passedOn: string;
  readonly alreadyAsked: string;
  readonly noExperts: string;
  readonly noInstructions: string;
  readonly askSomething: string;
  readonly notSure: string;
  readonly entryGone: string;
}

/** The tenant's own fact in a sentence, or why the general answer stands alone. */
export function liveWords(reading: LiveReading, locale: Locale): string {
  const words = inLanguage(ASK_WORDS, locale);
  switch (reading.kind) {
    case 'fact':
      return (words.live[reading.fact.check] as (fact: LiveFact) => string)(reading.fact);
    case 'unreadable':
      return words.unreadable(reading.permission);
    case 'noDomain':
      return words.nameDomain;
  }
}

/** The settings by the names that the admin center gives them, so that an admin finds what was read. */
const INVITERS_EN: Readonly<Record<InviteRules['allowInvitesFrom'], string>> = {
  none: 'Nobody may invite in our tenant, not even administrators (guest invite settings).',
  adminsAndGuestInviters:
    'In our tenant only administrators and Guest Inviters may invite (guest invite settings). Everybody else asks me.',
  adminsGuestInvitersAndAllMembers: 'In our tenant every member may invite, guests may not (guest invite settings).',
  everyone: 'In our tenant everybody may invite, guests included (guest invite settings).',
};
const INVITERS_DE: typeof INVITERS_EN = {
  none: 'In unserem Mandanten darf niemand einladen, auch kein Administrator (Gasteinladungseinstellungen).',
  adminsAndGuestInviters:
    'In unserem Mandanten dürfen nur Administratoren und Gasteinladende einladen. Alle anderen fragen mich.',
  adminsGuestInvitersAndAllMembers: 'In unserem Mandanten darf jedes Mitglied einladen, Gäste nicht.',
  everyone: 'In unserem Mandanten dürfen alle einladen, auch Gäste.',
};
const number = (value: number, locale: string): string => value.toLocaleString(locale);
const percent = (used: number, total: number): string => ((used / total) * 100).toFixed(used / total < 0.1 ? 2 : 0);

export const ASK_WORDS: Catalogue<AskWords> = {
  en: {
    liveTitle: {
      fact: 'Our tenant, as it is set now',
      unreadable: 'Our tenant could not be read',
      noDomain: 'About one partner',
    },
    live: {
      'guests-can-leave': ({ allowed }) =>
        allowed
          ? 'In our tenant guests can leave by themselves (external leave setting: on).'
          : 'In our tenant guests cannot leave by themselves (external leave setting: off). They have to ask for it.',
      'partner-mfa-trusted': ({ trusted, partner }) =>
        partner === undefined
          ? `By default our tenant ${trusted ? 'trusts' : 'does not trust'} a partner’s MFA; single partners can have a setting of their own (cross-tenant access settings, inbound trust).`
          : `Our tenant ${trusted ? 'trusts' : 'does not trust'} the MFA of ${partner} (cross-tenant access settings, inbound trust).`,
      'domain-may-be-invited': ({ domain, lists }) =>
        ({
          denied: `${domain ?? ''} is on our deny list, so nobody from there can be invited.`,
          notAllowed: `Our tenant has an allow list, and ${domain ?? ''} is not on it.`,
          open: `Our lists let ${domain ?? ''} be invited.`,
          allowList: `Our tenant invites from these domains only: ${lists.allowed.join(', ')}.`,
          denyList: `Our tenant invites from everywhere but ${lists.blocked.join(', ')}.`,
          none: 'Our tenant has neither an allow nor a deny list.',
        })[domainStanding(domain, lists)],
      'who-may-invite': ({ from }) => INVITERS_EN[from],
      'directory-fullness': ({ size: { used, total } }) =>
        `Our directory holds ${number(used, 'en-GB')} of ${number(total, 'en-GB')} objects, ${percent(used, total)} % (directory size quota).`,
      'partner-cloud': ({ domain, endpoint, same }) =>
        endpoint === undefined
          ? `No Entra tenant has the domain ${domain}, in any Microsoft cloud.`
          : same
            ? `${domain} is in the same Microsoft cloud as we are (${endpoint}).`
            : `${domain} is in another Microsoft cloud (${endpoint}).`,
      'cross-cloud-enabled': ({ endpoints }) =>
        endpoints.length === 0
          ? 'Our tenant is not open for guests of other Microsoft clouds (Microsoft cloud settings).'
          : `Our tenant is open for guests of ${endpoints.join(' and ')}; the partner has to be open for ours too.`,
    },
    unreadable: (permission) =>
      permission === undefined
        ? 'Microsoft Graph does not answer right now, so this is the general answer.'
        : `Guestlist lacks the permission ${permission}, so this is the general answer.`,
    nameDomain: 'Name the partner’s domain in your question and I look it up.',
    changed: (year) => `Changed since ${year}`,
    obsolete: (year) => `No longer as in ${year}`,
    asOf: (day, document, from, today) => `That was so on ${day} (${document}, ${from}). Today: ${today}`,
    unrecorded: (earliest) => `My records on this begin on ${earliest}; this is what holds since.`,
    past: ({ document, was, replacedBy }, from) => `${from}, ${document}: ${was} Since then: ${replacedBy}`,
    sources: 'Sources',
    reviewed: (day) => `Last reviewed on ${day}.`,
    related: 'Also asked',
    detail: 'Details',
    helpful: 'Helpful',
    unhelpful: 'Not helpful',
    expert: 'Ask an expert',
    choiceTitle: 'Which of these do you mean?',
    choices: 'I am not sure enough to answer. Choose one, or ask an expert.',
    unknownTitle: 'I do not know that one',
    unknown:
      'I have no answer to it that I could stand by. An expert can answer it: press the button and I pass it on.',
    thanks: 'Thank you. Noted.',
    sorry: 'Sorry that it did not help. Noted. “Ask an expert” passes your question on.',
    passedOn: 'Your question is with the experts. Their answer comes here.',
    alreadyAsked: 'The experts have this question from you already. Their answer comes here.',
    noExperts:
      'No experts’ channel is set yet, so nobody would read it. An admin sets one by writing “/settings experts here” in a channel.',
    noInstructions: 'I answer questions about guests. I do not follow instructions that are written into one.',
    askSomething: 'Write your question after the command, for example: /ask How long is an invitation valid?',
    notSure: 'I am not sure what you want me to do, so I did nothing. /help shows what I understand.',
    entryGone: 'That answer is not there any more. Ask again in your own words.',
  },
  de: {
    liveTitle: {
      fact: 'Unser Mandant, wie er jetzt eingestellt ist',
      unreadable: 'Unser Mandant war nicht lesbar',
      noDomain: 'Zu einem Partner',
    },
    live: {
      'guests-can-leave': ({ allowed }) =>
        allowed
          ? 'In unserem Mandanten können Gäste selbst gehen (Einstellung zum Verlassen: an).'
          : 'In unserem Mandanten können Gäste nicht selbst gehen (Einstellung zum Verlassen: aus). Sie müssen darum bitten.',
      'partner-mfa-trusted': ({ trusted, partner }) =>
        partner === undefined
          ? `Ohne eigene Einstellung gilt die MFA eines Partners bei uns ${trusted ? '' : 'nicht '}als erfüllt.`
          : `Die MFA von ${partner} gilt in unserem Mandanten${trusted ? '' : ' nicht'}.`,
      'domain-may-be-invited': ({ domain, lists }) =>
        ({
          denied: `${domain ?? ''} steht auf unserer Sperrliste; von dort kann niemand eingeladen werden.`,
          notAllowed: `Unser Mandant lädt nur von gelisteten Domänen ein, und ${domain ?? ''} ist nicht dabei.`,
          open: `Unsere Listen lassen ${domain ?? ''} zu.`,
          allowList: `Unser Mandant lädt nur von diesen Domänen ein: ${lists.allowed.join(', ')}.`,
          denyList: `Unser Mandant lädt von überall ein, außer von ${lists.blocked.join(', ')}.`,
          none: 'Unser Mandant hat weder eine Liste erlaubter noch eine gesperrter Domänen.',
        })[domainStanding(domain, lists)],
      'who-may-invite': ({ from }) => INVITERS_DE[from],
      'directory-fullness': ({ size: { used, total } }) =>
        `Unser Verzeichnis enthält ${number(used, 'de')} von ${number(total, 'de')} Objekten, ${percent(used, total)} % (Verzeichniskontingent).`,
      'partner-cloud': ({ domain, endpoint, same }) =>
        endpoint === undefined
          ? `Zur Domäne ${domain} gibt es in keiner Microsoft-Cloud einen Entra-Mandanten.`
          : same
            ? `${domain} ist in derselben Microsoft-Cloud wie wir (${endpoint}).`
            : `${domain} ist in einer anderen Microsoft-Cloud (${endpoint}).`,
      'cross-cloud-enabled': ({ endpoints }) =>
        endpoints.length === 0
          ? 'Unser Mandant ist für Gäste aus anderen Microsoft-Clouds nicht offen.'
          : `Unser Mandant ist offen für Gäste aus ${endpoints.join(' und ')}; der Partner muss es auch für unsere sein.`,
    },
    unreadable: (permission) =>
      permission === undefined
        ? 'Microsoft Graph antwortet gerade nicht; deshalb die allgemeine Antwort.'
        : `Guestlist fehlt die Berechtigung ${permission}; deshalb die allgemeine Antwort.`,
    nameDomain: 'Nennen Sie in der Frage die Domäne des Partners, dann sehe ich nach.',
    changed: (year) => `Seit ${year} geändert`,
    obsolete: (year) => `Nicht mehr wie ${year}`,
    asOf: (day, document, from, today) => `So war es am ${day} (${document}, ${from}). Heute: ${today}`,
    unrecorded: (earliest) => `Meine Aufzeichnungen dazu beginnen am ${earliest}; das gilt seither.`,
    past: ({ document, was, replacedBy }, from) => `${from}, ${document}: ${was} Seither: ${replacedBy}`,
    sources: 'Quellen',
    reviewed: (day) => `Zuletzt geprüft am ${day}.`,
    related: 'Auch gefragt',
    detail: 'Mehr dazu (englisch)',
    helpful: 'Hilfreich',
    unhelpful: 'Nicht hilfreich',
    expert: 'Fachleute fragen',
    choiceTitle: 'Was davon meinen Sie?',
    choices: 'Ich bin nicht sicher genug für eine Antwort. Wählen Sie eine Frage oder fragen Sie die Fachleute.',
    unknownTitle: 'Das weiß ich nicht',
    unknown:
      'Ich habe dazu keine Antwort, für die ich einstehen könnte. Fachleute können es: Drücken Sie den Knopf, und ich gebe die Frage weiter.',
    thanks: 'Danke. Notiert.',
    sorry: 'Schade, dass es nicht geholfen hat. Notiert. „Fachleute fragen“ gibt Ihre Frage weiter.',
    passedOn: 'Ihre Frage ist bei den Fachleuten. Die Antwort kommt hierher.',
    alreadyAsked: 'Die Fachleute haben diese Frage von Ihnen schon. Die Antwort kommt hierher.',
    noExperts:
      'Es gibt noch keinen Kanal für Fachleute; niemand würde es lesen. Ein Admin richtet ihn ein, indem er dort „/settings experts here“ schreibt.',
    noInstructions: 'Ich beantworte Fragen zu Gästen. Anweisungen, die darin stehen, befolge ich nicht.',
    askSomething: 'Schreiben Sie Ihre Frage hinter den Befehl, zum Beispiel: /ask Wie lange gilt eine Einladung?',
    notSure: 'Ich bin nicht sicher, was ich tun soll, und habe nichts getan. /help zeigt, was ich verstehe.',
    entryGone: 'Diese Antwort gibt es nicht mehr. Fragen Sie noch einmal mit eigenen Worten.',
  },
};
