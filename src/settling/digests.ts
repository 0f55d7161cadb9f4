import type { Place } from '../domain/people.ts';
import type { Settings } from '../domain/settings.ts';
import { LOOK_AT_WAITING_EVERY_MS, tellingAt } from '../domain/telling.ts';
import type { Milliseconds } from '../domain/time.ts';
import { MINUTE, epochMs } from '../domain/time.ts';
import type { Leases } from '../ports/leases.ts';
import type { Timers } from '../ports/timers.ts';
import type { Waiting } from '../ports/waiting-news.ts';
import { digestText } from '../words/telling.ts';
import type { TellingPorts } from './telling.ts';
import { tell } from './telling.ts';

export interface DigestPorts extends TellingPorts {
  readonly timers: Timers;
  readonly leases: Leases;
}

/** A chat that is busy just now is tried again after this. */
const AGAIN_MS: Milliseconds = MINUTE;
/** One message holds so much; more is told in further ones. Teams takes some 28 KB. https://learn.microsoft.com/microsoftteams/platform/bots/how-to/format-your-bot-messages */
const MOST_LINES = 40;
const MOST_CHARACTERS = 8_000;

/** Tells what waited: one message a place about all of it, when its time has come. */
export function createDigests(ports: DigestPorts) {
  const { waitingNews, settings, clock, timers, log } = ports;
  let alarm: { callOff(): void } | undefined;
  let running: Promise<void> = Promise.resolve();
  let stopped = false;

  async function look(): Promise<Milliseconds> {
    const current = await settings.read();
    let nextMs = LOOK_AT_WAITING_EVERY_MS;
    for (const first of await waitingNews.oldest()) {
      const dueMs = epochMs(tellingAt(current.telling ?? {}, first.place, first.at, first.timeZone));
      const leftMs = dueMs - epochMs(clock.now());
      if (leftMs > 0) nextMs = Math.min(nextMs, leftMs);
      else if (!(await tellAll(first.place, current, ports))) nextMs = Math.min(nextMs, AGAIN_MS);
    }
    return nextMs;
  }

  function lookNow(): Promise<void> {
    running = look()
      .catch((cause: unknown) => {
        log.error('settling.fault', { chore: 'digests', cause });
        return AGAIN_MS;
      })
      .then((nextMs) => {
        if (!stopped) alarm = timers.after(nextMs, () => void lookNow());
      });
    return running;
  }

  return {
    begin: lookNow,
    async stop(): Promise<void> {
      stopped = true;
      alarm?.callOff();
      await running;
    },
  };
}

/** True when nothing is left to be tried again soon. One instance at a time tells in one place. */
async function tellAll(place: Place, settings: Settings, ports: DigestPorts): Promise<boolean> {
  const lease = `digest ${place.conversationId}`;
  if (!(await ports.leases.take(lease))) return true;
  try {
    for (const part of inParts(await ports.waitingNews.waitingIn(place.conversationId))) {
      if (!(await tellPart(place, part, settings, ports))) return false;
    }
    return true;
  } finally {
    await ports.leases.release(lease);
  }
}

async function tellPart(
  place: Place,
  part: readonly Waiting[],
  { locale }: Settings,
  ports: DigestPorts,
): Promise<boolean> {
  const told = await ports.messenger.postWords(
    place,
    digestText(
      part.map(({ text }) => text),
      locale,
    ),
  );
  if (!told.ok && told.problem.code !== 'notReachable') return false;
  for (const news of part) {
    if (!told.ok && !(await tellFurther(news, ports))) return false;
    await ports.waitingNews.remove(news.key);
  }
  return true;
}

/** The place is gone meanwhile: it is told where it would have been told then. */
async function tellFurther({ at: _at, place, further, ...news }: Waiting, ports: DigestPorts): Promise<boolean> {
  const told = await tell({ ...news, key: `${news.key} further`, places: further, urgent: false }, ports);
  if (!told.ok && told.problem.code === 'notReachable') {
    ports.log.error('news.lost', { key: news.key, scope: place.scope });
  }
  return told.ok || told.problem.code === 'notReachable';
}

function inParts(all: readonly Waiting[]): readonly (readonly Waiting[])[] {
  const parts: Waiting[][] = [];
  let characters = 0;
  for (const news of all) {
    const part = parts.at(-1);
    characters += news.text.length;
    if (part === undefined || part.length >= MOST_LINES || characters > MOST_CHARACTERS) {
      parts.push([news]);
      characters = news.text.length;
    } else part.push(news);
  }
  return parts;
}
