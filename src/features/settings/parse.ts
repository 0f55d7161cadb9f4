import type { GuestAttributes } from '../../domain/attributes.ts';
import type { RuleChange } from '../../domain/asking-rules.ts';
import type { Incoming } from '../../domain/incoming.ts';
import type { Meaning } from '../../domain/meaning.ts';
import type { Locale, Person, Place } from '../../domain/people.ts';
import type { OwnMessage, SendingRules } from '../../domain/sending.ts';
import type { DeadlineRules } from '../../domain/upkeep.ts';
import type { SettingsChange, SideDoors } from '../../domain/settings.ts';
import type { Parsed } from '../../ports/feature.ts';
import { notMine, understood } from '../../ports/feature.ts';
import type { AttributeFault } from './attributes.ts';
import { readAttributes } from './attributes.ts';
import { readRule } from './rules.ts';
import { readSwitch } from './switches.ts';
import { readTelling } from './telling.ts';

export interface SettingsArgs {
  readonly asker: Person;
  readonly place: Place;
  readonly locale: Locale;
  /** On the card, which then shows what holds now. */
  readonly pressed?: true;
  readonly wish:
    | { readonly kind: 'show' }
    | { readonly kind: 'place'; readonly what: 'approvals' | 'experts' }
    | { readonly kind: 'group'; readonly what: 'allow' | 'disallow'; readonly name: string }
    | { readonly kind: 'deadline'; readonly rules: Partial<DeadlineRules> }
    | { readonly kind: 'sending'; readonly rules: Partial<SendingRules> }
    | { readonly kind: 'check' }
    | { readonly kind: 'sideDoors'; readonly sideDoors: SideDoors }
    | { readonly kind: 'telling'; readonly change: Extract<SettingsChange, { set: 'quietHours' | 'digest' }> }
    | { readonly kind: 'appInvites'; readonly allowed: boolean }
    | { readonly kind: 'rule'; readonly change: RuleChange }
    | { readonly kind: 'attributes'; readonly domain: string; readonly attributes: GuestAttributes | undefined }
    | { readonly kind: 'attributesUnclear'; readonly why: AttributeFault }
    | { readonly kind: 'unreadable'; readonly topic: string | undefined };
}

const ALLOW = new Set(['allow', 'add', 'on', '+']);
const DISALLOW = new Set(['disallow', 'remove', 'deny', 'off', 'delete', '-']);

export function parseSettings(incoming: Incoming, meaning: Meaning | undefined): Parsed<SettingsArgs> {
  if (incoming.kind === 'cardAnswered') {
    const wish = readSwitch(incoming.verb, incoming.data);
    const { from: asker, place, locale } = incoming;
    return wish === undefined ? notMine : understood({ asker, place, locale, wish, pressed: true });
  }
  if (incoming.kind !== 'said' || meaning?.intent !== 'settings') return notMine;
  const { from: asker, place, locale, timeZone } = incoming;
  const { words } = meaning.slots;
  const change = readTelling(words, timeZone);
  return understood({
    asker,
    place,
    locale,
    wish: change === undefined ? readWish(words) : { kind: 'telling', change },
  });
}

/** `approvals here`, `groups`, `groups allow "Project X"`, `groups "Project X"` (which allows it). */
function readWish(words: readonly string[]): SettingsArgs['wish'] {
  const [topic, second, ...rest] = words;
  switch (topic?.toLowerCase()) {
    case undefined:
    case 'show':
      return { kind: 'show' };
    case 'check':
    case 'permissions':
      return { kind: 'check' };
    case 'approvals':
    case 'approval':
    case 'experts':
    case 'expert': {
      const what = topic?.toLowerCase().startsWith('approval') === true ? 'approvals' : 'experts';
      return second?.toLowerCase() === 'here' ? { kind: 'place', what } : { kind: 'unreadable', topic: what };
    }
    case 'sidedoors':
    case 'side-doors': {
      const wish = second?.toLowerCase();
      if (wish === undefined) return { kind: 'show' };
      if (wish === 'on' || wish === 'ask') return { kind: 'sideDoors', sideDoors: 'asked' };
      if (wish === 'off' || wish === 'ignore') return { kind: 'sideDoors', sideDoors: 'ignored' };
      return { kind: 'unreadable', topic: 'sidedoors' };
    }
    case 'groups':
    case 'group': {
      if (second === undefined || second.toLowerCase() === 'list') return { kind: 'show' };
      const what = DISALLOW.has(second.toLowerCase()) ? 'disallow' : 'allow';
      const isVerb = what === 'disallow' || ALLOW.has(second.toLowerCase());
      const name = (isVerb ? rest : [second, ...rest]).join(' ').trim();
      return name === '' ? { kind: 'unreadable', topic: 'groups' } : { kind: 'group', what, name };
    }
    case 'expiry':
    case 'removal':
    case 'reviews':
    case 'review':
      return second === undefined ? { kind: 'show' } : readDeadline(topic.toLowerCase(), second);
    case 'undo':
    case 'own-message':
    case 'ownmessage':
      return second === undefined ? { kind: 'show' } : readSending(topic.toLowerCase(), second);
    case 'attributes':
    case 'attribute':
    case 'details':
      return second === undefined ? { kind: 'show' } : readAttributes([second, ...rest].join(' '));
    case 'chasing':
    case 'chase':
      return second === undefined ? { kind: 'show' } : readChasing([second, ...rest]);
    case 'app-invites':
    case 'app':
      return readAppInvites(topic === 'app' && second === 'invites' ? rest[0] : second);
    default: {
      const change = readRule(words);
      return change === undefined ? { kind: 'unreadable', topic } : { kind: 'rule', change };
    }
  }
}

