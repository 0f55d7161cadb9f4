import type { Decision } from '../../domain/decision.ts';
import { onlyYou, say } from '../../domain/decision.ts';
import type { ExpertQuestion } from '../../domain/expert-question.ts';
import type { Instant } from '../../domain/time.ts';
import type { Finding } from '../../ports/knowledge.ts';
import { inLanguage } from '../../words/catalogue.ts';
import { doubtAbroad } from '../../words/doubts-abroad.ts';
import { drawAnswer, drawUnsure } from './card.ts';
import type { AskFacts } from './gather.ts';
import { ASK_WORDS } from './messages.ts';
import type { AskArgs, AskWish } from './parse.ts';

export function decideAsk(args: AskArgs, facts: AskFacts, now: Instant): Decision {
  const { wish, locale } = args;
  const words = inLanguage(ASK_WORDS, locale);
  switch (wish.kind) {
    case 'question':
      return answer(args, wish, facts);
    case 'entry':
      return facts.finding?.kind === 'answer' ? answered(args, facts, facts.finding, '') : onlyYou(words.entryGone);
    case 'feedback':
      return {
        effects: [{ do: 'noteFeedback', entryId: wish.entryId, helpful: wish.helpful, by: args.asker }],
        reply: { kind: 'onlyYou', text: wish.helpful ? words.thanks : words.sorry },
      };
    case 'expert':
      return askExperts(args, wish, facts, now);
  }
}

function answer(args: AskArgs, wish: Extract<AskWish, { kind: 'question' }>, facts: AskFacts): Decision {
  const { finding, inContext } = facts;
  const words = inLanguage(ASK_WORDS, args.locale);
  if (finding?.kind === 'answer') return answered(args, facts, finding, wish.text);
  if (finding?.kind === 'none' && finding.reason === 'instruction') return say(words.noInstructions);
  if (!wish.sure && !(inContext && finding?.kind === 'choices')) return say(notSure(args));
  if (finding?.kind === 'none' && finding.reason === 'empty') return say(words.askSomething);
  const card = drawUnsure(wish.text, finding?.kind === 'choices' ? finding : undefined, args.locale);
  return { effects: [], reply: { kind: 'card', card } };
}

const notSure = ({ locale, spoken = locale }: AskArgs): string =>
  doubtAbroad({ code: 'intentUnsure', candidates: ['faq'] }, spoken) ?? inLanguage(ASK_WORDS, locale).notSure;

function answered(
  { asker, place, locale }: AskArgs,
  facts: AskFacts,
  finding: Extract<Finding, { kind: 'answer' }>,
  asked: string,
): Decision {
  return {
    effects: [{ do: 'rememberTopic', where: place, who: asker.userId, entryId: finding.entry.id }],
    reply: { kind: 'card', card: drawAnswer(finding, facts, asked, locale) },
  };
}

function askExperts(
  { asker, place, locale }: AskArgs,
  wish: Extract<AskWish, { kind: 'expert' }>,
  { settings, waiting, newId }: AskFacts,
  now: Instant,
): Decision {
  const words = inLanguage(ASK_WORDS, locale);
  const { experts } = settings;
  if (experts === undefined) return onlyYou(words.noExperts);
  if (newId === undefined || waiting.some((question) => question.text === wish.text))
    return onlyYou(words.alreadyAsked);
  const question: ExpertQuestion = {
    id: newId,
    text: wish.text,
    asker,
    askedIn: place,
    askedAt: now,
    locale,
    ...(wish.about === undefined ? {} : { about: wish.about }),
    experts,
    state: { name: 'unclaimed' },
    look: 1,
    told: false,
    history: [{ at: now, who: asker, what: 'asked' }],
    audited: 0,
  };
  return { effects: [{ do: 'openQuestion', question }], reply: { kind: 'onlyYou', text: words.passedOn } };
}
