/** What is written does what the card does: the same choice about the same request, with the same comment or day. */
import { expect, test } from 'vitest';
import type { Incoming } from '../../../src/domain/incoming.ts';
import { parseDecide } from '../../../src/features/decide/parse.ts';
import { parseStay } from '../../../src/features/stay/parse.ts';
import { understand } from '../../../src/understanding/understand.ts';
import { asActivityId } from '../../../src/domain/ids.ts';
import { ALEX, NOW, pending } from '../../domain/samples.ts';

const locale = 'en' as const;
const who = { from: ALEX, place: pending.askedIn, locale };
const said = (text: string): Incoming => {
  return { kind: 'said', ...who, text, mentions: [], timeZone: 'UTC', activityId: asActivityId('m') };
};
const meaningOf = (text: string) => understand({ text, mentions: [] }, { now: NOW, timeZone: 'UTC', locale });
const pressed = (verb: string, data: object): Incoming => {
  return { kind: 'cardAnswered', ...who, verb, data: { id: 'GL-7K3F', look: 1, ...data }, how: 'execute' };
};

test.each([
  ['/approve GL-7K3F', 'decide.approve', {}],
  ['/approve gl-7k3f "until the audit is done"', 'decide.approve', { comment: 'until the audit is done' }],
  ['approve GL-7K3F', 'decide.approve', {}],
  ['please approve request GL-7K3F', 'decide.approve', {}],
  ['/deny GL-7K3F "not this quarter"', 'decide.deny', { comment: 'not this quarter' }],
  ['/reject GL-7K3F', 'decide.deny', {}],
  ['/claim GL-7K3F', 'decide.claim', {}],
] as const)('%s', (text, verb, typed) => {
  const wrote = parseDecide(said(text), meaningOf(text));
  const press = parseDecide(pressed(verb, typed), undefined);
  if (wrote.kind !== 'understood' || press.kind !== 'understood') throw new Error(`${wrote.kind} ${press.kind}`);
  const { pressed: _here, canSignIn: _silently, ...same } = press.args;
  expect(wrote.args).toMatchObject(same);
  expect(wrote.args.comment).toBe(press.args.comment);
});

test.each([
  ['/extend GL-7K3F --until 2026-06-30', 'extend.ask', { until: '2026-06-30' }],
  ['/extend GL-7K3F until 30 June 2026', 'extend.ask', { until: '2026-06-30' }],
  ['please extend GL-7K3F until 30 June 2026', 'extend.ask', { until: '2026-06-30' }],
  ['/resend GL-7K3F', 'chase.resend', {}],
  ['/reset GL-7K3F', 'chase.reset', {}],
] as const)('%s', (text, verb, typed) => {
  const wrote = parseStay(said(text), meaningOf(text));
  const press = parseStay(pressed(verb, typed), undefined);
  if (wrote.kind !== 'understood' || press.kind !== 'understood') throw new Error(`${wrote.kind} ${press.kind}`);
  expect(wrote.args).toMatchObject({ wish: press.args.wish, about: press.args.about, actor: press.args.actor });
});

test.each(['/remind GL-7K3F', 'please remind the approvers of GL-7K3F'])('%s asks for a decision', (text) => {
  expect(parseStay(said(text), meaningOf(text))).toMatchObject({
    kind: 'understood',
    args: { wish: { do: 'remind' }, about: { id: 'GL-7K3F' } },
  });
});
