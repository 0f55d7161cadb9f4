import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { KEYED, StoredKeyed } from '../../../src/adapters/store/keyed.ts';
import { MemoryShelf } from '../../../src/adapters/store/memory/shelf.ts';
import { createTeams } from '../../../src/adapters/teams/teams.ts';
import type { Teams, TeamsOptions } from '../../../src/adapters/teams/teams.ts';
import { loadCards } from '../../../src/adapters/teams/cards/renderer.ts';
import type { Reply } from '../../../src/domain/decision.ts';
import type { Incoming } from '../../../src/domain/incoming.ts';
import type { Conversations, KnownConversation } from '../../../src/ports/conversations.ts';
import type { Log, LogFields } from '../../../src/ports/log.ts';
import type { FakeTeams, FakeTeamsOptions } from '../../fakes/fake-teams.ts';
import { startFakeTeams, TENANT_ID } from '../../fakes/fake-teams.ts';

/** The adapter behind a real HTTP endpoint, in front of a `receive` that a test writes. */
export interface RunningBot {
  readonly teams: FakeTeams;
  readonly adapter: Teams;
  readonly botUrl: string;
  readonly heard: Incoming[];
  readonly logged: { readonly event: string; readonly fields: LogFields }[];
  readonly known: Map<string, KnownConversation>;
  answer: (incoming: Incoming) => Reply | Promise<Reply>;
  close(): Promise<void>;
}

export const CARDS = new URL('./cards/', import.meta.url).pathname;

export async function runBot(
  options: Partial<TeamsOptions> = {},
  fake: Partial<FakeTeamsOptions> = {},
): Promise<RunningBot> {
  const heard: Incoming[] = [];
  const logged: RunningBot['logged'] = [];
  const known = new Map<string, KnownConversation>();
  const adapter = createTeams({
    receive: (incoming) => {
      heard.push(incoming);
      return Promise.resolve().then(() => bot.answer(incoming));
    },
    conversations: memoryConversations(known),
    turnState: new StoredKeyed(new MemoryShelf(KEYED)),
    cards: loadCards(CARDS),
    log: recordingLog(logged),
    mode: 'local',
    tenantId: TENANT_ID,
    ...options,
  });
  const server = await listen(adapter);
  const botUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/messages`;
  const teams = await startFakeTeams({ botUrl, ...fake });
  const bot: RunningBot = {
    teams,
    adapter,
    botUrl,
    heard,
    logged,
    known,
    answer: () => ({ kind: 'nothing' }),
    close: async () => {
      await teams.close();
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
  return bot;
}

async function listen(adapter: Teams): Promise<Server> {
  const app = express();
  app.post('/api/messages', express.json({ limit: '1mb' }), (request, response) => adapter.handle(request, response));
  const server = app.listen(0, '127.0.0.1');
  await new Promise((done) => server.once('listening', done));
  return server;
}

const memoryConversations = (known: Map<string, KnownConversation>): Conversations => ({
  remember: async (conversation) => void known.set(conversation.place.conversationId, conversation),
  find: async (id) => known.get(id),
  personal: async (userId) => [...known.values()].find((conversation) => conversation.userId === userId),
  forget: async (id) => void known.delete(id),
  hasLeft: async () => false,
});

function recordingLog(logged: RunningBot['logged']): Log {
  const write = (event: string, fields: LogFields = {}) => void logged.push({ event, fields });
  return { debug: write, info: write, warn: write, error: write };
}
