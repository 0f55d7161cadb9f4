import type { Intent } from '../../domain/meaning.ts';

/** A guess at an intent with its probability, most likely first. */
export type Classify = (text: string) => readonly { readonly intent: Intent; readonly probability: number }[];
