import { organisationKeys, personKeys } from '#domain/duplicates-keys.ts';
import { findDuplicates } from '#domain/duplicates.ts';
import { comparePreparedOrganisations, prepareOrganisation } from '#domain/same-organisation.ts';
import { preparePerson, type PersonIdentity } from '#domain/same-person-prepared.ts';
import { comparePreparedPersons } from '#domain/same-person.ts';
import fc from 'fast-check';
import { expect, it } from 'vitest';

const tables = {
  isPersonalProvider: () => false,
  registrableDomain: (domain: string) => domain.split('.').slice(-2).join('.'),
  isShared: () => false,
};
const duplicatePersons = (persons: readonly PersonIdentity[]) => [
  ...findDuplicates({
    records: persons.map((one) => preparePerson(one, tables)),
    keysOf: personKeys,
    compare: comparePreparedPersons,
    leastScore: 0.5,
  }),
];

it('never pairs a record with itself, though two of its keys have one hash', () => {
  const found = findDuplicates({
    records: ['Ada'],
    keysOf: () => ['costarring', 'liquid', 'liquid'],
    compare: () => ({ score: 1 }),
    leastScore: 0.5,
  });
  expect([...found]).toEqual([]);
});

it('finds the pairs, the likeliest first, each once', () => {
  const persons = [
    { names: ['Ada Lovelace'], emailAddresses: ['ada@engines.example'] },
    { names: ['Charles Babbage'], emailAddresses: ['cb@engines.example'] },
    { names: [], emailAddresses: ['ada.lovelace@poems.example'] },
    { names: ['Lovelace, Ada'], emailAddresses: ['ada@engines.example', 'ada.lovelace@home.example'] },
  ];
  const pairs = duplicatePersons(persons).map(({ a, b, comparison }) => [a, b, comparison.certainty]);
  expect(pairs[0]).toEqual([0, 3, 'certain']);
  expect(pairs.slice(1).map(([a, b]) => [a, b])).toEqual(
    expect.arrayContaining([
      [0, 2],
      [2, 3],
    ]),
  );
  expect(pairs).toHaveLength(3);
});

it('finds organisations by a word, a domain or the initials', () => {
  const named = (name: string, ...domains: string[]) => prepareOrganisation({ names: [name], domains });
  const records = [
    named('University of Northbridge'),
    named('Northbridge University', 'northbridge.example'),
    named('Quill Publishing', 'northbridge.example'),
    named('Northern European School of Music'),
    named('NESM'),
    named('Acme Ltd'),
  ];
  const pairs = [
    ...findDuplicates({ records, keysOf: organisationKeys, compare: comparePreparedOrganisations, leastScore: 0.6 }),
  ];
  expect(pairs.map(({ a, b }) => `${String(a)} ${String(b)}`).sort()).toEqual(['0 1', '1 2', '3 4']);
});

it('finds organisations by how a word sounds, and by what they work on', () => {
  const records = [
    'Lugansk Academy',
    'Luhansk Academy',
    'Institute of Music and Drama, Oslo',
    'Institute of Music and Drama',
  ].map((name) => prepareOrganisation({ names: [name], domains: [] }));
  const pairs = [
    ...findDuplicates({ records, keysOf: organisationKeys, compare: comparePreparedOrganisations, leastScore: 0.6 }),
  ];
  expect(pairs.map(({ a, b }) => `${String(a)} ${String(b)}`).sort()).toEqual(['0 1', '2 3']);
});

it('passes over keys that say little where many share them', () => {
  const count = (size: number) => {
    const records = Array.from({ length: size }, (_, index) => index);
    const keysOf = (one: number) => [String(one)];
    const perhapsKeysOf = () => ['all'];
    return [...findDuplicates({ records, keysOf, perhapsKeysOf, compare: () => ({ score: 1 }), leastScore: 0 })].length;
  };
  expect(count(3)).toBe(3);
  expect(count(50)).toBe(0);
});

it('finds everything that a comparison of all with all would find, as long as few share a name', () => {
  const words = ['ada', 'charles', 'mary', 'lovelace', 'babbage', 'somerville'];
  const identity = fc
    .tuple(fc.constantFrom(...words.slice(0, 3)), fc.constantFrom(...words.slice(3)), fc.nat(3), fc.nat(2))
    .map(([given, family, form, place]) => ({
      names: form === 0 ? [] : [`${given} ${family}`],
      emailAddresses: [
        `${[`${given}.${family}`, `${given.charAt(0)}${family}`, given, `${family}${given}`][form] ?? ''}@x${String(place)}.example`,
      ],
    }));
  fc.assert(
    fc.property(fc.array(identity, { maxLength: 12 }), (persons) => {
      const prepared = persons.map((one) => preparePerson(one, tables));
      const all = prepared.flatMap((one, a) =>
        prepared
          .slice(a + 1)
          .flatMap((other, after) =>
            comparePreparedPersons(one, other).score >= 0.5 ? [`${String(a)} ${String(a + 1 + after)}`] : [],
          ),
      );
      expect(
        duplicatePersons(persons)
          .map(({ a, b }) => `${String(a)} ${String(b)}`)
          .sort(),
      ).toEqual(all.sort());
    }),
  );
});

it('compares no more than a few for each record, however many share a name', () => {
  let comparisons = 0;
  const records = Array.from({ length: 3000 }, (_, index) =>
    preparePerson({ names: ['Wei Wang'], emailAddresses: [`w${String(index)}@x.example`] }, tables),
  );
  const compare: typeof comparePreparedPersons = (a, b) => {
    comparisons += 1;
    return comparePreparedPersons(a, b);
  };
  for (const _ of findDuplicates({ records, keysOf: personKeys, compare, leastScore: 2 })) expect.fail();
  expect(comparisons).toBeLessThan(3000 * 50);
});
