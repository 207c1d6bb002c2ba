import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvLine } from '#domain/csv-line.ts';
import { readCsv } from '#reference/csv-rows.ts';

const cell = fc.string({ unit: 'binary', maxLength: 30 });

test('what is written is read back, but for what a sheet would calculate', () => {
  fc.assert(
    fc.property(fc.array(cell, { minLength: 2, maxLength: 6 }), (cells) => {
      fc.pre(cells.every((one) => !/^[\s\u00a0]*[=+\-@＝＋－＠\t\r]/u.test(one)));
      const { rows } = readCsv(csvLine(cells), { separator: ',', line: 1, isWhole: true });
      expect(rows).toEqual([{ cells, line: 1 }]);
    }),
  );
});

test.each(['=1+1', '+44 1904', '-5', '@SUM(A1)', '\t=1', '\r=1', ' =1', '\u00a0=1', '＝1'])(
  'no sheet calculates %j',
  (text) => {
    const { rows } = readCsv(csvLine([text, 'x']), { separator: ',', line: 1, isWhole: true });
    expect(rows[0]?.cells[0]).toBe(`'${text}`);
  },
);
