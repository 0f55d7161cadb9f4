import { instant } from '../../domain/time.ts';
import type { Clock } from '../../ports/clock.ts';

export const systemClock: Clock = { now: () => instant(Date.now()) };
