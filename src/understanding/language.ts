/** Words that stand in nearly every sentence of a language and in few of another. */
const COMMON: readonly (readonly [language: string, words: RegExp])[] = [
  ['de', /^(?:ich|du|der|die|das|und|nicht|bitte|ist|ein|eine|für|mit|kannst|können|wir|noch|auf|zu|den|dem|wer|hat)$/],
  [
    'fr',
    /^(?:je|tu|le|la|les|des|et|est|pas|pour|avec|dans|une|vous|nous|s'il|plaît|merci|bonjour|pouvez|peux|à|quel)$/,
  ],
  ['es', /^(?:el|la|los|las|por|favor|para|con|una?|que|puedes|puede|hola|gracias|está|del|al|y|hasta|quiero|usted)$/],
  ['it', /^(?:il|lo|gli|per|favore|con|una?|che|puoi|può|ciao|grazie|è|del|nel|della|e|fino|vorrei|questo|chi)$/],
  ['pt', /^(?:o|os|as|por|favor|para|com|uma?|que|você|pode|olá|obrigad[oa]|está|do|da|no|na|até|gostaria|não)$/],
  ['nl', /^(?:het|een|van|en|niet|graag|voor|met|kun|je|u|ik|wij|alsjeblieft|bedankt|hoi|is|naar|tot|wie|mijn)$/],
  ['sv', /^(?:och|att|det|som|en|ett|för|med|inte|kan|du|jag|tack|hej|till|från|på|är|vi|snälla)$/],
  ['pl', /^(?:i|w|na|do|nie|jest|proszę|czy|dla|się|to|z|że|dziękuję|cześć|możesz|jak|mam|po)$/],
  ['tr', /^(?:bir|ve|bu|için|lütfen|misin|mısın|misiniz|olarak|ile|değil|teşekkürler|merhaba|ne|var|davet|eder)$/],
];
const ENGLISH =
  /^(?:the|to|of|is|are|you|we|for|and|with|can|could|would|until|from|my|it|this|that|what|who|has|have|please|add|guest|access|i|a|an|in|on|not|do|be)$/;
const SCRIPTS: readonly (readonly [language: string, script: RegExp])[] = [
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ['ko', /\p{Script=Hangul}/u],
  ['zh', /\p{Script=Han}/u],
  ['ru', /\p{Script=Cyrillic}/u],
];

/** The language that a text is most likely written in; undefined where its few words do not tell. */
export function languageOf(plain: string): string | undefined {
  const script = SCRIPTS.find(([, letters]) => letters.test(plain));
  if (script) return script[0];
  const words = plain.slice(0, 600).match(/\p{Ll}[\p{Ll}']*/gu) ?? [];
  const count = (known: RegExp): number => words.filter((word) => known.test(word)).length;
  const [best] = COMMON.map(([language, known]) => ({ language, count: count(known) })).sort(
    (a, b) => b.count - a.count,
  );
  const english = count(ENGLISH);
  if (english > 0 && english >= (best?.count ?? 0)) return 'en';
  return best && best.count > 0 ? best.language : undefined;
}
