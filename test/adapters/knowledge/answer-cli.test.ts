import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TOPICS } from '../../../src/domain/knowledge.ts';

const run = promisify(execFile);

describe('npm run answer', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'answers-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('prints one line of JSON for each line, in order, whatever a line holds', async () => {
    const input = [
      '{"id":"a","question":"Can a guest leave our organisation alone?"}',
      'not json at all',
      '{"id":7}',
      '{"id":"d","question":"will there be fog on the motorway"}',
      '',
      '{"id":"f","question":"Wie lange gilt eine Einladung?"}',
    ];
    const { stdout } = await answer(folder, input.join('\n'));
    const lines = stdout
      .trimEnd()
      .split('\n')
      .map((line): unknown => JSON.parse(line));
    expect(lines).toMatchObject([
      { id: 'a', topic: 'leave-organization', sources: [{ date: '2025-06-17' }, {}] },
      { id: null, topic: null, choices: [], sources: [] },
      { id: 7, topic: null, choices: [] },
      { id: 'd', topic: null, choices: [] },
      { id: null, topic: null },
      { id: 'f', topic: 'invitation-expiry' },
    ]);
    for (const line of lines) {
      expect(Object.keys(line as object)).toEqual(['id', 'topic', 'score', 'choices', 'answer', 'sources']);
      for (const topic of (line as { choices: string[] }).choices) expect(TOPICS).toContain(topic);
    }
  }, 60_000);

  it('says which file it cannot read', async () => {
    await expect(run(process.execPath, ['--import', 'tsx', CLI, join(folder, 'absent.jsonl')])).rejects.toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringContaining('absent.jsonl') as string,
    });
  }, 60_000);
});

const CLI = 'src/adapters/knowledge/answer-cli.ts';

async function answer(folder: string, input: string): Promise<{ stdout: string }> {
  const file = join(folder, 'questions.jsonl');
  await writeFile(file, input);
  return run(process.execPath, ['--import', 'tsx', CLI, file]);
}
