import { StoreProblem } from '../problem.ts';

/** HTTP status of what the service refused; undefined where it was no answer of its. */
export const statusOf = (error: unknown): number | undefined =>
  error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number'
    ? error.statusCode
    : undefined;

/** Runs a call whose refusal with one of these statuses is an expected answer. */
export async function unless<T>(expected: readonly number[], call: Promise<T>): Promise<T | undefined> {
  try {
    return await call;
  } catch (error) {
    if (expected.includes(statusOf(error) ?? 0)) return undefined;
    throw azureProblem(error);
  }
}

export function azureProblem(error: unknown): StoreProblem {
  if (error instanceof StoreProblem) return error;
  const status = statusOf(error);
  if (status === 401 || status === 403) {
    return new StoreProblem(
      'readOnly',
      'Azure Storage refused this identity. It needs Storage Table Data Contributor and Storage Queue Data Contributor.',
      error,
    );
  }
  if (status === 413)
    return new StoreProblem('full', 'The document is larger than an Azure table can hold (1 MB).', error);
  return new StoreProblem('unreachable', `Azure Storage did not do as asked (${status ?? String(error)}).`, error);
}
