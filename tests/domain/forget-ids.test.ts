import fc from 'fast-check';
import { expect, test } from 'vitest';
import { forgetIds } from '#domain/forget-ids.ts';

test('ids go from lists, from what is listed under them, and from names; everything else stays in its order', () => {
  const before = {
    of: ['a', 'b', 'c'],
    moved: [
      { id: 'b', place: 'x' },
      { id: 'c', place: null },
    ],
    kept: 'b',
    n: 1,
  };
  expect(forgetIds(before, new Set(['b']))).toEqual({ of: ['a', 'c'], moved: [{ id: 'c', place: null }], n: 1 });
});

test('no id is left anywhere among the values of any JSON', () => {
  const id = '0192f0c1-0000-4000-8000-000000000000';
  const { json } = fc.letrec((tie) => ({
    json: fc.oneof(
      { maxDepth: 4 },
      fc.constantFrom(id, 'other', 1, null),
      fc.array(tie('json')),
      fc.dictionary(fc.constantFrom('id', 'before', 'after'), tie('json')),
    ),
  }));
  fc.assert(
    fc.property(fc.array(json), (value) => {
      expect(JSON.stringify(forgetIds(value, new Set([id])))).not.toContain(id);
    }),
  );
});
