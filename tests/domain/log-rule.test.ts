import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forbiddingRule } from '#domain/log-rule.ts';
import type { LogRule } from '#domain/policy.ts';

const nothing = { labels: [], domains: [], subject: '' };
const rule = (kind: LogRule['kind'], value: string): LogRule => ({ id: '1', kind, value });
const forbids = (one: LogRule, ruled: Partial<Parameters<typeof forbiddingRule>[1]>) =>
  forbiddingRule([one], { ...nothing, ...ruled }) === one;

describe('what a rule forbids to log', () => {
  it('is a label by its name, whatever its case, or by its id', () => {
    const labels = [{ id: '6b1f5b9a-0000-4000-8000-000000000001', name: 'Strictly Confidential' }];
    expect(forbids(rule('label', ' strictly confidential'), { labels })).toBe(true);
    expect(forbids(rule('label', '6B1F5B9A-0000-4000-8000-000000000001'), { labels })).toBe(true);
    expect(forbids(rule('label', 'Confidential'), { labels })).toBe(false);
  });

  it.each([
    { value: 'acme.example', domain: 'acme.example', is: true },
    { value: 'acme.example', domain: 'legal.acme.example', is: true },
    { value: '@ACME.example ', domain: 'acme.example', is: true },
    { value: '*.acme.example', domain: 'acme.example', is: true },
    { value: 'bücher.example', domain: 'xn--bcher-kva.example', is: true },
    { value: 'legal.acme.example', domain: 'acme.example', is: false },
    { value: 'acme.example', domain: 'notacme.example', is: false },
    { value: '', domain: 'acme.example', is: false },
    { value: 'no domain', domain: 'acme.example', is: false },
  ])('is a domain with those below it: “$value” of $domain: $is', ({ value, domain, is }) => {
    expect(forbids(rule('domain', value), { domains: ['other.example', domain] })).toBe(is);
  });

  it.each([
    { value: 'grievance', subject: 'Re: GRIEVANCE (second stage)', is: true },
    { value: 'grievance', subject: 'Grievances in general', is: false },
    { value: 'étude confidentielle', subject: 'Etude  confidentielle: annexe', is: true },
    { value: 'whistle-blowing', subject: 'On whistle blowing', is: true },
    { value: 'in confidence', subject: 'In strict confidence', is: false },
    { value: 'تظلم', subject: 'بخصوص: تظلم', is: true },
    { value: '机密', subject: '关于机密文件', is: true },
    { value: '–', subject: '– a dash –', is: false },
    { value: '', subject: '', is: false },
  ])('is a whole word of the subject: “$value” in “$subject”: $is', ({ value, subject, is }) => {
    expect(forbids(rule('subject-word', value), { subject })).toBe(is);
  });

  it('is told by the first rule that does, and nothing is without rules', () => {
    const rules = [rule('subject-word', 'salary'), rule('domain', 'acme.example'), rule('subject-word', 'offer')];
    expect(forbiddingRule(rules, { ...nothing, domains: ['acme.example'], subject: 'Offer' })).toBe(rules[1]);
    expect(forbiddingRule([], { ...nothing, subject: 'Offer' })).toBeUndefined();
  });

  it('is found wherever the word stands, and never within another word', () => {
    const word = fc.stringMatching(/^[a-z]{3,8}$/);
    const other = fc.stringMatching(/^[a-z]{1,12}$/);
    fc.assert(
      fc.property(word, fc.array(other), fc.nat(), fc.constantFrom(' ', ' – ', ', ', '/'), (value, others, at, gap) => {
        const without = others.filter((one) => one !== value);
        const place = at % (without.length + 1);
        const subject = without.toSpliced(place, 0, value.toUpperCase()).join(gap);
        expect(forbids(rule('subject-word', value), { subject })).toBe(true);
        expect(forbids(rule('subject-word', value), { subject: without.join(gap) })).toBe(false);
        expect(forbids(rule('subject-word', value), { subject: `x${value}` })).toBe(false);
      }),
    );
  });
});
