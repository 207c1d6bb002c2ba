import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePersonName } from '#domain/person-name.ts';

describe('parsePersonName', () => {
  it.each([
    ['Smith, Jane (Physics)', 'Jane', 'Smith'],
    ['Smith,Jane', 'Jane', 'Smith'],
    ['"Smith, Jane"', 'Jane', 'Smith'],
    ["'Jane Smith'", 'Jane', 'Smith'],
    ['jane.smith', 'Jane', 'Smith'],
    ['SMITH Jane', 'Jane', 'Smith'],
    ['Jane SMITH', 'Jane', 'Smith'],
    ['JANE SMITH', 'Jane', 'Smith'],
    ['jane smith', 'jane', 'smith'],
    ['Jane Smith via LinkedIn', 'Jane', 'Smith'],
    ['Jane Smith <jane@acme.example>', 'Jane', 'Smith'],
    ['Jane Smith (Jane Smith)', 'Jane', 'Smith'],
    ['Jane Smith Jane Smith', 'Jane', 'Smith'],
    ['Jane Smith, University of York', 'Jane', 'Smith'],
    ['Jane Smith | Acme', 'Jane', 'Smith'],
    ['Jane Smith - Acme', 'Jane', 'Smith'],
    ['Jane Smith/HOU/ACME', 'Jane', 'Smith'],
    ['Dr. Jane Smith, PhD', 'Jane', 'Smith'],
    ['Smith, Dr Jane', 'Jane', 'Smith'],
    ['Jane Smith PhD FRS', 'Jane', 'Smith'],
    ['Prof. Dr. med. Hans Müller', 'Hans', 'Müller'],
    ['Phil Smith', 'Phil', 'Smith'],
    ['Jun MA', 'Jun', 'Ma'],
    ['Jane "Jay" Smith', 'Jane', 'Smith'],
    ['Moore, Kevin G.', 'Kevin G.', 'Moore'],
    ['Jane E Smith', 'Jane E', 'Smith'],
    ['van der Berg, Jan', 'Jan', 'van der Berg'],
    ['Berg, Jan van der', 'Jan', 'van der Berg'],
    ['Jan van der Berg', 'Jan', 'van der Berg'],
    ['Vincent VAN GOGH', 'Vincent', 'van Gogh'],
    ["O'BRIEN, Seán", 'Seán', "O'Brien"],
    ['DE LA CRUZ, María', 'María', 'de la Cruz'],
    ['van den Berg Jan', 'Jan', 'van den Berg'],
    ['SMITH, BEN', 'Ben', 'Smith'],
    ['JO SMITH', 'Jo', 'Smith'],
    ['LI Wei', 'Wei', 'Li'],
    ['AJ Smith', 'AJ', 'Smith'],
    ['Jo Smith, FACP', 'Jo', 'Smith'],
    ['Garcia Lopez, ANA', 'Ana', 'Garcia Lopez'],
    ['Smith, Jo "Joey"', 'Jo', 'Smith'],
    ["Jo 'Joey' Smith", 'Jo', 'Smith'],
    ['[EXTERNAL] Jo Smith', 'Jo', 'Smith'],
    ['Jo Smith 🎓', 'Jo', 'Smith'],
    ['Jo Smith from Acme', 'Jo', 'Smith'],
    ['Jo R.Smith', 'Jo R.', 'Smith'],
    ['Jo St. John', 'Jo', 'St. John'],
    ['Smith, J.R.', 'J.R.', 'Smith'],
    ['Smith, J.P.', 'J.P.', 'Smith'],
    ['Jane Smith, Ph. D.', 'Jane', 'Smith'],
    ['Jane Smith, M.Sc.', 'Jane', 'Smith'],
    ['Jane Smith, B. Eng.', 'Jane', 'Smith'],
    ['Jane Smith she/her', 'Jane', 'Smith'],
    ['Jane Smith he / him / his', 'Jane', 'Smith'],
    ['Associate Professor Jane Smith', 'Jane', 'Smith'],
    ['Asst. Prof. Dr. Jane Smith', 'Jane', 'Smith'],
    ['The Very Rev. Jane Smith', 'Jane', 'Smith'],
    ['Dra. Jana Pérez', 'Jana', 'Pérez'],
    ['prof. dr hab. inż. Jan Malinowski', 'Jan', 'Malinowski'],
    ['doc. MUDr. Jana Svobodová, CSc.', 'Jana', 'Svobodová'],
    ['Mevr. Jo Bakker', 'Jo', 'Bakker'],
    ['PD Dr. med. Jo Bauer', 'Jo', 'Bauer'],
    ['Prof.Dr. Jo Bauer', 'Jo', 'Bauer'],
    ['Dipl.-Phys. Jo Bauer', 'Jo', 'Bauer'],
    ['Dr.in Jo Bauer', 'Jo', 'Bauer'],
    ['J.R. Smith', 'J.R.', 'Smith'],
    ['Luis Rivas y Soto', 'Luis', 'Rivas y Soto'],
    ['Joan Prats i Coll', 'Joan', 'Prats i Coll'],
    ['Петров, Иван', 'Иван', 'Петров'],
    ['ПЕТРОВ Иван', 'Иван', 'Петров'],
    ['MCDONALD Ronald', 'Ronald', 'McDonald'],
    ['=?ISO-8859-1?Q?J=F6rg_M=FCller?=', 'Jörg', 'Müller'],
    ['=?utf-8?B?SsO2cmc=?= =?utf-8?B?IE3DvGxsZXI=?=', 'Jörg', 'Müller'],
  ])('reads %j as %s %s', (displayName, given, family) => {
    expect(parsePersonName(displayName, undefined)).toEqual({ full: `${given} ${family}`, given, family });
  });

  it.each([
    ['Williams III, Bill', 'Bill Williams III'],
    ['Bill Williams III', 'Bill Williams III'],
    ['Lemmons Jr., Billy', 'Billy Lemmons Jr.'],
    ['Billy Lemmons, Jr. MD', 'Billy Lemmons Jr.'],
  ])('keeps the generation in the full name of %s alone', (displayName, full) => {
    const [given = '', family] = full.split(' ');
    expect(parsePersonName(displayName, undefined)).toEqual({ full, given, family });
  });

  it.each([
    '王小明',
    'Иван Петров',
    'محمد علي',
    'Jane',
    'von Trapp',
    'Acme Support Team',
    'Northbridge Library',
    'Mr and Mrs Smith',
  ])('leaves %s whole', (displayName) => {
    expect(parsePersonName(displayName, undefined)).toEqual({ full: displayName });
  });

  it.each([
    [undefined, 'jane.smith2@acme.example', 'Jane Smith'],
    [undefined, 'ben.das@acme.example', 'Ben Das'],
    [undefined, 'jan.van.der.berg@acme.example', 'Jan van der Berg'],
    ['Jane from Acme', 'news@acme.example', 'Jane'],
    ['山田, 太郎', undefined, '山田 太郎'],
    ['jane@acme.example', 'jane.smith@acme.example', 'Jane Smith'],
    ['', 'jean-paul.martin@acme.example', 'Jean-Paul Martin'],
    ['Smith Jo', 'jo.smith@acme.example', 'Jo Smith'],
    ['Jane Smith, London', 'jane.smith@acme.example', 'Jane Smith'],
  ])('makes of %j and %s the name %s', (displayName, emailAddress, full) => {
    expect(parsePersonName(displayName, emailAddress)?.full).toBe(full);
  });

  it('lets the address say which words are the family name', () => {
    expect(parsePersonName('Ana García López', 'ana.garcialopez@acme.example')?.family).toBe('García López');
    expect(parsePersonName('Ana García López', 'ana@acme.example')?.family).toBe('López');
  });

  it.each([
    'info@acme.example',
    'customer.service@acme.example',
    'jsmith@acme.example',
    'g..moore@acme.example',
    'x',
    '',
  ])('finds no name in %s alone', (emailAddress) => {
    expect(parsePersonName(undefined, emailAddress)).toBeUndefined();
    expect(parsePersonName(`"${emailAddress}"`.replace(/"x"|""/, ' '), emailAddress)).toBeUndefined();
  });

  it('answers any text, and never with a letter that nobody wrote', () => {
    const awkward = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom('Jo', 'van', ' ', ',', '(', ')', '"', "'", '.', '=?', '?=', 'DR', '王', '@') }),
      fc.string({ unit: 'grapheme', maxLength: 40 }),
    );
    const letters = (text: string) => new Set(text.normalize('NFKC').toLowerCase().match(/\p{L}/gu) ?? []);
    fc.assert(
      fc.property(awkward, fc.option(fc.emailAddress(), { nil: undefined }), (displayName, emailAddress) => {
        const name = parsePersonName(displayName, emailAddress);
        if (!name) return;
        expect(name.full.trim()).not.toBe('');
        expect(name.given === undefined).toBe(name.family === undefined);
        if (displayName.includes('=?')) return;
        const known = letters(`${displayName} ${emailAddress ?? ''}`);
        expect([...letters(name.full)].filter((letter) => !known.has(letter))).toEqual([]);
      }),
      { numRuns: 3000 },
    );
  });
});
