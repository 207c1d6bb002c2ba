import { describe, expect, it } from 'vitest';
import { countryOfDomain, findPhones } from '#domain/signature-phones.ts';

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
  ])('finds none in %j', (line) => {
    expect(values(line)).toEqual([]);
  });
});

describe('countryOfDomain', () => {
  it('is that of the last label, where it is a country’s', () => {
    expect(countryOfDomain('york.ac.uk')).toBe('GB');
    expect(countryOfDomain('tum.de')).toBe('DE');
    expect(countryOfDomain('kestrel.edu')).toBe('US');
    expect(countryOfDomain('acme.com')).toBeUndefined();
    expect(countryOfDomain('acme.io')).toBeUndefined();
    expect(countryOfDomain('')).toBeUndefined();
  });
});
