import type { DequeuedMessageItem, QueueClient } from '@azure/storage-queue';
import type { Instant, Milliseconds } from '../../../domain/time.ts';
import { DAY, epochMs, SECOND } from '../../../domain/time.ts';
import type { Clock } from '../../../ports/clock.ts';
import type { Call, Calls } from '../jobs/calls.ts';
import { azureProblem, unless } from './refusal.ts';

/** https://learn.microsoft.com/rest/api/storageservices/put-message: hidden for seven days at most. */
const LONGEST_HOP: Milliseconds = 7 * DAY;

/** Its time was over and somebody else has received it, who will come to the same conclusion from the document. */
const RECEIPT_PASSED = [400, 404];

/** Calls as queue messages: hidden until their time, hopping where that is far away; hidden again while leased. */
export class QueueCalls implements Calls {
  readonly mustBePlanned = true;
  readonly #queue: QueueClient;
  readonly #clock: Clock;

  constructor(queue: QueueClient, clock: Clock) {
    this.#queue = queue;
    this.#clock = clock;
  }

  async plan(id: string, at: Instant): Promise<void> {
    try {
      // -1: never expires by itself; the default would drop it after seven days.
      await this.#queue.sendMessage(encoded(id), { visibilityTimeout: this.#hopSeconds(at), messageTimeToLive: -1 });
    } catch (error) {
      throw azureProblem(error);
    }
  }

  async *due(_now: Instant, leaseMs: Milliseconds): AsyncIterable<Call> {
    for (;;) {
      const visibilityTimeout = seconds(leaseMs);
      const {
        receivedMessageItems: [message],
      } = await this.#queue.receiveMessages({ visibilityTimeout }).catch(refused);
      if (message === undefined) return;
      yield this.#callOf(message);
    }
  }

  #callOf({ messageId, messageText, popReceipt }: DequeuedMessageItem): Call {
    let receipt = popReceipt;
    return {
      id: decoded(messageText),
      again: async (at) => {
        const answer = await unless(
          RECEIPT_PASSED,
          this.#queue.updateMessage(messageId, receipt, messageText, this.#hopSeconds(at)),
        );
        receipt = answer?.popReceipt ?? receipt;
      },
      over: async () => void (await unless(RECEIPT_PASSED, this.#queue.deleteMessage(messageId, receipt))),
    };
  }

  #hopSeconds(at: Instant): number {
    return seconds(Math.min(epochMs(at) - epochMs(this.#clock.now()), LONGEST_HOP));
  }
}

const seconds = (ms: Milliseconds): number => Math.max(0, Math.ceil(ms / SECOND));
/** Messages are XML on the way: no markup, no control characters. */
const encoded = (id: string): string => Buffer.from(id).toString('base64');
const decoded = (text: string): string => Buffer.from(text, 'base64').toString();

const refused = (error: unknown): never => {
  throw azureProblem(error);
};
