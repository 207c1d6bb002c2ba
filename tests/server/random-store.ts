import fc from 'fast-check';
import { visibilities, type SightPolicy, type Visibility } from '#domain/visibility.ts';
import type { Role } from '#domain/roles.ts';

/** What happens in an institution, by places in its lists: the same story is told to a store and to a model of it. */
export interface Story {
  readonly units: readonly { readonly parent: number | undefined; readonly seesBelow: boolean }[];
  readonly colleagues: readonly {
    readonly unit: number | undefined;
    readonly defaultVisibility: Visibility | undefined;
    readonly roles: readonly Role[];
  }[];
  readonly policy: SightPolicy & { readonly defaultVisibility: Visibility };
  readonly steps: readonly Step[];
}

export type Step =
  | {
      readonly kind: 'log';
      readonly colleague: number;
      readonly message: number;
      readonly people: readonly number[];
      readonly visibility: Visibility;
    }
  | { readonly kind: 'undo'; readonly colleague: number; readonly message: number }
  | { readonly kind: 'change'; readonly colleague: number; readonly message: number; readonly visibility: Visibility }
  | { readonly kind: 'move'; readonly colleague: number; readonly unit: number }
  | { readonly kind: 'merge'; readonly colleague: number; readonly kept: number; readonly merged: number };

/** Of three organisations, and one who has none. */
export const addresses = [
  'p0@alpha.example',
  'p1@alpha.example',
  'p2@alpha.example',
  'p3@beta.example',
  'p4@beta.example',
  'p5@gamma.example',
  'p6@localmail.example',
] as const;
export const domains = ['alpha.example', 'beta.example', 'gamma.example'] as const;
export const messages = Array.from({ length: 14 }, (_, index) => ({
  internetMessageId: `message-${String(index)}@random.example`,
  // Neither in the order of the messages nor twice the same.
  occurredAt: new Date(Date.UTC(2026, 0, 1 + ((index * 5) % 14), 9)).toISOString(),
  subject: `About m${String(index + 10)}`,
  direction: index % 3 === 0 ? ('out' as const) : ('in' as const),
}));

const colleagueCount = { min: 4, max: 8 };
const visibility = fc.constantFrom(...visibilities);
const place = (length: number) => fc.nat(length - 1);
const colleague = place(colleagueCount.max);

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 14,
    arbitrary: fc.record({
      kind: fc.constant('log' as const),
      colleague,
      message: place(messages.length),
      people: fc.uniqueArray(place(addresses.length), { minLength: 1, maxLength: 3 }),
      visibility,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('undo' as const), colleague, message: place(messages.length) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('change' as const),
      colleague,
      message: place(messages.length),
      visibility,
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('move' as const), colleague, unit: fc.nat(5) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('merge' as const),
      colleague,
      kept: place(addresses.length),
      merged: place(addresses.length),
    }),
  },
);

export const story: fc.Arbitrary<Story> = fc.record({
  units: fc
    .array(fc.record({ parent: fc.option(fc.nat(5), { nil: undefined }), seesBelow: fc.boolean() }), {
      minLength: 2,
      maxLength: 6,
    })
    .map((units) =>
      units.map(({ parent, seesBelow }, index) => ({
        parent: parent === undefined || index === 0 ? undefined : parent % index,
        seesBelow,
      })),
    ),
  colleagues: fc.array(
    fc.record({
      unit: fc.option(fc.nat(5), { nil: undefined, freq: 6 }),
      defaultVisibility: fc.option(visibility, { nil: undefined }),
      roles: fc.constantFrom<readonly Role[]>([], [], ['RelationshipManager'], ['Reader'], ['DataProtection']),
    }),
    { minLength: colleagueCount.min, maxLength: colleagueCount.max },
  ),
  policy: fc.record({
    reciprocity: fc.constantFrom(
      'off' as const,
      'nudge' as const,
      'see-what-you-share' as const,
      'see-what-you-share' as const,
    ),
    exemptRoles: fc.constantFrom<readonly Role[]>([], ['RelationshipManager'], ['DataProtection']),
    managersSeeUnits: fc.boolean(),
    defaultVisibility: visibility,
  }),
  steps: fc.array(step, { minLength: 25, maxLength: 60 }),
});
