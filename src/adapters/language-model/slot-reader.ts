import type { Memory, OpenAIModelOptions, PromptFunctions, Tokenizer } from '@microsoft/teams-ai';
import { OpenAIModel } from '@microsoft/teams-ai/lib/models/OpenAIModel.js';
import type { IsoDate } from '../../domain/time.ts';
import type { Log } from '../../ports/log.ts';
import type { ProposedSlots, SlotReader } from '../../ports/slot-reader.ts';
import { readAnswer } from './answer.ts';
import { guardedFetch } from './guarded-fetch.ts';
import { promptFor } from './prompt.ts';

export interface LanguageModel {
  readonly provider: 'openai' | 'azure';
  readonly key: string;
  /** Model name, or with Azure the name of the deployment. */
  readonly model: string;
  /** Azure: `https://NAME.openai.azure.com`. OpenAI: another server that speaks its API, up to `/v1`. */
  readonly endpoint?: string;
}

export interface SlotReaderOptions extends LanguageModel {
  readonly log: Log;
  /** A person waits for the answer. */
  readonly timeoutMs?: number;
  readonly fetch?: typeof fetch;
}

/**
 * A reader of slots on teams-ai's model for OpenAI and Azure OpenAI. It sends the words it is given and nothing else,
 * offers the model no tools, and reads its answer like any input. Without retries: a late proposal is worth nothing.
 */
export function createSlotReader(options: SlotReaderOptions): SlotReader {
  const { log, timeoutMs = 3_000 } = options;
  const model = modelOf(options, guardedFetch({ fetch: options.fetch ?? fetch, timeoutMs, log }));
  return {
    async propose(words: string, today: IsoDate): Promise<ProposedSlots> {
      const answer = await model.completePrompt(NOBODY, FORGETFUL, NO_FUNCTIONS, UNCOUNTED, promptFor(words, today));
      const content = answer.message?.content ?? '';
      if (content === '') return {};
      const read = readAnswer(content);
      if (read === undefined) log.warn('languageModel.ignored', { why: 'noJson' });
      return read ?? {};
    },
  };
}

function modelOf({ provider, key, model, endpoint }: LanguageModel, send: typeof fetch): OpenAIModel {
  const common = {
    useSystemMessages: true,
    responseFormat: { type: 'json_object' as const },
    // Typed for node-fetch, content with the platform's own at run time.
    clientOptions: { fetch: send, maxRetries: 0 } as unknown as NonNullable<OpenAIModelOptions['clientOptions']>,
  };
  return provider === 'azure'
    ? new OpenAIModel({
        ...common,
        azureApiKey: key,
        azureDefaultDeployment: model,
        azureEndpoint: endpoint ?? '',
        azureApiVersion: '2024-10-21',
      })
    : new OpenAIModel({
        ...common,
        apiKey: key,
        defaultModel: model,
        // Said here, or the library would take it from the environment.
        endpoint: endpoint ?? 'https://api.openai.com/v1',
      });
}

/** Handed on to listeners only, and nobody listens. */
const NOBODY = {} as Parameters<OpenAIModel['completePrompt']>[0];
const FORGETFUL: Memory = {
  deleteValue: () => undefined,
  hasValue: () => false,
  getValue: <T>() => undefined as T,
  setValue: () => undefined,
};
const NO_FUNCTIONS: PromptFunctions = {
  hasFunction: () => false,
  getFunction: () => () => Promise.resolve(undefined),
  invokeFunction: () => Promise.resolve(undefined),
};
const UNCOUNTED: Tokenizer = { encode: () => [], decode: () => '' };
