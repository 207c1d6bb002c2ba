import { describe, expect, it } from 'vitest';
import { countryOfDomain, countryOfPlace } from '#domain/signature-country.ts';

describe('countryOfDomain', () => {
  it('is that of the last label, where it is a country’s', () => {
    expect(countryOfDomain('york.ac.uk')).toBe('GB');
    expect(countryOfDomain('tum.de')).toBe('DE');
    expect(countryOfDomain('acme.com')).toBeUndefined();
    expect(countryOfDomain('acme.io')).toBeUndefined();
    expect(countryOfDomain('')).toBeUndefined();
  });

  it('knows the endings that one country has for itself', () => {
    expect(countryOfDomain('mit.edu')).toBe('US');
    expect(countryOfDomain('nhs.net')).toBe('GB');
  });
});

describe('countryOfPlace', () => {
  it('knows the forms of postcode that no other country has', () => {
    expect(countryOfPlace(['University of York', 'York YO10 5DD'])).toBe('GB');
    expect(countryOfPlace(['1 Main Street', 'Boston, MA 02110-1234'])).toBe('US');
    expect(countryOfPlace(['75005 Paris', '80333 München', 'PhD 12345', 'IN 2021'])).toBeUndefined();
  });
});
