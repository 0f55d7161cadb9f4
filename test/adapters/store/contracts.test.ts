import { afterAll, beforeAll, describe } from 'vitest';
import type { StoreKind } from '../../../src/adapters/store/index.ts';
import { STORES } from '../../../src/adapters/store/index.ts';
import { auditContract } from '../../contracts/audit.ts';
import { batchesContract } from '../../contracts/batches.ts';
import { jobsContract } from '../../contracts/jobs.ts';
import { leasesContract } from '../../contracts/leases.ts';
import { listNoticesContract } from '../../contracts/list-notices.ts';
import { requestsContract } from '../../contracts/requests.ts';
import { questionsContract, learnedContract } from '../../contracts/questions.ts';
import {
  conversationsContract,
  draftsContract,
  keyedContract,
  onceContract,
  settingsContract,
  topicsContract,
  waitingNewsContract,
} from '../../contracts/small-stores.ts';
import { turnStorageContract } from '../../contracts/turn-storage.ts';
import type { Azurite } from './azurite.ts';
import { startAzurite } from './azurite.ts';
import { openedForTest } from './opened.ts';

const CONTRACTS = [
  requestsContract,
  batchesContract,
  settingsContract,
  conversationsContract,
  onceContract,
  keyedContract,
  leasesContract,
  topicsContract,
  waitingNewsContract,
  listNoticesContract,
  questionsContract,
  learnedContract,
  draftsContract,
  auditContract,
  jobsContract,
  turnStorageContract,
];

describe.each(Object.keys(STORES) as StoreKind[])('%s', (kind) => {
  let azurite: Azurite | undefined;
  beforeAll(async () => {
    if (kind === 'azure') azurite = await startAzurite();
  });
  afterAll(() => azurite?.stop());

  for (const contract of CONTRACTS) contract(() => openedForTest(kind, azurite?.account()));
});
