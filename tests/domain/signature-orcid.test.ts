import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findOrcid } from '#domain/signature-orcid.ts';

describe('findOrcid', () => {
  it.each([
    ['ORCID: 0000-0002-1825-0097', '0000-0002-1825-0097'],
    ['https://orcid.org/0000-0001-5109-3700', '0000-0001-5109-3700'],
    ['ORCID iD 0000-0002-1694-233x', '0000-0002-1694-233X'],
    ['orcid 0000000218250097', '0000-0002-1825-0097'],
  ])('finds the iD in %j', (line, orcid) => {
    expect(findOrcid(line)).toBe(orcid);
  });

  it('finds an iD under a line that announces it', () => {
    expect(findOrcid('0000-0002-1825-0097', 'My ORCID iD:')).toBe('0000-0002-1825-0097');
    expect(findOrcid('0000-0002-1825-0097', 'Card:')).toBeUndefined();
  });

  it('takes no iD with any one digit changed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 14 }), fc.integer({ min: 1, max: 9 }), (position, change) => {
        const digits = [...'0000000218250097'];
        digits[position] = String((Number(digits[position]) + change) % 10);
        expect(findOrcid(`ORCID ${digits.join('')}`)).toBeUndefined();
      }),
    );
  });
});
