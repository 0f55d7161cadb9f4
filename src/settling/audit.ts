import type { GuestRequest, HistoryEntry } from '../domain/guest-request.ts';
import type { Chore } from './chore.ts';
import { record } from './chore.ts';

/** Copies the request's history into the audit log, each entry under its own key, so that a repetition adds nothing. */
export const writeAudit: Chore = async (request, ports) => {
  const missing = request.history.slice(request.audited);
  for (const [index, entry] of missing.entries()) {
    await ports.audit.append({
      key: `${request.id}#${request.audited + index}`,
      at: entry.at,
      actor: actorOf(entry),
      action: `request.${entry.what}`,
      requestId: request.id,
      subject: request.ask.email,
      detail: { from: entry.from, to: entry.to, ...copyOf(request, entry) },
    });
  }
  if (missing.length > 0) await record(ports, request.id, { type: 'audited', upTo: request.history.length });
  return 'done';
};

/** Who else was to see the link stands with the request itself. */
const copyOf = ({ ask }: GuestRequest, { what }: HistoryEntry): Readonly<Record<string, string>> =>
  what === 'asked' && ask.cc !== undefined ? { copyTo: ask.cc } : {};

const actorOf = ({ who }: HistoryEntry): string => (typeof who === 'string' ? who : who.userId);
