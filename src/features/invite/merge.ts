import type { Draft, DraftAsk, Field } from '../../domain/draft.ts';
import type { Correction } from './correction.ts';
import type { Reading } from './reading.ts';

/** The draft with the correction in it. What was said about a field takes the place of what was there, doubts included. */
export function merge(draft: Pick<Draft, 'ask' | 'notes'>, correction: Correction): Reading {
  const moved = withDomain(draft.ask.email, correction.domain);
  const said: DraftAsk = { ...correction.ask, ...(moved === undefined ? {} : { email: moved }) };
  const touched = new Set<Field | 'whole'>([
    ...(Object.keys(said) as (keyof DraftAsk)[]).filter((name) => name !== 'language' && name !== 'sendMail'),
    ...correction.clear,
    ...(said.email === undefined ? [] : (['guest'] as const)),
    ...correction.notes.map(({ field }) => field),
    ...(correction.wish === 'send' ? (['whole'] as const) : []),
  ]);
  // Whoever is named now is meant, not who was chosen before.
  const gone: readonly string[] = [...correction.clear, ...(said.email === undefined ? [] : ['guest'])];
  const kept = Object.entries(draft.ask).filter(([name]) => !gone.includes(name));
  return {
    ask: { ...Object.fromEntries(kept), ...said },
    notes: [...draft.notes.filter(({ field }) => !touched.has(field)), ...correction.notes],
  };
}

/** `jane@fabrikm.example` and "make it fabrikam.example": the part before the @ was said before. */
function withDomain(email: string | undefined, domain: string | undefined): string | undefined {
  const local = email === undefined ? '' : email.slice(0, Math.max(email.lastIndexOf('@'), 0));
  return domain === undefined || local === '' ? undefined : `${local}@${domain}`;
}
