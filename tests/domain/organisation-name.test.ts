import { compareOrganisationNames } from '#domain/organisation-name.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const compare = (a: string, b: string, country?: string) =>
  compareOrganisationNames(country === undefined ? { name: a } : { name: a, country }, { name: b });

describe('two names of one organisation', () => {
  it.each([
    ['University of Northbridge', 'Northbridge University'],
    ['The University of Northbridge', 'UNIVERSITY OF NORTHBRIDGE'],
    ['Prifysgol Casnewydd', 'University of Casnewydd'],
    ['Universität Stuttgart', 'University of Stuttgart'],
    ['Université de Genève', 'University of Geneva'],
    ['Technische Universität München', 'Technical University of Munich'],
    ['Hochschule Flussberg', 'Flussberg University of Applied Sciences'],
    ['Hochschule für Musik Flussberg', 'Flussberg University of Music'],
    ['Łódzki Instytut', 'Lódzki Institute'],
    ['Мурманский государственный университет', 'Murmansk State University'],
    ['Riverdale Institute of Science & Technology (RIST)', 'Riverdale Institute of Science and Technology'],
    ['Christ College, Riverdale', 'Christ College'],
    ['Albert-Ludwigs-Universität Freiburg', 'University of Freiburg'],
    ['"Ada Lovelace" University of Flussberg', 'University of Flussberg'],
    ['Acme Ltd', 'ACME Limited'],
    ['Acme Engines GmbH', 'Acme Engines plc'],
    ['St. Cuthbert’s College', 'Saint Cuthberts College'],
    ['Al Nahr University', 'Alnahr University'],
    ['Northbridge Univeristy', 'Northbridge University'],
    ['Neumann College', 'Neumann University'],
    ['Northbridgia University of Arts, Science and Technology', 'Northbridgia University'],
    ['Universidad Flumina', 'Universidad Tecnológica Flumina'],
    ['Northbridgia School of Management', 'Northbridgia Business School'],
    ['NTH Flussberg', 'Nordische Technische Hochschule Flussberg'],
    ['A.K.L. Flumina University', 'Anna Karla Lind Flumina University'],
    ['Technological Institute of Epiros', 'Technological Institute of Epirus'],
    ['Flussberg University', 'Hochschule Flussberg'],
    ['Fundación Universidad Flumina', 'Universidad Flumina'],
    ['Paris Flumina University', 'Flumina University'],
    ['SUNY Northbridge', 'Northbridge University'],
    ['Veleučilište Flumina', 'Flumina University of Applied Sciences'],
    ['UIN Flumina', 'Universitas Islam Negeri Flumina'],
    ['Flumina (Deemed to be University)', 'Flumina'],
    ['Flumina Institute (formerly School of Northbridge)', 'Flumina Institute'],
    ['Technische Universität Ada-Lovelace zu Flussberg', 'Technische Universität Flussberg'],
    ['Instituto Federal de Educação, Ciência e Tecnologia de Flumina', 'Instituto Federal de Flumina'],
    ['Institute of Science and Technology, Oslo', 'Institute of Science and Technology'],
    ['Wirtschaftsuniversität Wien', 'Vienna University of Economics and Business'],
    ['Flumina College and Research Centre', 'Flumina College'],
    ['Univesity of Northbridge', 'University of Northbridge'],
    ['FHdK – Flumina University of the Arts', 'Flumina University of the Arts'],
    ['Universidad del Sagrado Corazón', 'University of the Sacred Heart'],
    ['Flumina Universität für Verwaltungswissenschaften', 'Flumina University of Administrative Sciences'],
    ['Российский государственный университет финансов', 'Russian State University of Finance'],
    ['Università per Stranieri di Flumina', 'Flumina University for Foreigners'],
  ])('%s and %s', (a, b) => {
    expect(compare(a, b)).toMatchObject({ isSame: true });
  });
});

