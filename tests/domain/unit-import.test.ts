import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { planUnitImport, type ImportRow } from '#domain/unit-import.ts';
import { inTreeOrder, isInOrBelow, normaliseUnitName, unitPath } from '#domain/unit-tree.ts';

const units = [
  { id: 'u', name: 'University' },
  { id: 's', name: 'Faculty of Science', parentId: 'u' },
  { id: 'c', name: 'School of Chemistry', parentId: 's' },
  { id: 'so', name: 'Office', parentId: 's' },
  { id: 'h', name: 'Faculty of Health', parentId: 'u' },
  { id: 'ho', name: 'Office', parentId: 'h' },
];
const world = {
  units,
  domains: ['york.example'],
  unitIdOf: new Map<string, string | null>([
    ['jo@york.example', 'c'],
    ['max@york.example', 's'],
    ['una@york.example', null],
  ]),
  makesUnits: false,
};
const rowsOf = (...rows: readonly (readonly [string, string])[]): ImportRow[] =>
  rows.map(([address, unit], index) => ({ line: index + 1, address, unit }));

describe('a table of units', () => {
  test('moves whom it puts elsewhere, and leaves whom it finds in place', () => {
    const rows = rowsOf(
      ['Jo@York.example', 'school of  chemistry'],
      ['max@york.example', 'Faculty of Science > School of Chemistry'],
      ['una@york.example', 'University>Faculty of Health>Office'],
      ['new@chem.york.example', 'Faculty of Science'],
    );
    expect(planUnitImport(rows, world)).toEqual({
      changes: [
        {
          line: 2,
          emailAddress: 'max@york.example',
          from: ['University', 'Faculty of Science'],
          to: ['University', 'Faculty of Science', 'School of Chemistry'],
          unitId: 'c',
        },
        {
          line: 3,
          emailAddress: 'una@york.example',
          from: null,
          to: ['University', 'Faculty of Health', 'Office'],
          unitId: 'ho',
        },
        {
          line: 4,
          emailAddress: 'new@chem.york.example',
          from: null,
          to: ['University', 'Faculty of Science'],
          unitId: 's',
        },
      ],
      unchanged: 1,
      newUnits: [],
      refused: [],
    });
  });

  test('says of each row that it refuses why', () => {
    const { refused, changes } = planUnitImport(
      [
        ...rowsOf(
          ['Jo Green', 'Office'],
          ['jo@acme.example', 'School of Chemistry'],
          ['jo@york.example', ''],
          ['jo@york.example', 'School of Alchemy'],
          ['jo@york.example', 'Office'],
          ['jo@york.example', 'University > > Office'],
          ['jo@york.example', 'Faculty of Science'],
          ['jo@york.example', 'Faculty of Health'],
          ['jo@york.example', 'Faculty of Science'],
        ),
        { line: 20, address: 'max@york.example', unit: 'Office\n…', isUnclosed: true },
      ],
      world,
    );
    expect(refused.map(({ line, fault }) => [line, fault])).toEqual([
      [1, 'not-an-address'],
      [2, 'not-a-colleague'],
      [3, 'no-unit'],
      [4, 'unknown-unit'],
      [5, 'several-units'],
      [6, 'not-a-unit'],
      [8, 'said-twice'],
      [20, 'unclosed'],
    ]);
    expect(refused[3]).toEqual({ line: 4, text: 'School of Alchemy', fault: 'unknown-unit' });
    expect(changes).toHaveLength(1);
  });

  test('makes units that are not there when it may, each once, below those that are', () => {
    const rows = rowsOf(
      ['jo@york.example', 'Faculty of Arts > School of Law'],
      ['max@york.example', 'faculty of arts > School of History'],
      ['una@york.example', 'School of Chemistry > Spectroscopy'],
      ['una@york.example', 'School of Chemistry > SPECTROSCOPY'],
    );
    const { newUnits, changes, unchanged, refused } = planUnitImport(rows, { ...world, makesUnits: true });
    expect(newUnits).toEqual([
      ['Faculty of Arts'],
      ['Faculty of Arts', 'School of Law'],
      ['Faculty of Arts', 'School of History'],
      ['University', 'Faculty of Science', 'School of Chemistry', 'Spectroscopy'],
    ]);
    expect([changes.length, unchanged, refused.length]).toEqual([3, 1, 0]);
    expect(changes[1]?.to).toEqual(['Faculty of Arts', 'School of History']);
  });

  test('accounts for every row once, whatever it holds', () => {
    const cell = fc.oneof(
      fc.constantFrom('jo@york.example', 'max@york.example', 'x@y', 'Office', 'School of Chemistry', 'A > B', '> ', ''),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { maxLength: 30 }), fc.boolean(), (cells, makesUnits) => {
        const rows = rowsOf(...cells);
        const plan = planUnitImport(rows, { ...world, makesUnits });
        expect(plan.changes.length + plan.unchanged + plan.refused.length).toBe(rows.length);
        const places = new Set([
          ...units.map(({ id }) => unitPath(id, units).join('>').toLowerCase()),
          ...plan.newUnits.map((path) => path.join('>').toLowerCase()),
        ]);
        for (const { to } of plan.changes) expect(places).toContain(to.join('>').toLowerCase());
        if (!makesUnits) expect(plan.newUnits).toEqual([]);
      }),
    );
  });
});

describe('a tree of units', () => {
  test('is told from the top, and has each unit once even where its parents go in a circle', () => {
    const order = inTreeOrder(units, (one, other) => one.localeCompare(other));
    expect(order.map(({ unit, depth }) => `${depth} ${unit.id}`)).toEqual(['0 u', '1 h', '2 ho', '1 s', '2 so', '2 c']);
    const circle = [
      { id: 'a', name: 'A', parentId: 'b' },
      { id: 'b', name: 'B', parentId: 'a' },
    ];
    expect(unitPath('a', circle)).toEqual(['B', 'A']);
    expect(isInOrBelow('c', 's', units)).toBe(true);
    expect(isInOrBelow('s', 'c', units)).toBe(false);
  });

  test('has names that can stand in a path', () => {
    expect(normaliseUnitName('  School of\tPhysics  & Astronomy ')).toBe('School of Physics & Astronomy');
    expect(['', ' ', 'A > B', 'x'.repeat(201), 'a\0b'].map(normaliseUnitName)).toEqual(Array(5).fill(undefined));
  });
});
