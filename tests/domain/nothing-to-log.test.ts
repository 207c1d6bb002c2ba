import { describe, expect, it } from 'vitest';
import type { CorrespondentKind } from '#domain/correspondent.ts';
import { whyNothingToLog } from '#domain/nothing-to-log.ts';

const on = (...kinds: CorrespondentKind[]) => kinds.map((kind) => ({ kind, isIncluded: kind === 'external' }));

describe('whyNothingToLog', () => {
  it.each([
    [[], 'no-addresses'],
    [['invalid'], 'no-addresses'],
    [['colleague', 'colleague'], 'only-colleagues'],
    [['automated', 'colleague'], 'only-automated'],
    [['list', 'colleague'], 'only-lists'],
    [['list', 'automated', 'colleague'], 'only-automated-and-lists'],
    [['personal', 'list', 'colleague'], 'only-personal'],
    [['external', 'list'], undefined],
  ] satisfies [CorrespondentKind[], string | undefined][])('of %j is %s', (kinds, expected) => {
    expect(whyNothingToLog(on(...kinds))).toBe(expected);
  });

  it('is that all were left out when the only external one was', () => {
    expect(whyNothingToLog([{ kind: 'external', isIncluded: false }])).toBe('all-left-out');
  });

  it('is nothing when a personal one was put in', () => {
    expect(whyNothingToLog([{ kind: 'personal', isIncluded: true }])).toBeUndefined();
  });

  it('takes no notice of a list or robot that somebody put in', () => {
    expect(whyNothingToLog([{ kind: 'list', isIncluded: true }])).toBe('only-lists');
  });
});
