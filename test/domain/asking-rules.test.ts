/** What admins ask of requests on top of Entra's rules: what they write, what it changes, and what it then forbids. */
import { describe, expect, test } from 'vitest';
import { NO_RULES, changeRules } from '../../src/domain/asking-rules.ts';
import type { AskingRules, RuleChange } from '../../src/domain/asking-rules.ts';
import { partnerIsWelcome } from '../../src/domain/policies/partner-is-welcome.ts';
import { reasonIsGiven } from '../../src/domain/policies/reason-is-given.ts';
import { stayIsBounded } from '../../src/domain/policies/stay-is-bounded.ts';
import type { IsoDate } from '../../src/domain/time.ts';
import { readRule } from '../../src/features/settings/rules.ts';
import { NOW } from './samples.ts';

const settings = (rules: Partial<AskingRules>) => ({
  allowedGroups: [],
  locale: 'en',
  askingRules: { ...NO_RULES, ...rules },
});

describe('What an admin writes', () => {
  test.each<readonly [string, RuleChange | undefined]>([
    ['domains allow Fabrikam.example', { rule: 'allowDomain', domain: 'fabrikam.example' }],
    ['domains block *.fabrikam.example', { rule: 'blockDomain', domain: '*.fabrikam.example' }],
    ['partners remove fabrikam.example', { rule: 'forgetDomain', domain: 'fabrikam.example' }],
    ['domains block', undefined],
    ['domains block everything', undefined],
    ['domains __proto__ fabrikam.example', undefined],
    ['stay 180', { rule: 'longestStay', days: 180 }],
    ['stay 90 days', { rule: 'longestStay', days: 90 }],
    ['stay off', { rule: 'longestStay', days: undefined }],
    ['stay 0', undefined],
    ['stay 99999', undefined],
    ['stay 3 years', undefined],
    ['end-date required', { rule: 'endRequired', required: true }],
    ['end date optional', { rule: 'endRequired', required: false }],
    ['reason pflicht', { rule: 'reasonRequired', required: true }],
    ['reason maybe', undefined],
    ['constructor', undefined],
  ])('%s', (text, change) => {
    expect(readRule(text.split(' '))).toEqual(change);
  });
});

describe('What it changes', () => {
  test('a domain stands in one list: the later word counts', () => {
    const allowed = changeRules(NO_RULES, { rule: 'allowDomain', domain: 'a.example' });
    expect(changeRules(allowed, { rule: 'allowDomain', domain: 'a.example' }).allowedDomains).toEqual(['a.example']);
    const blocked = changeRules(allowed, { rule: 'blockDomain', domain: 'a.example' });
    expect(blocked).toMatchObject({ allowedDomains: [], blockedDomains: ['a.example'] });
    expect(changeRules(blocked, { rule: 'forgetDomain', domain: 'a.example' })).toEqual(NO_RULES);
  });

  test('a bound on the stay comes and goes', () => {
    const bound = changeRules(NO_RULES, { rule: 'longestStay', days: 30 });
    expect(bound.longestStayDays).toBe(30);
    expect(changeRules(bound, { rule: 'longestStay', days: undefined })).toEqual(NO_RULES);
  });
});

describe('What it forbids', () => {
  const at = (domain: string, rules: Partial<AskingRules>) => partnerIsWelcome({ domain, settings: settings(rules) });
  test('a blocked partner, with all below a wildcard', () => {
    const rules = { blockedDomains: ['*.evil.example', 'bad.example'] };
    expect(at('bad.example', rules)).toEqual({ code: 'partnerNotWelcome', domain: 'bad.example', why: 'blocked' });
    expect(at('deep.evil.example', rules)).toMatchObject({ why: 'blocked' });
    expect(at('notevil.example', rules)).toBeUndefined();
  });

  test('a partner who is not listed, where some are', () => {
    expect(at('other.example', { allowedDomains: ['good.example'] })).toMatchObject({ why: 'notAllowed' });
    expect(at('good.example', { allowedDomains: ['good.example'] })).toBeUndefined();
    expect(at('other.example', {})).toBeUndefined();
  });

  const until = (day: string | undefined, rules: Partial<AskingRules>) =>
    stayIsBounded({ now: NOW, settings: settings(rules), ...(day === undefined ? {} : { until: day as IsoDate }) });
  test('a stay beyond the bound, and one without end where there is a bound', () => {
    // NOW is 2026-03-10.
    expect(until('2026-04-09', { longestStayDays: 30 })).toBeUndefined();
    expect(until('2026-04-10', { longestStayDays: 30 })).toMatchObject({ code: 'stayTooLong', latest: '2026-04-09' });
    expect(until(undefined, { longestStayDays: 30 })).toEqual({ code: 'endMissing', latest: '2026-04-09' });
    expect(until(undefined, { endRequired: true })).toEqual({ code: 'endMissing' });
    expect(until('2099-01-01', { endRequired: true })).toBeUndefined();
    expect(until(undefined, {})).toBeUndefined();
  });

  test('no reason, or one of blanks, where one is wanted', () => {
    const rule = settings({ reasonRequired: true });
    expect(reasonIsGiven({ settings: rule })).toEqual({ code: 'reasonMissing' });
    expect(reasonIsGiven({ settings: rule, reason: '  ' })).toEqual({ code: 'reasonMissing' });
    expect(reasonIsGiven({ settings: rule, reason: 'audit' })).toBeUndefined();
    expect(reasonIsGiven({ settings: settings({}) })).toBeUndefined();
  });
});
