import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeTable } from '#domain/decode-table.ts';
import { readUnitRows } from '#reference/unit-rows.ts';

const cellsOf = async (text: string) => (await readUnitRows(text)).map(({ address, unit }) => [address, unit]);
const jo = ['jo@york.example', 'Arts, Law & "more"'];

test.each([
  ['with commas and quotes', 'jo@york.example,"Arts, Law & ""more"""\r\n'],
  ['with semicolons and a byte order mark', '\ufeffEmail;Unit\njo@york.example;"Arts, Law & ""more"""'],
  ['pasted from a sheet, with tabs', 'jo@york.example\t"Arts, Law & ""more"""\r\r'],
  ['with columns of other names', 'No;Department;E-Mail Address\n7;"Arts, Law & ""more""";jo@york.example\n;;\n'],
  ['with names that nobody knows', 'Adresse;Einheit\n\njo@york.example;"Arts, Law & ""more"""'],
])('a table %s is read', async (_, text) => {
  expect(await cellsOf(text)).toEqual([jo]);
});

test('a row is told by the line that it begins on', async () => {
  const rows = await readUnitRows('address,unit\n\na@york.example,"Two\nlines"\nb@york.example,One\n');
  expect(rows.map(({ line }) => line)).toEqual([3, 5]);
});

test('a quotation mark that none closes is told, and what it swallows with it', async () => {
  const rows = await readUnitRows('a@york.example,One\nb@york.example,"Two\nc@york.example,Three\n');
  expect(rows.map(({ line, isUnclosed = false }) => [line, isUnclosed])).toEqual([
    [1, false],
    [2, true],
  ]);
});

test('what is written as a table is read as it was', async () => {
  const cell = fc.string({ unit: 'binary', maxLength: 40 }).map((text) => text.replace(/[\r\n\ufeff]/g, ' ').trim());
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
  await fc.assert(
    fc.asyncProperty(fc.array(cell, { minLength: 1 }), fc.constantFrom(',', ';', '\t'), async (names, separator) => {
      const rows = names.map((name, index) => [`p${index}@york.example`, name]);
      const text = rows.map((row) => row.map(quoted).join(separator)).join('\r\n');
      const header = ['address', 'unit'].join(separator);
      expect(await cellsOf(`${header}\r\n${text}`)).toEqual(rows);
    }),
  );
});

test('a file is read in the encoding that it has', () => {
  const name = 'École;Ž';
  const utf16 = Uint8Array.from([
    0xff,
    0xfe,
    ...[...name].flatMap((letter) => [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8]),
  ]);
  expect(decodeTable(new TextEncoder().encode(`\ufeff${name}`))).toBe(name);
  expect(decodeTable(utf16)).toBe(name);
  expect(decodeTable(Uint8Array.from([0xc9, 0x63, 0x6f, 0x6c, 0x65, 0x3b, 0x8e]))).toBe(name);
});
