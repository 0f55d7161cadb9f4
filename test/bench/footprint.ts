/**
 * How soon the built program answers in production mode, and what it takes of memory: when it is ready, with the models
 * of the answers loaded, and after a while of use. `npm run build` first; then `npm run bench:footprint`.
 */
import { fileURLToPath } from 'node:url';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Production } from '../program/production.ts';
import { SERVICE_URL, TENANT_ID, startProduction } from '../program/production.ts';
import { PEOPLE } from '../fakes/fake-teams.ts';

const DIST = fileURLToPath(new URL('../../dist/index.js', import.meta.url));
const QUESTIONS = [
  'How long is an invitation valid?',
  'Can a guest leave by themselves?',
  'Who pays for MFA of guests?',
];

const bot = await startProduction(DIST);
try {
  console.log(
    `ready after ${Math.round(bot.readyAfterMs)} ms, ${bot.readyAfterCpuMs} ms of CPU, ${bot.megabytes()} MB`,
  );
  await sleep(15_000);
  console.log(`15 s later: ${bot.megabytes()} MB`);
  for (let round = 0; round < 10; round += 1) {
    for (let index = 0; index < 30; index += 1) await say(bot, index);
    console.log(`after ${(round + 1) * 30} messages: ${bot.megabytes()} MB, ${bot.cpuMs()} ms of CPU`);
  }
  await sleep(5_000);
  console.log(`5 s of rest later: ${bot.megabytes()} MB`);
} finally {
  await bot.close();
}

async function say({ url, sign }: Production, index: number): Promise<void> {
  const text =
    index % 3 === 0 ? (QUESTIONS[index % QUESTIONS.length] ?? '') : index % 3 === 1 ? '/status' : '/check x.example';
  const response = await fetch(`${url}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${await sign({})}` },
    body: JSON.stringify({
      ...{ type: 'message', id: `b${performance.now()}`, text, channelId: 'msteams', serviceUrl: SERVICE_URL },
      conversation: { id: `a:${index}`, conversationType: 'personal', tenantId: TENANT_ID },
      from: {
        id: `29:${index}`,
        aadObjectId:
          index % 5 === 0
            ? PEOPLE.alex.objectId
            : '00000000-0000-4000-8000-' + String(Math.floor(Math.random() * 1e12)).padStart(12, '0'),
        name: 'Alex',
      },
      recipient: { id: '28:guestlist' },
    }),
  });
  if (response.status !== 200) throw new Error(`${response.status} ${await response.text()}`);
}
