import { comparePersons } from '#domain/same-person.ts';
import type { PersonIdentity } from '#domain/same-person-prepared.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const tables = {
  isPersonalProvider: (domain: string) => domain === 'mail.example',
  registrableDomain: (domain: string) => domain.split('.').slice(-2).join('.'),
  isShared: (localPart: string) => localPart === 'office',
};
const compare = (a: PersonIdentity, b: PersonIdentity) => comparePersons(a, b, tables);
/** `Ada Lovelace <ada@x.example>` */
const person = (text: string): PersonIdentity => {
  const [, name = '', address = ''] = /^(.*?)\s*<(.*)>$/.exec(text) ?? [];
  return { names: name === '' ? [] : [name], emailAddresses: address === '' ? [] : [address] };
};

describe('one person for certain', () => {
  it.each([
    ['Ada Lovelace <ada@engines.example>', '<Ada+news@Engines.example>'],
    ['Ada Lovelace <ada@engines.example>', 'Lovelace, Ada (Engines) <ada@engines.example>'],
    ['Ada Lovelace <ada.lovelace@engines.example>', 'LOVELACE Ada <alovelace@maths.engines.example>'],
    ['Ada Lovelace <office@x.example>', 'Lovelace, Ada <office@x.example>'],
    ['Ada Lovelace <countess7@mail.example>', 'Dr Ada Lovelace <countess7@poems.example>'],
  ])('%s and %s', (a, b) => {
    expect(compare(person(a), person(b)).certainty).toBe('certain');
  });

  it('by an ORCID, and by a phone with the name', () => {
    const orcids = ['https://orcid.org/0000-0002-1825-0097'];
    expect(
      compare({ ...person('Ada <a@x.example>'), orcids }, { ...person('A. Lovelace <l@y.example>'), orcids }).certainty,
    ).toBe('certain');
    const [one, other] = [person('Ada Lovelace <a@x.example>'), person('Ada Lovelace <b@y.example>')];
    expect(compare({ ...one, phones: ['+44 1904 320 000'] }, { ...other, phones: ['01904 320000'] }).certainty).toBe(
      'certain',
    );
  });
});

describe('perhaps one person', () => {
  it.each([
    ['Ada Lovelace <ada@x.example>', 'Ada Lovelace <al@y.example>'],
    ['Ada Lovelace <ada.lovelace1@engines.example>', 'Ada Lovelace <ada.lovelace2@engines.example>'],
    ['Ada Lovelace <countess@x.example>', '<ada.lovelace@y.example>'],
    ['Ada Lovelace <countess@x.example>', '<alovelace@y.example>'],
    ['Ada Lovelace <countess@x.example>', '<ada@lovelace.example>'],
    ['Ada Lovelace <ada@x.example>', 'A. Lovelace <al@y.example>'],
    ['<ada.lovelace@x.example>', '<adalovelace@y.example>'],
    ['Ada Lovelace <al@x.example>', 'Ada King <al@x.example>'],
    ['Ada Lovelace <office@x.example>', 'Office <office@x.example>'],
    ['<office@x.example>', '<office@x.example>'],
    ['Ada Lovelace via Poets <poets@x.example>', '<poets@x.example>'],
    ['Ada Lovelace <adalovelace@users.noreply.x.example>', 'Ada Lovelace <ada-lovelace@users.noreply.x.example>'],
    ['William Babbage <wb@x.example>', 'Bill Babbage <babbage@y.example>'],
    ['Ada Lovelace <adl@x.example>', '<adl@y.example>'],
    ['Ada Lovelace <countess@x.example>', '<alovel@y.example>'],
    ['Ada Lovelace <countess@x.example>', '<lovelacead@y.example>'],
    ['<ada@one.engines.example>', '<ada@two.engines.example>'],
    ['<lovelace007@x.example>', '<lovelace@y.example>'],
    ['Ada Lovelace <countess@x.example>', '<me@adalovelace.example>'],
    ['Ada Lovelace <countess@x.example>', '<external.ada.lovelace@y.example>'],
    ['Ada Lovelace <countess@x.example>', '<ada.lovelace-ext@y.example>'],
    ['Ada Lovelace <countess@x.example>', '<dradalovelace@y.example>'],
    ['William Babbage <wb@x.example>', '<bill.babbage@y.example>'],
    ['Chris Babbage <cb@x.example>', '<babbagechristopher2@y.example>'],
    ['Alex Babbage <alexander.babbage@x.example>', 'Alex Babbage <alexandra.babbage@x.example>'],
  ])('%s and %s', (a, b) => {
    expect(compare(person(a), person(b)).certainty).toBe('suggested');
  });
});

describe('two persons', () => {
  it.each([
    ['Ada Lovelace <ada@x.example>', 'Ada Babbage <ada@y.example>'],
    ['Ada Lovelace <al@engines.example>', 'Charles Babbage <cb@engines.example>'],
    ['Ada Lovelace <office@x.example>', 'Charles Babbage <office@x.example>'],
    ['Ada Lovelace via Poets <poets@x.example>', 'Charles Babbage via Poets <poets@x.example>'],
    ['<info@x.example>', '<info@y.example>'],
    ['Ada <ada@x.example>', 'Ada <ada@y.example>'],
    ['<peter@x.example>', '<peter@y.example>'],
    ['<adl@x.example>', '<adl@y.example>'],
    ['Peter Lovelace <p@x.example>', '<peter@y.example>'],
    ['Ada Babbage <countess@x.example>', '<ada.b.lovelace@y.example>'],
    ['Ada Lovelace <countess@x.example>', '<anna.lovelace@y.example>'],
    ['', ''],
  ])('%s and %s', (a, b) => {
    expect(compare(person(a), person(b)).certainty).toBe('different');
  });
});

it('a personal provider is no organisation that two namesakes share', () => {
  const [a, b] = [
    person('Ada Lovelace <ada.lovelace@mail.example>'),
    person('Ada Lovelace <adalovelace@mail.example>'),
  ];
  expect(compare(a, b).certainty).toBe('suggested');
});

it('has a defined answer for anything, the same whichever comes first', () => {
  const name = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('Ada Lovelace', 'A. Lovelace', 'Lovelace', 'Li Wei', 'Wei Li', 'ada'),
  );
  const address = fc.oneof(
    fc.emailAddress(),
    fc.string(),
    fc.constantFrom('ada@x.example', 'alovelace@y.example', 'ada.l@x.example', 'li@wei.example'),
  );
  const identity = fc.record({
    names: fc.array(name, { maxLength: 3 }),
    emailAddresses: fc.array(address, { maxLength: 3 }),
    organisations: fc.array(fc.constantFrom('Engines', ''), { maxLength: 1 }),
    phones: fc.array(fc.constantFrom('01904 320000', '+44 1904 320000', 'x'), { maxLength: 1 }),
  });
  fc.assert(
    fc.property(identity, identity, (a, b) => {
      const [found, turned] = [compare(a, b), compare(b, a)];
      expect({ score: turned.score, certainty: turned.certainty }).toEqual({
        score: found.score,
        certainty: found.certainty,
      });
      expect(found.reasons.length).toBeGreaterThan(0);
    }),
    { numRuns: 1000 },
  );
});
