import type { Intent } from '../../domain/meaning.ts';
import { MOOD_WORDS, type Language } from './mood-words.ts';
import { ACT_FORMS, type ActIntent } from './verbs.ts';

/** Of a text in another language, what shows that it asks for two things at once, or for nothing: undefined in a clear request. */
export function oddAbroad(text: string, intent: Intent, language: Language): string | undefined {
  return otherAct(text, intent, language) ?? (intent === 'revoke' ? undefined : toldAbroad(text, language));
}

const OPPOSED: readonly (readonly [ActIntent[], ActIntent[]])[] = [
  [
    ['invite', 'extend', 'approve'],
    ['revoke', 'reject', 'cancel'],
  ],
  [['approve'], ['invite', 'extend']],
];

/** "Lade jane@… ein und entferne bob@…": two verbs at two places that cannot mean the same. */
function otherAct(text: string, intent: Intent, language: Language): string | undefined {
  const found = ACT_FORMS.filter((form) => form.language === language).flatMap(({ intent: other, pattern }) => {
    const match = pattern.exec(text);
    return match === null ? [] : [{ other, at: match.index, word: match[0] }];
  });
  const kin = intent === 'bulk-invite' || intent === 'delayed-invite' ? 'invite' : intent;
  const own = found.find(({ other }) => other === kin);
  return found.find(
    ({ other, at }) =>
      own !== undefined &&
      at !== own.at &&
      OPPOSED.some(
        ([some, others]) =>
          (some.some((one) => one === kin) && others.includes(other)) ||
          (others.some((one) => one === kin) && some.includes(other)),
      ),
  )?.word;
}

const STATES =
  /(?:EMAIL|NAME) (?<thing>ist|hat|est|a|es|tiene|está|è|ha|tem|é|heeft|is|har|är|er|jest|ma|имеет)(?!\p{L})(?! (?:besoin|bisogno|necesidad|brug|nödig|nodig))/u;
const NEEDS =
  /(?<!\p{L})(?:braucht|benötigt|besoin|bisogno|necesit\p{L}+|precisa\p{L}*|nodig|behöver|trenger|brug|potrzebuje|нужен|нужно|нужна)(?!\p{L})/u;

/** "jane@… ist als Gast im Team", "heeft toegang": who only tells how it is asks for nothing. */
function toldAbroad(text: string, language: Language): string | undefined {
  if (MOOD_WORDS[language].polite.test(text) || NEEDS.test(text)) return undefined;
  return STATES.exec(text)?.groups?.['thing'];
}
