import { describe, expect, it } from 'vitest';
import type { CorrespondentKind } from '#domain/correspondent.ts';
import { whyNothingToLog } from '#domain/nothing-to-log.ts';

const on = (...kinds: CorrespondentKind[]) => kinds.map((kind) => ({ kind, isIncluded: kind === 'external' }));
const message = { from: { emailAddress: 'ada@acme.example' }, mayHaveMoreRecipients: false };
const shortened = { ...message, mayHaveMoreRecipients: true };

describe('whyNothingToLog', () => {
  it.each([
    [[], 'no-addresses'],
    [['invalid', 'colleague'], 'only-invalid'],
    [['colleague', 'invalid'], 'only-invalid'],
    [['colleague', 'colleague'], 'only-colleagues'],
    [['automated', 'colleague'], 'only-automated'],
    [['list', 'colleague'], 'only-lists'],
    [['list', 'automated', 'colleague'], 'only-automated-and-lists'],
    [['personal', 'list', 'colleague'], 'only-personal'],
    [['external', 'list'], undefined],
  ] satisfies [CorrespondentKind[], string | undefined][])('of %j is %s', (kinds, expected) => {
    expect(whyNothingToLog(message, on(...kinds))).toBe(expected);
  });

  it('is that all were left out when the only external one was', () => {
    expect(whyNothingToLog(message, [{ kind: 'external', isIncluded: false }])).toBe('all-left-out');
  });

  it('is nothing when a personal one was put in', () => {
    expect(whyNothingToLog(message, [{ kind: 'personal', isIncluded: true }])).toBeUndefined();
  });

  it('is that the only outside addresses are never shown, whatever their kind', () => {
    const hidden = { kind: 'external', isIncluded: false, hidden: true } as const;
    expect(whyNothingToLog(message, [hidden, ...on('colleague')])).toBe('only-hidden');
    expect(whyNothingToLog(message, [hidden, ...on('list')])).toBe('only-lists');
    expect(whyNothingToLog(message, [hidden, ...on('external')])).toBeUndefined();
  });

  it('takes no notice of a list or robot that somebody put in', () => {
    expect(whyNothingToLog(message, [{ kind: 'list', isIncluded: true }])).toBe('only-lists');
  });

  it('never speaks of everybody while Outlook may keep some to itself', () => {
    expect(whyNothingToLog(shortened, on('colleague', 'colleague'))).toBe('none-shown');
    expect(whyNothingToLog(shortened, on('list', 'colleague'))).toBe('none-shown');
    expect(whyNothingToLog(shortened, on('colleague', 'external'))).toBeUndefined();
  });

  it('is the missing sender when nobody can tell whom the message is from', () => {
    expect(whyNothingToLog({ mayHaveMoreRecipients: false }, on('external'))).toBe('no-sender');
    expect(whyNothingToLog(message, on('invalid', 'external'))).toBe('no-sender');
  });
});
