import { describe, expect, test } from 'vitest';
import { completePolicy } from '#domain/policy.ts';
import type { Role } from '#domain/roles.ts';
import {
  noUnit,
  seen,
  showsSubject,
  sightOf,
  tiesAmong,
  visibilities,
  type Contributed,
  type Sighted,
  type Unit,
  type Visibility,
} from '#domain/visibility.ts';

const unit = (id: string, parentId?: string, seesBelow = false): Unit => ({
  ...{ id, name: id, seesBelow, colleagues: 5 },
  ...(parentId === undefined ? {} : { parentId }),
});
const units = [
  unit('university'),
  unit('science', 'university', true),
  unit('chemistry', 'science'),
  unit('spectroscopy', 'chemistry'),
  unit('law', 'university'),
];
const everywhere = [...units.map(({ id }) => id), noUnit];

/** Of the unit that the viewer is in: whose units' own the viewer sees, unless reciprocity says otherwise. */
const inSight: Record<string, readonly string[]> = {
  none: [],
  university: ['university'],
  science: ['university', 'science', 'chemistry', 'spectroscopy'],
  chemistry: ['university', 'science', 'chemistry'],
  spectroscopy: ['university', 'science', 'chemistry', 'spectroscopy'],
  law: ['university', 'law'],
};

type Seen = ReturnType<typeof seen>;
const row = (institution: Seen, ofUnit: Seen, tie: Seen, ofPrivate: Seen): Record<Visibility, Seen> => ({
  ...{ institution, unit: ofUnit, tie, private: ofPrivate },
});

/** By what the viewer is capped at: what is seen of others' contributions of a unit in sight, and of another. */
const ofOthers: Record<
  Visibility,
  { readonly inSight: Record<Visibility, Seen>; readonly elsewhere: Record<Visibility, Seen> }
> = {
  institution: {
    inSight: row('content', 'content', 'tie', 'nothing'),
    elsewhere: row('content', 'tie', 'tie', 'nothing'),
  },
  unit: { inSight: row('content', 'content', 'tie', 'nothing'), elsewhere: row('tie', 'tie', 'tie', 'nothing') },
  tie: { inSight: row('tie', 'tie', 'tie', 'nothing'), elsewhere: row('tie', 'tie', 'tie', 'nothing') },
  private: {
    inSight: row('nothing', 'nothing', 'nothing', 'nothing'),
    elsewhere: row('nothing', 'nothing', 'nothing', 'nothing'),
  },
};
const own = row('content', 'content', 'content', 'content');

interface Case {
  readonly viewer: Sighted;
  readonly unitIds: readonly string[];
  readonly cap: Visibility;
}

/** Every unit, default, reciprocity, role, exemption and answer about managers. */
const cases: Case[] = Object.entries(inSight).flatMap(([unitId, ownSight]) =>
  visibilities.flatMap((defaultVisibility) =>
    (['off', 'nudge', 'see-what-you-share'] as const).flatMap((reciprocity) =>
      (['Colleague', 'RelationshipManager'] as const).flatMap((role) =>
        [[], ['RelationshipManager'] as const].flatMap((exemptRoles: readonly Role[]) =>
          [true, false].map((managersSeeUnits): Case => {
            const policy = completePolicy({ reciprocity, exemptRoles, managersSeeUnits });
            const given = { roles: [role], defaultVisibility, units, policy };
            const isCapped = reciprocity === 'see-what-you-share' && !exemptRoles.includes(role);
            const seesAll = role === 'RelationshipManager' && managersSeeUnits;
            return {
              viewer: {
                colleagueId: 'max',
                sight: sightOf({ unitId: unitId === 'none' ? undefined : unitId, ...given }),
              },
              unitIds: seesAll ? units.map(({ id }) => id) : ownSight,
              cap: isCapped ? defaultVisibility : 'institution',
            };
          }),
        ),
      ),
    ),
  ),
);

/** Those that differ in what they come to. */
const distinctCases = [...new Map(cases.map((one) => [JSON.stringify(one), one])).values()];

/** Every contribution there can be, as far as seeing it goes. */
const contributions: Contributed[] = everywhere.flatMap((unitId) =>
  visibilities.flatMap((visibility) => ['max', 'sarah'].map((colleagueId) => ({ colleagueId, unitId, visibility }))),
);

function expected({ viewer, unitIds, cap }: Case, { colleagueId, unitId, visibility }: Contributed): Seen {
  if (colleagueId === viewer.colleagueId) return own[visibility];
  return ofOthers[cap][unitIds.includes(unitId) ? 'inSight' : 'elsewhere'][visibility];
}

describe('the table of visibility', () => {
  test('holds for every viewer, policy and contribution', () => {
    for (const one of cases) {
      for (const contribution of contributions) {
        expect(seen(contribution, one.viewer), JSON.stringify({ one, contribution })).toBe(expected(one, contribution));
      }
    }
    expect(cases.length * contributions.length).toBe(27_648);
  });

  test('shows a subject to whom it shows every contribution, and to contributors, for every two of them', () => {
    for (const one of distinctCases) {
      for (const [first, second] of pairs) {
        const isContributor = first.colleagueId === 'max' || second.colleagueId === 'max';
        const showsBoth = expected(one, first) === 'content' && expected(one, second) === 'content';
        expect(showsSubject([first, second], one.viewer)).toBe(isContributor || showsBoth);
      }
    }
  });

  test('tells a tie of others only, where it shows nobody of the same unit, for every two contributions', () => {
    for (const one of distinctCases) {
      for (const pair of pairs) {
        const others = pair.filter(({ colleagueId }) => colleagueId !== 'max');
        const isNamed = (unitId: string) =>
          others.some((two) => two.unitId === unitId && expected(one, two) === 'content');
        const tied = others.filter((two) => expected(one, two) === 'tie' && !isNamed(two.unitId));
        expect(tiesAmong(pair, one.viewer).toSorted()).toEqual([...new Set(tied.map(({ unitId }) => unitId))].sort());
      }
    }
  });
});

/** Of two colleagues, of the same unit and of others: the second is of another than the first where it is not the viewer's. */
const pairs: (readonly [Contributed, Contributed])[] = contributions.flatMap((first) =>
  contributions
    .filter(({ unitId }) => unitId === first.unitId || unitId === 'law' || unitId === noUnit)
    .filter(({ colleagueId }) => first.colleagueId !== 'max' || colleagueId !== 'max')
    .map((second) => [first, second.colleagueId === 'sarah' ? { ...second, colleagueId: 'una' } : second] as const),
);
