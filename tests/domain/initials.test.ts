import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { initialsOf } from '#domain/initials.ts';

describe('initialsOf', () => {
  it.each([
    ['Sarah Bennett', 'SB'],
    ['Dr Sarah Bennett', 'SB'],
    ['Prof. Dr. Daniel James Whitcombe', 'DW'],
    ['Abernethy, Ruth (Headteacher)', 'RA'],
    ['élodie', 'É'],
    ['Dr', 'D'],
    ["O'Brien, Niamh", 'NO'],
    ['sarah.bennett@northbridge.example', 'SB'],
    ['Ελένη Παπαδοπούλου', 'ΕΠ'],
    ['Дмитрий Соколов', 'ДС'],
    ['محمد العلي', 'م'],
    ['王小明', '王'],
    ['', ''],
    ['(none)', ''],
    ['42', ''],
  ])('of %j are %j', (name, expected) => {
    expect(initialsOf(name)).toBe(expected);
  });

  it('are at most two letters, whatever the name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        expect(initialsOf(name).match(/\p{L}/gu)?.length ?? 0).toBeLessThanOrEqual(3);
        expect(initialsOf(name)).not.toMatch(/[\s\d@]/u);
      }),
    );
  });
});
