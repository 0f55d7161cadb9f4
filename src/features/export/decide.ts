import type { Decision } from '../../domain/decision.ts';
import { onlyYou } from '../../domain/decision.ts';
import type { Locale } from '../../domain/people.ts';
import { whyNotAdmin } from '../../domain/policies/deciding.ts';
import type { Instant } from '../../domain/time.ts';
import { dayOf } from '../../domain/time.ts';
import type { AuditExtract } from '../../ports/audit.ts';
import { inLanguage } from '../../words/catalogue.ts';
import { problemWords } from '../../words/problems.ts';
import { MOST_DAYS, whyNotThisTime } from './bounds.ts';
import { auditCsv } from './csv.ts';
import type { ExportFacts } from './gather.ts';
import { EXPORT_WORDS } from './messages.ts';
import type { ExportArgs, ExportSpan } from './parse.ts';
import { PRESS, asData } from './parse.ts';

export function decideExport(args: ExportArgs, facts: ExportFacts, now: Instant): Decision {
  const { span, locale } = args;
  const words = inLanguage(EXPORT_WORDS, locale);
  const problem = whyNotAdmin(facts);
  if (problem !== undefined)
    return onlyYou(problem.code === 'adminOnly' ? words.adminOnly : problemWords(problem, locale));
  const why = whyNotThisTime(args);
  if ('unreadable' in span || why === 'unreadable')
    return onlyYou(words.unreadable('unreadable' in span ? span.unreadable : ''));
  if (why !== undefined) return onlyYou(words.whyNot[why](MOST_DAYS));
  const { extract } = facts;
  if (extract === undefined) return onlyYou(problemWords({ code: 'roleUnreadable' }, locale));
  return given(args, span, extract, now);
}

function given(args: ExportArgs, span: ExportSpan, extract: AuditExtract, now: Instant): Decision {
  const { locale, asker, accepted } = args;
  const content = auditCsv(extract, now);
  const about = aboutWords(span, extract, locale);
  const { from, to } = span;
  const what = { from, to, entries: String(extract.entries.length), by: accepted ? 'file' : 'question' };
  return {
    effects: [{ do: 'noteExport', by: asker, what }],
    reply: {
      kind: 'file',
      name: `guestlist-audit-${from}-${to}${span.after === undefined ? '' : `-after-${span.after}`}.csv`,
      content,
      about,
      instead: inWords(content, about, locale),
      again: { verb: PRESS, data: asData(span) },
    },
  };
}

function aboutWords(span: ExportSpan, { entries, found, chain, head }: AuditExtract, locale: Locale): string {
  const words = inLanguage(EXPORT_WORDS, locale);
  const last = entries.at(-1);
  const rest = found - entries.length;
  return [
    words.about(span, entries.length),
    words.people,
    chain.intact ? words.intact(head.count, head.hash) : words.broken(chain.at),
    ...(rest > 0 && last !== undefined ? [words.more(rest, dayOf(last.at), { ...span, after: last.seq })] : []),
  ].join(' ');
}

/** A message holds some 20,000 characters. */
const MOST_CHARACTERS = 16_000;

/** As much of it as a message holds, where no file can be given. */
function inWords(content: string, about: string, locale: Locale): string {
  const lines = content
    .replace(/^\ufeff/, '')
    .trimEnd()
    .split('\r\n');
  let size = 0;
  const shown = lines.filter((line) => (size += line.length + 1) <= MOST_CHARACTERS);
  const left = lines.length - shown.length;
  const notes = left === 0 ? [] : [inLanguage(EXPORT_WORDS, locale).leftOut(left)];
  return [about, ...notes, ...shown].join('\n');
}
