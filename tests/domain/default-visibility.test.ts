import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choosable, defaultVisibility } from '#domain/default-visibility.ts';
import { strictest, visibilities } from '#domain/visibility.ts';

const own = { allowed: visibilities, isMarked: false, isForAnother: false };

describe('how a contribution starts out', () => {
  it('is as the colleague shares by default', () => {
    for (const preferred of visibilities) expect(defaultVisibility({ ...own, preferred })).toBe(preferred);
  });

  it('is a tie where the message is marked, unless the colleague shares even less', () => {
    const marked = visibilities.map((preferred) => defaultVisibility({ ...own, preferred, isMarked: true }));
    expect(marked).toEqual(['tie', 'tie', 'tie', 'private']);
  });

  it('is never private where a delegate logs it for another', () => {
    expect(defaultVisibility({ ...own, preferred: 'private', isForAnother: true })).toBe('tie');
    expect(choosable({ allowed: visibilities, isForAnother: true })).toEqual(['institution', 'unit', 'tie']);
    expect(choosable({ allowed: ['private'], isForAnother: true })).toEqual(['tie']);
  });

  it('is the next stricter one where the policy does not allow it, and the strictest there is where none is stricter', () => {
    const marked = { ...own, preferred: 'institution', isMarked: true } as const;
    expect(defaultVisibility({ ...marked, allowed: ['institution', 'private'] })).toBe('private');
    expect(defaultVisibility({ ...marked, allowed: ['institution', 'unit'] })).toBe('unit');
  });

  it('is always among what can be chosen, and a mark never makes it wider', () => {
    const visibility = fc.constantFrom(...visibilities);
    const allowed = fc.uniqueArray(visibility, { minLength: 1 });
    fc.assert(
      fc.property(visibility, allowed, fc.boolean(), (preferred, some, isForAnother) => {
        const [plain, marked] = [false, true].map((isMarked) =>
          defaultVisibility({ preferred, allowed: some, isMarked, isForAnother }),
        );
        expect(choosable({ allowed: some, isForAnother })).toContain(plain);
        expect(choosable({ allowed: some, isForAnother })).toContain(marked);
        expect(strictest(plain ?? 'institution', marked ?? 'institution')).toBe(marked);
      }),
    );
  });
});