const LONGEST_DAYS = 3_650;

/** `expiry 14d`, `removal 30`, `reviews off`. A request that nobody decides has to end some day. */
function readDeadline(topic: string, given: string): SettingsArgs['wish'] {
  const isOff = DISALLOW.has(given.toLowerCase()) || given.toLowerCase() === 'never';
  const days = isOff ? 0 : Number(/^(\d{1,4})(?:d|days?)?$/i.exec(given)?.[1] ?? Number.NaN);
  if (!Number.isInteger(days) || days > LONGEST_DAYS || (days === 0 && (!isOff || topic === 'expiry'))) {
    return { kind: 'unreadable', topic };
  }
  if (topic === 'expiry') return { kind: 'deadline', rules: { pendingDays: days } };
  return { kind: 'deadline', rules: topic === 'removal' ? { removalDays: days } : { reviewDays: days } };
}

const LONGEST_UNDO_SECONDS = 3_600;
const OWN_MESSAGE: Readonly<Record<string, OwnMessage>> = {
  ...{ on: 'always', always: 'always', immer: 'always' },
  ...{ off: 'never', never: 'never', nie: 'never' },
  ...{ dropped: 'whenDropped', auto: 'whenDropped', default: 'whenDropped' },
};

/** `undo 60s`, `undo 5m`, `undo off`; `own-message always`, `own-message dropped`, `own-message never`. */
function readSending(topic: string, given: string): SettingsArgs['wish'] {
  const said = given.toLowerCase();
  if (topic !== 'undo') {
    const ownMessage = Object.hasOwn(OWN_MESSAGE, said) ? OWN_MESSAGE[said] : undefined;
    return ownMessage === undefined ? { kind: 'unreadable', topic } : { kind: 'sending', rules: { ownMessage } };
  }
  if (DISALLOW.has(said)) return { kind: 'sending', rules: { undoSeconds: 0 } };
  const { count, unit = 's' } = /^(?<count>\d{1,4})(?<unit>[sm])?$/.exec(said)?.groups ?? {};
  const undoSeconds = Number(count) * (unit === 'm' ? 60 : 1);
  return Number.isInteger(undoSeconds) && undoSeconds <= LONGEST_UNDO_SECONDS
    ? { kind: 'sending', rules: { undoSeconds } }
    : { kind: 'unreadable', topic };
}

const MOST_CHASES = 5;
const LONGEST_CHASE_DAYS = 365;

/** `chasing 3 10`, `chasing 3d, 10d`, `chasing off`: days after the invitation. */
function readChasing(given: readonly string[]): SettingsArgs['wish'] {
  const words = given
    .flatMap((word) => word.toLowerCase().split(/[,;]/))
    .filter((word) => !/^(?:|and|und|&|days?|tagen?)$/.test(word));
  const [first, ...others] = words;
  if (first !== undefined && others.length === 0 && (DISALLOW.has(first) || first === 'never')) {
    return { kind: 'deadline', rules: { chaseDays: [] } };
  }
  const days = words.map((word) => Number(/^(\d{1,3})(?:d|days?)?$/.exec(word)?.[1] ?? Number.NaN));
  const areDays = days.every((day) => Number.isInteger(day) && day >= 1 && day <= LONGEST_CHASE_DAYS);
  if (!areDays || days.length === 0 || days.length > MOST_CHASES) return { kind: 'unreadable', topic: 'chasing' };
  return { kind: 'deadline', rules: { chaseDays: [...new Set(days)].sort((a, b) => a - b) } };
}

/** `app-invites on`: the app may invite for want of a sign-in. */
function readAppInvites(word: string | undefined): SettingsArgs['wish'] {
  const said = word?.toLowerCase() ?? '';
  if (ALLOW.has(said)) return { kind: 'appInvites', allowed: true };
  return DISALLOW.has(said) ? { kind: 'appInvites', allowed: false } : { kind: 'unreadable', topic: 'app-invites' };
}
