import type { Intent } from '../../domain/meaning.ts';
import type { Likelihoods } from './model.ts';

/** How the two readers' views become one number: fitted by `npm run train:intents` on readings of texts at first sight. */
export interface Calibration {
  readonly bias: number;
  /** Of how the rules came to their reading, 0 to 1. */
  readonly strength: number;
  /** Of the log odds that statistics give the same reading. */
  readonly odds: number;
}

const INVITES: readonly Intent[] = ['invite', 'bulk-invite', 'delayed-invite'];
const MOST_ODDS = 6;

/** Log odds of an intent by statistics alone, held within bounds. Kinds of invitations differ by their slots only. */
export function oddsOf(intent: Intent, likelihoods: Likelihoods): number {
  const kin = INVITES.includes(intent) ? INVITES : [intent];
  const chance = kin.reduce((sum, one) => sum + likelihoods[one], 0);
  return Math.max(-MOST_ODDS, Math.min(MOST_ODDS, Math.log((chance + 1e-9) / (1 - chance + 1e-9))));
}

/** The chance, 0 to 1, that a reading of the rules is right. */
export function confidenceOf(
  intent: Intent,
  strength: number,
  likelihoods: Likelihoods,
  { bias, strength: byStrength, odds }: Calibration,
): number {
  return 1 / (1 + Math.exp(-(bias + byStrength * strength + odds * oddsOf(intent, likelihoods))));
}
