import type { Catalogue } from '../../words/catalogue.ts';

export interface ExpertWords {
  readonly title: (asker: string) => string;
  readonly summary: (asker: string, question: string) => string;
  readonly status: {
    readonly unclaimed: string;
    readonly claimed: (by: string) => string;
    readonly answered: (by: string) => string;
    readonly kept: (answeredBy: string, keptBy: string) => string;
  };
  readonly asked: string;
  readonly claim: string;
  readonly answerLabel: string;
  readonly answerHint: string;
  readonly send: string;
  readonly giveBack: string;
  readonly keep: string;
  readonly questionLabel: string;
  readonly keptAnswerLabel: string;
  readonly topicLabel: string;
  readonly sourceTitleLabel: string;
  readonly sourceUrlLabel: string;
  readonly keepSend: string;
  readonly takeBack: string;
  readonly told: (by: string, question: string, answer: string) => string;
  readonly ownSource: string;
  readonly gone: string;
  readonly notHere: string;
  readonly writeFirst: string;
  readonly formIncomplete: string;
  readonly claimFirst: string;
  readonly yoursAlready: string;
  readonly takenBy: (name: string) => string;
  readonly answeredBy: (name: string) => string;
  readonly keptBy: (name: string) => string;
  readonly notKept: string;
  readonly takenBack: (question: string) => string;
  readonly exportWhat: string;
  readonly nothingKept: string;
  readonly exportTitle: (count: number, page: number, pages: number) => string;
}

export const EXPERT_WORDS: Catalogue<ExpertWords> = {
  en: {
    title: (asker) => `${asker} asks the experts`,
    summary: (asker, question) => `${asker} asks the experts: ${question}`,
    status: {
      unclaimed: 'Nobody has taken it yet',
      claimed: (by) => `${by} is on it`,
      answered: (by) => `Answered by ${by}`,
      kept: (answeredBy, keptBy) => `Answered by ${answeredBy}, kept as an entry by ${keptBy}`,
    },
    asked: 'Asked',
    claim: 'I take it',
    answerLabel: 'Answer',
    answerHint: 'The asker gets it in chat as it stands here',
    send: 'Send answer',
    giveBack: 'Give back',
    keep: 'Keep as an entry',
    questionLabel: 'Question, as others would ask it',
    keptAnswerLabel: 'Answer',
    topicLabel: 'Topic',
    sourceTitleLabel: 'Source, if there is a page for it',
    sourceUrlLabel: 'Its address, with https',
    keepSend: 'Keep (administrators)',
    takeBack: 'Take back (administrators)',
    told: (by, question, answer) => `${by} has answered your question “${question}”:\n${answer}`,
    ownSource: 'Our own experts',
    gone: 'That question is not there any more.',
    notHere: 'Only the experts’ channel can answer this question. Press the button there.',
    writeFirst: 'Write the answer first, then press Send answer.',
    formIncomplete: 'An entry needs a question and an answer.',
    claimFirst: 'Take the question first, so that two people do not answer it.',
    yoursAlready: 'You have taken this question already.',
    takenBy: (name) => `${name} was faster and is on it. Your press changed nothing.`,
    answeredBy: (name) => `${name} has answered it already. Your press changed nothing.`,
    keptBy: (name) => `${name} has kept it as an entry already. Your press changed nothing.`,
    notKept: 'No such entry is kept. Write /export answers to see those that are, each with its id.',
    takenBack: (question) =>
      `The entry made of “${question}” is taken back: within a minute the bot answers with it no more.`,
    exportWhat: 'Write what you want as data: /export answers gives the answers that administrators kept.',
    nothingKept: 'No entry has been kept yet.',
    exportTitle: (count, page, pages) =>
      `${count === 1 ? '1 entry' : `${count} entries`} kept here${pages === 1 ? '' : `, part ${page} of ${pages} (/export answers ${page + 1} for the next)`}, one JSON object a line; /unkeep and its id takes one back:`,
  },
  de: {
    title: (asker) => `${asker} fragt die Fachleute`,
    summary: (asker, question) => `${asker} fragt die Fachleute: ${question}`,
    status: {
      unclaimed: 'Noch hat sie niemand übernommen',
      claimed: (by) => `${by} kümmert sich darum`,
      answered: (by) => `Beantwortet von ${by}`,
      kept: (answeredBy, keptBy) => `Beantwortet von ${answeredBy}, als Eintrag behalten von ${keptBy}`,
    },
    asked: 'Gefragt',
    claim: 'Ich übernehme',
    answerLabel: 'Antwort',
    answerHint: 'Geht so, wie sie hier steht, an die fragende Person',
    send: 'Antwort senden',
    giveBack: 'Zurückgeben',
    keep: 'Als Eintrag behalten',
    questionLabel: 'Frage, wie andere sie stellen würden',
    keptAnswerLabel: 'Antwort',
    topicLabel: 'Thema',
    sourceTitleLabel: 'Quelle, falls es eine Seite dazu gibt',
    sourceUrlLabel: 'Deren Adresse, mit https',
    keepSend: 'Behalten (Administratoren)',
    takeBack: 'Zurücknehmen (Administratoren)',
    told: (by, question, answer) => `${by} hat Ihre Frage „${question}“ beantwortet:\n${answer}`,
    ownSource: 'Unsere eigenen Fachleute',
    gone: 'Diese Frage gibt es nicht mehr.',
    notHere: 'Nur im Kanal der Fachleute kann diese Frage beantwortet werden. Drücken Sie den Knopf dort.',
    writeFirst: 'Schreiben Sie erst die Antwort und drücken Sie dann „Antwort senden“.',
    formIncomplete: 'Ein Eintrag braucht eine Frage und eine Antwort.',
    claimFirst: 'Übernehmen Sie die Frage zuerst, damit nicht zwei sie beantworten.',
    yoursAlready: 'Sie haben diese Frage schon übernommen.',
    takenBy: (name) => `${name} war schneller und kümmert sich darum. Ihr Druck hat nichts geändert.`,
    answeredBy: (name) => `${name} hat sie schon beantwortet. Ihr Druck hat nichts geändert.`,
    keptBy: (name) => `${name} hat sie schon als Eintrag behalten. Ihr Druck hat nichts geändert.`,
    notKept: 'Kein solcher Eintrag wird behalten. /export answers zeigt die behaltenen, jeden mit seiner Kennung.',
    takenBack: (question) =>
      `Der Eintrag aus „${question}“ ist zurückgenommen: binnen einer Minute antwortet der Bot nicht mehr damit.`,
    exportWhat: 'Schreiben Sie, was Sie als Daten wollen: /export answers gibt die behaltenen Antworten.',
    nothingKept: 'Noch wurde kein Eintrag behalten.',
    exportTitle: (count, page, pages) =>
      `${count === 1 ? '1 Eintrag' : `${count} Einträge`} hier behalten${pages === 1 ? '' : `, Teil ${page} von ${pages} (/export answers ${page + 1} für den nächsten)`}, ein JSON-Objekt je Zeile; /unkeep und die Kennung nimmt einen zurück:`,
  },
};
