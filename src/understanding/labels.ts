import type { Intent, Meaning } from '../domain/meaning.ts';

const CAN_END: ReadonlySet<Intent> = new Set<Intent>(['invite', 'bulk-invite', 'delayed-invite', 'extend']);

/** A meaning as one flat record: what `npm run understand` prints and `npm run eval` compares. */
export function labelsOf(meaning: Meaning): Record<string, unknown> {
  const { slots } = meaning;
  const [firstId] = slots.requestIds;
  const labels: Record<string, unknown> = {
    intent: meaning.intent,
    clarify: meaning.doubts.length > 0,
    emails: slots.emails,
    displayName: slots.displayName,
    displayNames: slots.displayNames,
    target: slots.target,
    until: slots.until ?? (CAN_END.has(meaning.intent) ? null : undefined),
    extendBy: slots.extendBy,
    notBefore: slots.notBefore,
    reason: slots.reason,
    message: slots.message,
    language: slots.language,
    cc: slots.cc,
    company: slots.company,
    department: slots.department,
    location: slots.location,
    sendInvitation: slots.sendInvitation,
    requestId: slots.requestIds.length > 1 ? slots.requestIds : firstId,
    domain: slots.domain,
  };
  return Object.fromEntries(Object.entries(labels).filter(([, value]) => value !== undefined));
}
