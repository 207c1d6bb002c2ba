import { describe, expect, test } from 'vitest';
import { completePolicy } from '#domain/policy.ts';
import {
  noUnit,
  seen,
  showsSubject,
  sightOf,
  strictest,
  tieUnitOf,
  tiesAmong,
  unitAndAbove,
  unitsSeeing,
  visibilities,
  type Unit,
} from '#domain/visibility.ts';

const unit = (id: string, more: Partial<Unit> = {}): Unit => ({
  id,
  name: id,
  seesBelow: false,
  colleagues: 5,
  ...more,
});
const units = [
  unit('university'),
  unit('science', { parentId: 'university', seesBelow: true }),
  unit('chemistry', { parentId: 'science' }),
  unit('spectroscopy', { parentId: 'chemistry', colleagues: 2 }),
  unit('physics', { parentId: 'science' }),
  unit('law', { parentId: 'university' }),
];
const policy = completePolicy({});
const sight = (unitId: string | undefined, more: Partial<Parameters<typeof sightOf>[0]> = {}) =>
  sightOf({ unitId, roles: ['Colleague'], defaultVisibility: 'institution', units, policy, ...more });

describe('what a colleague may see of others', () => {
  test('is what is shared in the own unit and those above it, and below it where the institution names it', () => {
    expect(sight('spectroscopy').unitIds).toEqual(['spectroscopy', 'chemistry', 'science', 'university']);
    expect(sight('science').unitIds.toSorted()).toEqual([
      'chemistry',
      'physics',
      'science',
      'spectroscopy',
      'university',
    ]);
    expect(sight(undefined).unitIds).toEqual([]);
  });

  test('is every unit for a relationship manager, unless the institution says otherwise', () => {
    const roles = ['RelationshipManager'] as const;
    expect(sight('law', { roles }).unitIds).toEqual(units.map(({ id }) => id));
    const strict = completePolicy({ managersSeeUnits: false });
    expect(sight('law', { roles, policy: strict }).unitIds).toEqual(['law', 'university']);
  });

  test('is capped at what the colleague shares by default where one sees what one shares, but for exempt roles', () => {
    const capped = { policy: completePolicy({ reciprocity: 'see-what-you-share' }) };
    expect(sight('law', { ...capped, defaultVisibility: 'institution' })).toMatchObject({ everyone: true, ties: true });
    expect(sight('law', { ...capped, defaultVisibility: 'unit' })).toEqual({
      everyone: false,
      unitIds: ['law', 'university'],
      ties: true,
    });
    expect(sight('law', { ...capped, defaultVisibility: 'tie' })).toEqual({ everyone: false, unitIds: [], ties: true });
    expect(sight('law', { ...capped, defaultVisibility: 'private' })).toEqual({
      everyone: false,
      unitIds: [],
      ties: false,
    });
    const roles = ['RelationshipManager'] as const;
    expect(sight('law', { ...capped, roles, defaultVisibility: 'private' }).everyone).toBe(true);
  });
});

describe('a contribution', () => {
  const of = (visibility: (typeof visibilities)[number], unitId = 'chemistry', colleagueId = 'sarah') => ({
    colleagueId,
    unitId,
    visibility,
  });
  const viewer = (unitId: string) => ({ colleagueId: 'max', sight: sight(unitId) });

  test('shows its content by its visibility, else that somebody knows them, and nothing when private', () => {
    expect(visibilities.map((one) => seen(of(one), viewer('chemistry')))).toEqual([
      'content',
      'content',
      'tie',
      'nothing',
    ]);
    expect(visibilities.map((one) => seen(of(one), viewer('law')))).toEqual(['content', 'tie', 'tie', 'nothing']);
    expect(visibilities.map((one) => seen(of(one, noUnit, 'max'), viewer('law')))).toEqual(Array(4).fill('content'));
    expect(seen(of('unit', noUnit), viewer('law'))).toBe('tie');
  });

  test('shows the subject by the strictest of all to one message, and to whoever logged it', () => {
    expect(showsSubject([of('institution'), of('tie', 'law', 'una')], viewer('chemistry'))).toBe(false);
    expect(showsSubject([of('institution'), of('unit', 'chemistry', 'una')], viewer('chemistry'))).toBe(true);
    expect(showsSubject([of('private'), of('tie', 'law', 'max')], viewer('law'))).toBe(true);
    expect(showsSubject([of('private'), { ...of('tie', 'law', 'max'), knowsSubject: false }], viewer('law'))).toBe(
      false,
    );
    expect(strictest('institution', 'tie', 'unit')).toBe('tie');
  });

  test('names no unit in which the viewer sees somebody who knows them', () => {
    const all = [of('tie'), of('unit', 'physics', 'tim'), of('private', 'law', 'una'), of('tie', 'law', 'max')];
    expect(tiesAmong(all, viewer('law'))).toEqual(['chemistry', 'physics']);
    expect(tiesAmong([...all, of('institution', 'chemistry', 'eva')], viewer('law'))).toEqual(['physics']);
  });

  test('names a unit that is large enough not to name its colleague', () => {
    expect(tieUnitOf('spectroscopy', units)?.name).toBe('chemistry');
    expect(tieUnitOf(noUnit, units)).toBeUndefined();
  });

  test('does not count the viewer among those who may be meant', () => {
    const few = units.map((one) => (one.id === 'chemistry' ? { ...one, colleagues: 3 } : one));
    expect(tieUnitOf('chemistry', few, 'law')?.name).toBe('chemistry');
    expect(tieUnitOf('chemistry', few, undefined)?.name).toBe('chemistry');
    expect(tieUnitOf('chemistry', few, 'chemistry')?.name).toBe('science');
    expect(tieUnitOf('chemistry', few, 'spectroscopy')?.name).toBe('science');
  });
});

describe('the units that see what is shared within one', () => {
  test('are itself and those above it that the institution names', () => {
    const names = (id: string) => unitsSeeing(id, units).map(({ name }) => name);
    expect(names('chemistry')).toEqual(['chemistry', 'science']);
    expect(names('law')).toEqual(['law']);
    expect(names('nowhere')).toEqual([]);
  });

  test('are, with all below it, those whose colleagues do see it', () => {
    for (const { id: unitId } of units) {
      const seeing = unitsSeeing(unitId, units).map(({ id }) => id);
      for (const { id } of units) {
        const isToSee = seeing.includes(id) || unitAndAbove(id, units).some((one) => one.id === unitId);
        const contribution = { colleagueId: 'other', unitId, visibility: 'unit' } as const;
        expect([id, seen(contribution, { colleagueId: 'me', sight: sight(id) })]).toEqual([
          id,
          isToSee ? 'content' : 'tie',
        ]);
      }
    }
  });
});
