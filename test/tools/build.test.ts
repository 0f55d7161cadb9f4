/** The built program loads what it seldom needs when it needs it, and means the same. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { later } from '../../src/tools/build/later.ts';

function run(code: string, load: (name: string) => unknown): unknown {
  // What the build writes, run as a module of its own.
  return new Function('require', later(code))(load) as unknown;
}

describe('A library that is loaded later', () => {
  test('is not loaded before something of it is asked for, and then once', () => {
    const loaded: string[] = [];
    const load = (name: string) => {
      loaded.push(name);
      return { encode: (text: string) => text.length };
    };
    const code =
      'const gpt_1 = require("gpt-tokenizer");\nreturn { count: (text) => gpt_1.encode(text), has: () => "x" in gpt_1 };';
    const parts = run(code, load) as { count(text: string): number; has(): boolean };
    expect(loaded).toEqual([]);
    expect([parts.count('four'), parts.count('seven77'), parts.has()]).toEqual([4, 7, false]);
    expect(loaded).toEqual(['gpt-tokenizer']);
  });

  test('is loaded at once where a class is derived from one of it', () => {
    const code = 'const dialogs_1 = require("botbuilder-dialogs");\nreturn class extends dialogs_1.Dialog {};';
    class Dialog {}
    expect(new (run(code, () => ({ Dialog })) as new () => unknown)()).toBeInstanceOf(Dialog);
  });

  test('every other import is left as it is', () => {
    const code = 'const core_1 = require("botbuilder-core");\nconst axios_1 = 3;';
    expect(later(code)).toBe(code);
  });

  test('teams-ai writes its imports in the way that is looked for', () => {
    const file = createRequire(import.meta.url).resolve('@microsoft/teams-ai/lib/Application.js');
    const code = readFileSync(file, 'utf8');
    expect(later(code)).toContain('BotAuthenticationBase_1 = new Proxy(');
  });
});
