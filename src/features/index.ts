import { isUnanswered } from '../domain/side-doors.ts';
import type { Feature } from '../ports/feature.ts';
import { ask } from './ask/index.ts';
import { bulk } from './bulk/index.ts';
import { check } from './check/index.ts';
import { decide } from './decide/index.ts';
import { departure } from './departure/index.ts';
import { expert } from './expert/index.ts';
import { exportAudit } from './export/index.ts';
import { help } from './help/index.ts';
import { invite } from './invite/index.ts';
import { list } from './list/index.ts';
import { missing } from './missing/index.ts';
import { notice } from './notice/index.ts';
import { policy } from './policy/index.ts';
import { drawRequest as drawOwnRequest } from './request/index.ts';
import { redemption } from './redemption/index.ts';
import { drawSideDoor, sidedoor } from './sidedoor/index.ts';
import { settings } from './settings/index.ts';
import { status } from './status/index.ts';
import { stay } from './stay/index.ts';
import { welcome } from './welcome/index.ts';
import { whoami } from './whoami/index.ts';
import { withdraw } from './withdraw/index.ts';

/** Every feature, in the order in which they are asked whether a message is theirs. */
export const FEATURES: readonly Feature[] = [
  exportAudit,
  bulk,
  invite,
  decide,
  withdraw,
  stay,
  status,
  list,
  check,
  policy,
  whoami,
  settings,
  expert,
  notice,
  redemption,
  departure,
  sidedoor,
  welcome,
  help(() => FEATURES.flatMap((each) => each.commands)),
  ask,
  missing,
];

/** The look at a request that was taken while the directory was silent, and at one whose day has come. */
export { preflight, whyNotAnyMore } from './invite/index.ts';
/** What every feature's requests look like, and what is told about them. */
export const drawRequest: typeof drawOwnRequest = (request, audience, locale) =>
  isUnanswered(request) ? drawSideDoor(request, locale) : drawOwnRequest(request, audience, locale);
export { linkText, newsText, reminderText } from './request/index.ts';

/** What a question to the experts looks like, and what its asker is told. */
export { answerText, drawQuestion } from './expert/index.ts';

/** The look at the lines of a request for many guests, what it looks like, and what is told about it. */
export { batchNewsText, checkLines, drawBatch, summaryOf } from './bulk/index.ts';

/** What is told of the guests of a list together, and the list that asks for more time for them. */
export { NAMED, drawListNotice, listForMoreTime } from './notice/index.ts';
