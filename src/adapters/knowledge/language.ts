import { isJapanese } from './text.ts';

export type Language = 'en' | 'de' | 'fr' | 'es' | 'ja';

/** Small words that give a language away, without accents. Words that two languages share are in neither list. */
const SMALL_WORDS: Readonly<Record<Exclude<Language, 'ja'>, ReadonlySet<string>>> = {
  en: set(
    'the of and to is are can how what who where why when which our we i my do does did will would should could for with from this that they them their it its he she him her you your be been has have had not no if on at by but still only as there any or let me us so who an up out into about does',
  ),
  de: set(
    'der das den dem ein eine einen einer eines und ist sind wie kann konnen fur mit von nicht ich wir unser unsere unserer uns wer wen welche welcher welches wo wann warum gibt man auch auf bei zum zur im vom sich noch oder aber muss mussen soll sollen darf durfen wird werden wurde haben hat sein einem als ohne nach aus uber zwischen gast gaste mein meine wieder',
  ),
  fr: set(
    'le la les des du un une et est sont comment peut peuvent pour avec dans pas je nous notre nos qui quel quelle quels quelles ou quand pourquoi au aux sur sans apres entre ce cette mon ma mes son sa ses se il elle on fait faut combien invite invites doit doivent plusieurs',
  ),
  es: set(
    'el los las del un una y es son como puede pueden puedo para con en no yo nosotros nuestro nuestra quien que cual cuales donde cuando cuanto cuantos cuanta al sobre sin despues entre este esta mi mis su sus se le nos hay debe deben cuesta invitado invitados por lo si tiene',
  ),
};

/** The language of a normalised text by its script and small words; English where nothing speaks against it. */
export function languageOf(normalised: string, wordList: readonly string[]): Language {
  if (isJapanese(normalised)) return 'ja';
  let best: Language = 'en';
  let most = count(wordList, SMALL_WORDS.en) + (/[\u00c0-\u024f]/.test(normalised) ? -1 : 0);
  for (const language of ['de', 'fr', 'es'] as const) {
    const hits = count(wordList, SMALL_WORDS[language]);
    if (hits > most) [best, most] = [language, hits];
  }
  return best;
}

function count(wordList: readonly string[], small: ReadonlySet<string>): number {
  return wordList.filter((word) => small.has(word)).length;
}

function set(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}
