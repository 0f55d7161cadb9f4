import type { Activity } from 'botbuilder';
import type { FileReply } from '../../domain/decision.ts';
import { asActivityId } from '../../domain/ids.ts';
import type { Place } from '../../domain/people.ts';
import type { Files } from '../../ports/files.ts';
import type { Log } from '../../ports/log.ts';
import { localeOf } from './envelope.ts';
import type { UploadInfo } from './file-consent.ts';
import { linkTo, offerOf, readConsent } from './file-consent.ts';
import type { TeamsMessenger } from './messenger.ts';
import { wordsFor } from './messages.ts';
import { wordsActivity } from './write-reply.ts';

export interface HandOverParts {
  readonly files: Pick<Files, 'write'>;
  readonly messenger: Pick<TeamsMessenger, 'say' | 'takeBack'>;
  readonly log: Log;
}

const MOST_KEPT = 1_000;

/** Puts a file where the person agreed to have it, once for each place that Teams makes, and says how that went. */
export class HandOver {
  readonly #parts: HandOverParts;
  /** Places that were written to or are being written to, so that a second press is told so. The oldest come first. */
  readonly #places = new Map<string, Promise<boolean>>();

  constructor(parts: HandOverParts) {
    this.#parts = parts;
  }

  async give(activity: Activity, place: Place, file: FileReply): Promise<void> {
    const consent = readConsent(activity);
    if (consent?.answer !== 'accept') return;
    const { uploadUrl } = consent.place;
    const before = this.#places.get(uploadUrl);
    if (before !== undefined && (await before)) {
      await this.#say(place, wordsActivity(wordsFor(localeOf(activity)).fileIsThere(file.name)));
      return;
    }
    const writing = this.#write(activity, place, file, consent.place);
    this.#remember(uploadUrl, writing);
    if (!(await writing)) this.#places.delete(uploadUrl);
  }

  async decline(activity: Activity, place: Place): Promise<void> {
    await this.#takeBack(activity, place);
    await this.#say(place, wordsActivity(wordsFor(localeOf(activity)).fileDeclined));
  }

  async #write(activity: Activity, place: Place, file: FileReply, to: UploadInfo): Promise<boolean> {
    const words = wordsFor(localeOf(activity));
    const content = Buffer.from(file.content);
    const written = await this.#parts.files.write(to.uploadUrl, content);
    // A place is good for one file, so what went wrong is asked for with a new one.
    await this.#takeBack(activity, place);
    if (!written.ok) {
      await this.#say(place, wordsActivity(words.fileNotStored[written.problem.why](written.problem.limitKilobytes)));
      const again = written.problem.why !== 'tooLarge';
      if (again) await this.#say(place, offerOf(file, activity.from.aadObjectId ?? ''));
      return false;
    }
    this.#parts.log.info('teams.fileGiven', { bytes: content.byteLength });
    await this.#say(place, linkTo(to, file.name) ?? wordsActivity(words.fileIsThere(file.name)));
    return true;
  }

  #remember(uploadUrl: string, writing: Promise<boolean>): void {
    this.#places.set(uploadUrl, writing);
    const [oldest] = this.#places.keys();
    if (this.#places.size > MOST_KEPT && oldest !== undefined) this.#places.delete(oldest);
  }

  /** The question is answered, and a place is good for one file only. */
  async #takeBack({ replyToId }: Activity, place: Place): Promise<void> {
    if (typeof replyToId === 'string' && replyToId !== '') {
      await this.#parts.messenger.takeBack(place, asActivityId(replyToId));
    }
  }

  /** That it cannot be said is in the log already, and what was written stands. */
  async #say(place: Place, activity: Partial<Activity>): Promise<void> {
    await this.#parts.messenger.say(place, activity);
  }
}
