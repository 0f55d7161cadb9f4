import type { Draft } from '../../../src/domain/draft.ts';
import type { RequestId } from '../../../src/domain/ids.ts';
import { asDraftId } from '../../../src/domain/ids.ts';
import { alex, NOW, place } from '../../contracts/harness.ts';

/** An open draft of Alex's in his own chat. */
export const draftWith = (patch: Partial<Draft> = {}): Draft => ({
  id: asDraftId('draft-of-alex-0000'),
  version: 1,
  requestId: 'GL-7K3F' as RequestId,
  owner: alex,
  place: place('a:alex'),
  changedAt: NOW,
  state: 'open',
  shownIn: 'chat',
  ask: {},
  notes: [],
  open: [],
  candidates: [],
  ...patch,
});
