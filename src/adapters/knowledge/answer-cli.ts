/** `npm run --silent answer -- FILE.jsonl`: `{id, question}` in, one `AnswerLine` out per line, in the same order. */
import { readFile } from 'node:fs/promises';
import { answerLine } from './answer-lines.ts';
import { createKnowledge } from './finder.ts';

const [file] = process.argv.slice(2);
if (file === undefined) {
  process.stderr.write('Usage: npm run --silent answer -- FILE.jsonl\n');
  process.exitCode = 2;
} else {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    process.stderr.write(`Cannot read ${file}: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 2;
  });
  const lines =
    text
      ?.replace(/^\ufeff/, '')
      .replace(/\r?\n$/, '')
      .split(/\r?\n/) ?? [];
  const knowledge = createKnowledge();
  if (text !== '')
    for (const line of lines) process.stdout.write(`${JSON.stringify(await answerLine(line, knowledge))}\n`);
}
