import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { completePolicy, defaultVisibilityOf, parsePolicy, type Policy } from '#domain/policy.ts';
import { isFirstPurpose, isPurposeCode } from '#domain/purpose.ts';
import { knownRoles } from '#domain/roles.ts';
import { visibilities, type Visibility } from '#domain/visibility.ts';
import { inTime } from '../harness/property-time.ts';

const rank = (visibility: Visibility) => visibilities.indexOf(visibility);
const visibility = fc.constantFrom(...visibilities);
const allowed = fc.subarray([...visibilities], { minLength: 1 });

/** Policies as this or another version may have kept them: right, half right, or nonsense. */
const kept = fc.oneof(
  fc.anything(),
  fc.record(
    {
      defaultVisibility: fc.oneof(visibility, fc.anything()),
      allowedVisibilities: fc.oneof(allowed, fc.array(fc.oneof(visibility, fc.anything()))),
      reciprocity: fc.oneof(fc.constantFrom('off', 'nudge', 'see-what-you-share', 'see-all'), fc.anything()),
      exemptRoles: fc.oneof(fc.array(fc.constantFrom(...knownRoles, 'Owner')), fc.anything()),
      managersSeeUnits: fc.oneof(fc.boolean(), fc.anything()),
      logRules: fc.array(
        fc.oneof(
          fc.record(
            {
              id: fc.string(),
              kind: fc.constantFrom('label', 'domain', 'body'),
              value: fc.string(),
              reason: fc.string(),
            },
            { requiredKeys: [] },
          ),
          fc.anything(),
        ),
      ),
      harmlessLabels: fc.oneof(fc.array(fc.oneof(fc.string(), fc.anything())), fc.anything()),
      words: fc.oneof(fc.dictionary(fc.constantFrom('steward', 'unit', 'notice', 'other'), fc.string()), fc.anything()),
      introductionDays: fc.oneof(fc.integer(), fc.double(), fc.anything()),
      purposes: fc.oneof(
        fc.array(
          fc.oneof(
            fc.record(
              {
                code: fc.constantFrom('ktp', 'cpd', 'festival', 'Not a code', ''),
                name: fc.oneof(fc.string(), fc.anything()),
                hebciTable: fc.constantFrom('1', '9'),
                kefPerspective: fc.constantFrom('local-growth', 'elsewhere'),
                isRetired: fc.oneof(fc.boolean(), fc.anything()),
              },
              { requiredKeys: [] },
            ),
            fc.anything(),
          ),
        ),
        fc.anything(),
      ),
    },
    { requiredKeys: [] },
  ),
);

function expectWhole(policy: Policy) {
  expect(policy.allowedVisibilities.length).toBeGreaterThan(0);
  expect(policy.allowedVisibilities).toEqual(visibilities.filter((one) => policy.allowedVisibilities.includes(one)));
  expect(policy.allowedVisibilities).toContain(policy.defaultVisibility);
  expect(['off', 'nudge', 'see-what-you-share']).toContain(policy.reciprocity);
  expect(knownRoles).toEqual(expect.arrayContaining([...policy.exemptRoles]));
  expect(policy.managersSeeUnits).toBeTypeOf('boolean');
  expect(policy.introductionDays).toSatisfy((days: number) => Number.isInteger(days) && days >= 3 && days <= 90);
  for (const { kind, value } of policy.logRules) {
    expect(['label', 'domain', 'subject-word']).toContain(kind);
    expect(value.trim()).not.toBe('');
  }
  expect(new Set(policy.purposes.map(({ code }) => code)).size).toBe(policy.purposes.length);
  for (const { code, name } of policy.purposes) {
    expect(isPurposeCode(code)).toBe(true);
    expect(isFirstPurpose(code) || name?.trim()).toBeTruthy();
  }
  for (const label of policy.harmlessLabels) expect(label.trim()).not.toBe('');
  for (const word of Object.values(policy.words)) expect(word?.trim()).not.toBe('');
}

describe('what the store holds of a policy', () => {
  test('is a whole policy however it came about, and the same when it is read again', () => {
    fc.assert(
      fc.property(kept, (given) => {
        const policy = parsePolicy(given);
        expectWhole(policy);
        expect(parsePolicy(JSON.parse(JSON.stringify(policy)))).toEqual(policy);
      }),
      inTime,
    );
  });

  test('leaves what it does not say by default', () => {
    expect(parsePolicy({})).toEqual(completePolicy({}));
    expect(completePolicy({ introductionDays: 30 })).toEqual({ ...completePolicy({}), introductionDays: 30 });
    expect(parsePolicy({ introductionDays: 0, reciprocity: 'see-all' })).toEqual(completePolicy({}));
  });

  test('has a default among what it allows, no wider than was meant where that can be', () => {
    const policy = (given: Partial<Policy>) => parsePolicy(given).defaultVisibility;
    expect(policy({ allowedVisibilities: ['unit', 'tie'] })).toBe('unit');
    expect(policy({ allowedVisibilities: ['institution', 'private'], defaultVisibility: 'unit' })).toBe('private');
    expect(policy({ allowedVisibilities: ['institution'], defaultVisibility: 'tie' })).toBe('institution');
  });
});

describe('what a colleague shares as', () => {
  test('is what they chose where that is allowed, and else shows no more than they chose while anything allowed does not', () => {
    fc.assert(
      fc.property(allowed, visibility, visibility, (allowedVisibilities, defaultVisibility, chosen) => {
        const policy = completePolicy({ allowedVisibilities, defaultVisibility });
        const shared = defaultVisibilityOf(policy, chosen);
        expect(allowedVisibilities).toContain(shared);
        if (allowedVisibilities.includes(chosen)) expect(shared).toBe(chosen);
        else if (allowedVisibilities.some((one) => rank(one) > rank(chosen))) {
          expect(rank(shared)).toBeGreaterThan(rank(chosen));
        } else expect(rank(shared)).toBe(Math.max(...allowedVisibilities.map(rank)));
        expect(defaultVisibilityOf(policy, undefined)).toBe(policy.defaultVisibility);
      }),
      inTime,
    );
  });
});
