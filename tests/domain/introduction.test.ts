import { describe, expect, test } from 'vitest';
import {
  introductionMoment,
  introductionStep,
  knowersBehind,
  type IntroductionCourse,
  type Knowing,
} from '#domain/introduction.ts';
import type { Visibility } from '#domain/visibility.ts';

const now = new Date('2026-06-01T12:00:00Z');
const asker = { colleagueId: 'asker', sight: { everyone: true, unitIds: ['chemistry'], ties: true } };

function knows(colleagueId: string, visibility: Visibility, more: Partial<Knowing> = {}): Knowing {
  return {
    colleagueId,
    visibility,
    unitId: 'physics',
    strength: 25,
    halfLife: 365,
    ...more,
  };
}

describe('whom a request goes to', () => {
  test('is who stands behind a tie, those who know them best first', () => {
    const knowing = [
      knows('seldom', 'tie'),
      knows('often', 'tie', { strength: 29 }),
      knows('seldom but later', 'unit', { strength: 25.1 }),
    ];
    expect(knowersBehind(knowing, asker, now)).toEqual(['often', 'seldom but later', 'seldom']);
  });

  test('is each colleague once', () => {
    const knowing = [knows('one', 'tie'), knows('one', 'unit', { strength: 28 })];
    expect(knowersBehind(knowing, asker, now)).toEqual(['one']);
  });

  test('is never who keeps it private, nor the asker', () => {
    expect(knowersBehind([knows('one', 'private'), knows('asker', 'tie')], asker, now)).toBe('nobody');
    expect(knowersBehind([knows('one', 'private'), knows('two', 'tie')], asker, now)).toEqual(['two']);
  });

  test('is nobody where the asker sees who knows them by name', () => {
    expect(knowersBehind([knows('one', 'institution')], asker, now)).toBe('named');
    const inChemistry = { unitId: 'chemistry' };
    expect(knowersBehind([knows('one', 'unit', inChemistry)], asker, now)).toBe('named');
    // The tie that a named colleague's unit would make is not shown, so nothing is to be learnt by asking either.
    expect(knowersBehind([knows('one', 'unit', inChemistry), knows('two', 'tie', inChemistry)], asker, now)).toBe(
      'named',
    );
  });

  test('is who stands behind a tie beside those who are named', () => {
    const knowing = [knows('one', 'institution', { unitId: 'chemistry' }), knows('two', 'tie')];
    expect(knowersBehind(knowing, asker, now)).toEqual(['two']);
  });

  test('is nobody for a colleague who sees no ties', () => {
    const sight = { everyone: false, unitIds: [], ties: false };
    expect(knowersBehind([knows('one', 'tie')], { colleagueId: 'asker', sight }, now)).toBe('nobody');
  });
});

describe('the course of a request', () => {
  const day = 86_400_000;
  const moment = introductionMoment;
  type Knower = IntroductionCourse['knowers'][number];
  const waiting = (id: string, more: Partial<Knower> = {}): Knower => ({ id, canBeAsked: true, ...more });
  const course = (knowers: readonly Knower[], more: Partial<IntroductionCourse> = {}): IntroductionCourse => ({
    askedAt: 0,
    expiresAt: 15 * day,
    isWithdrawn: false,
    knowers,
    ...more,
  });
  const rest = (isDone: boolean) => ({ is: 'rest', isDone, nextAt: 105 * day });

  test('goes to the first, and after a third of its time without an answer to the next', () => {
    const both = [waiting('one'), waiting('two')];
    expect(introductionStep(course(both), moment)).toEqual({ is: 'ask', id: 'one', nextAt: moment + 5 * day });
    const asked = [waiting('one', { askedAt: day }), waiting('two')];
    expect(introductionStep(course(asked), 6 * day - 1)).toEqual({ is: 'wait', nextAt: 6 * day });
    expect(introductionStep(course(asked), 6 * day)).toEqual({ is: 'ask', id: 'two', nextAt: 11 * day });
  });

  test.each(['not-now', 'never'] as const)('goes on to the next after %s, once that can’t be taken back', (answer) => {
    const knowers = [waiting('one', { askedAt: day, answer, answeredAt: 2 * day }), waiting('two')];
    expect(introductionStep(course(knowers), 2 * day + 1)).toEqual({ is: 'wait', nextAt: 2 * day + moment });
    expect(introductionStep(course(knowers), 2 * day + moment)).toMatchObject({ is: 'ask', id: 'two' });
  });

  test('passes over who can’t be asked any more', () => {
    expect(introductionStep(course([waiting('one', { canBeAsked: false }), waiting('two')]), moment)).toMatchObject({
      id: 'two',
    });
    expect(introductionStep(course([waiting('one', { canBeAsked: false })]), moment)).toEqual(rest(false));
  });

  test('rests after three, after an answer that is told, when withdrawn and when it has expired', () => {
    const no = { askedAt: 0, answer: 'not-now', answeredAt: 1 } as const;
    const three = [waiting('one', no), waiting('two', no), waiting('three', no), waiting('four')];
    expect(introductionStep(course(three), day)).toEqual(rest(false));
    const first = waiting('one', { askedAt: 0, answer: 'let-me-write-first', answeredAt: 1 });
    expect(introductionStep(course([first, waiting('two')]), day)).toEqual(rest(false));
    const yes = waiting('one', { askedAt: 0, answer: 'yes', answeredAt: 1 });
    expect(introductionStep(course([yes, waiting('two')]), day)).toEqual(rest(true));
    expect(introductionStep(course([waiting('one')], { isWithdrawn: true }), day)).toEqual(rest(false));
    expect(introductionStep(course([waiting('one')]), 15 * day)).toEqual(rest(false));
  });

  test('is forgotten ninety days after it is over', () => {
    expect(introductionStep(course([waiting('one')]), 105 * day - 1)).toEqual(rest(false));
    expect(introductionStep(course([waiting('one')]), 105 * day)).toEqual({ is: 'forget' });
  });
});
