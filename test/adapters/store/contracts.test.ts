import { describe } from 'vitest';
import type { StoreKind } from '../../../src/adapters/store/index.ts';
import { STORES } from '../../../src/adapters/store/index.ts';
import { auditContract } from '../../contracts/audit.ts';
import { jobsContract, poisonContract } from '../../contracts/jobs.ts';
import { requestsContract } from '../../contracts/requests.ts';
import { conversationsContract, keyedContract, onceContract, settingsContract } from '../../contracts/small-stores.ts';
import { openedForTest } from './opened.ts';

const CONTRACTS = [
  requestsContract,
  settingsContract,
  conversationsContract,
  onceContract,
  keyedContract,
  auditContract,
  jobsContract,
  poisonContract,
];

describe.each(Object.keys(STORES) as StoreKind[])('%s', (kind) => {
  for (const contract of CONTRACTS) contract(() => openedForTest(kind));
});
