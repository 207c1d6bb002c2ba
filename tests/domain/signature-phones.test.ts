import { describe, expect, it } from 'vitest';
import { findPhones } from '#domain/signature-phones.ts';

const values = (line: string, country = 'GB') => findPhones(line, { country }).map(({ value }) => value);

describe('findPhones', () => {
  it('gives a number in E.164 and as written', () => {
    const line = 'Tel: +44 (0)1904 320000';
    expect(findPhones(line)).toEqual([{ value: '+441904320000', written: '+44 (0)1904 320000', line }]);
  });

  it('reads national numbers as those of the country', () => {
    expect(values('01904 320000')).toEqual(['+441904320000']);
    expect(values('T 020 7946 0000 M 07700 900123')).toEqual(['+442079460000', '+447700900123']);
    expect(values('Telefon: 089 289 22222', 'DE')).toEqual(['+498928922222']);
    expect(values('(212) 555-1234', 'US')).toEqual(['+12125551234']);
    expect(findPhones('01904 320000')).toEqual([]);
  });

  it('reads them as those of a likely country only where somebody has such a number', () => {
    const likely = (line: string) => findPhones(line, { likelyCountry: 'GB' }).map(({ value }) => value);
    expect(likely('T: 0113 343 1234')).toEqual(['+441133431234']);
    expect(likely('Tel: 030 123456')).toEqual([]);
    expect(likely('Tel: 212-555-1234')).toEqual([]);
    expect(likely('Tel: +49 30 123456')).toEqual(['+4930123456']);
  });

  it.each([
    ['T: 01904 320000 ext. 1234 F: 01904 320001', ['+441904320000']],
    ['Tel/Fax: 01904 320000', ['+441904320000']],
    ['Company no 01234567 | Tel 01904 320000', ['+441904320000']],
    ['0044 1904 320000', ['+441904320000']],
    ['+44.1904.320000', ['+441904320000']],
    ['Kings Place, London N1 9GU | 020 7946 0123', ['+442079460123']],
    ['07700900456', ['+447700900456']],
    ['☎ 01904 320000 📱 07911 123456', ['+441904320000', '+447911123456']],
    ['Tel. No. 01904 320000 (direct line)', ['+441904320000']],
  ])('finds in %j the numbers %j', (line, numbers) => {
    expect(values(line)).toEqual(numbers);
  });

  it.each([
    'Fax: 01904 320001',
    '01904 320001 (fax)',
    'eFax: 01904 320001',
    'Charity number 1146792',
    'VAT 123 4567 89',
    'Meeting ID: 812 3456 7890',
    '212-555-1234',
    '3 May 2021, 10:11',
    'YO10 5DD',
    '0000-0002-1825-0097',
    'Case 01904 320000',
    'PO Box 1234567',
    'Reg. No. 0123 456 7890',
    'Grant 01904 320000',
    'Sort code 12-34-56 Account 12345678',
    'NHS number 943 476 5919',
    'Facsimile: 01904 320001',
    'Secretary: Ann Lee +44 131 242 1000',
    'Emergency: 01904 320000',
    '+44 20 3321 5208,,123456789# London',
  ])('finds none in %j', (line) => {
    expect(values(line)).toEqual([]);
  });

  it.each([
    ['03.05.2021', 'DE'],
    ['2021-05-03 10:11', 'DE'],
    ['HRB 123456', 'DE'],
    ['USt-IdNr. DE 123456789', 'DE'],
    ['SIRET 123 456 789 00012', 'FR'],
    ['Télécopie : 01 44 27 00 01', 'FR'],
    ['CNPJ 12.345.678/0001-90', 'BR'],
    ['P.IVA 01234567890', 'IT'],
    ['CVR 12 34 56 78', 'DK'],
    ['IČO: 123 456 789', 'CZ'],
  ])('finds none in %j of %s', (line, country) => {
    expect(values(line, country)).toEqual([]);
  });
});