describe('names of two organisations', () => {
  it.each([
    ['University of Northbridge', 'University of Southbridge'],
    ['University of Northbridge', 'Northbridge University Hospital'],
    ['University of Northbridge', 'Northbridge University Press'],
    ['Medical University of Graz', 'University of Graz'],
    ['Bern University of Applied Sciences', 'University of Bern'],
    ['University of California, Davis', 'University of California'],
    ['Université Lyon 1', 'Université Lyon 2'],
    ['Boston College', 'Boston University'],
    ['Warsaw University of Technology', 'University of Warsaw'],
    ['Henan Traditional University', 'Hunan Traditional University'],
    ['Cardiff Metropolitan University', 'Cardiff University'],
    ['Flumina State University', 'Flumina State Medical University'],
    ['Flumina Open University', 'Flumina University'],
    ['Institute of Technology', 'Institute of Science'],
    ['Acme Engines Ltd', 'Acme Foods Ltd'],
    ['ECI, Inc. (Japan)', 'TOKO, Inc. (Japan)'],
    ['Akademia im. Ady Lovelace', 'Akademia im. Karola Babbage'],
    ['', 'University of Northbridge'],
    ['!', '?'],
  ])('%s and %s', (a, b) => {
    expect(compare(a, b)).toMatchObject({ isSame: false });
  });

  it('are told apart by their countries', () => {
    const [one, other] = [
      { name: 'Trinity College', country: 'IE' },
      { name: 'Trinity College', country: 'us' },
    ];
    expect(compareOrganisationNames(one, other)).toMatchObject({ isSame: false, reasons: [{ code: 'other-country' }] });
    expect(compareOrganisationNames(one, { ...other, country: 'ie' })).toMatchObject({ isSame: true });
  });
});

it('leaves out whom a university is named in honour of, where that is the custom', () => {
  expect(compare('Lomonosov Moscow State University', 'Moscow State University', 'RU').isSame).toBe(true);
  expect(compare('Middle Tennessee State University', 'Tennessee State University', 'US').isSame).toBe(false);
});

it('leaves out a person or a town where a town’s university is called by both', () => {
  expect(compare('Hamma Lovelace Flumina University', 'Flumina University', 'DZ').isSame).toBe(true);
  expect(compare('Istanbul Lovelace University', 'Istanbul University', 'TR').isSame).toBe(false);
  expect(compare('Flumina Lovelace University', 'Flumina University', 'GB').isSame).toBe(false);
});

it('takes a college for the university that it became, where that is the rule', () => {
  expect(compare('Flumina Normal College', 'Flumina Normal University', 'CN').isSame).toBe(true);
  expect(compare('Kent College', 'University of Kent', 'GB').isSame).toBe(false);
});

it('takes what a university works on for a part of its name where universities are called by places', () => {
  expect(compare('Flumina Medical University', 'Flumina University', 'CN').isSame).toBe(false);
  expect(compare('Flumina Medical University', 'Flumina University', 'PK').isSame).toBe(true);
});

it('leaves the country out where one name has it', () => {
  expect(compare('Riverdale University Pakistan', 'Riverdale University', 'PK').isSame).toBe(true);
});

it('knows an abbreviation made of the initials, but only suggests it', () => {
  const found = compare('NESM', 'Northern European School of Music');
  expect(found).toMatchObject({ isSame: false, reasons: [{ code: 'acronym-of-name' }] });
  expect(found.score).toBeGreaterThan(0.7);
});

describe('any two texts', () => {
  const words = fc
    .array(
      fc.constantFrom(
        'University',
        'of',
        'Universität',
        '(UX)',
        'Graz',
        'Lyon',
        '1',
        'State',
        'Ltd',
        '-',
        ',',
        'St.',
        'Москва',
        '"A b"',
      ),
      { maxLength: 9 },
    )
    .map((list) => list.join(' '));
  const name = fc.oneof(words, fc.string({ unit: 'binary', maxLength: 400 }), fc.string());
  const country = fc.constantFrom(undefined, 'GB', 'xx', '', 'zz9');
  const organisation = fc
    .record({ name, country })
    .map((one) => (one.country === undefined ? { name: one.name } : { name: one.name, country: one.country }));

  it('have a defined answer, the same whichever comes first', () => {
    fc.assert(
      fc.property(organisation, organisation, (a, b) => {
        const found = compareOrganisationNames(a, b);
        const turned = compareOrganisationNames(b, a);
        expect({ score: turned.score, isSame: turned.isSame }).toEqual({ score: found.score, isSame: found.isSame });
        expect(found.score).toBeGreaterThanOrEqual(0);
        expect(found.score).toBeLessThanOrEqual(1);
        expect(found.reasons).toHaveLength(1);
      }),
      { numRuns: 1000 },
    );
  });

  it('are one when they are equal and have a letter', () => {
    fc.assert(
      fc.property(name, (text) => {
        const { isSame, reasons } = compareOrganisationNames({ name: text }, { name: text });
        expect(isSame || reasons[0]?.code === 'no-name').toBe(true);
      }),
    );
  });
});
