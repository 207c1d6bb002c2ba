import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { prepareDirectory, resolveDirectoryNames } from '#domain/directory-match.ts';
import { parseEmailAddress } from '#domain/email-address.ts';

describe('prepareDirectory', () => {
  const candidates = [
    'jane.smith@acme.example',
    'john.smith@acme.example',
    'jane.smith@other.example',
    'p..jones@acme.example',
    'rhys.jones@acme.example',
    'maria.delacruz@acme.example',
    'k.lindqvist@acme.example',
  ].flatMap((text) => parseEmailAddress(text) ?? []);
  const match = (commonName: string, displayName?: string, organisation = 'ACME') =>
    prepareDirectory(candidates)({ name: { organisation, commonName }, displayName });

  it.each([
    ['JSMITH3', 'Smith, Jane', 'jane.smith@acme.example'],
    ['97b258c8-539474cd', 'Smith, John', 'john.smith@acme.example'],
    ['RJONES', 'Jones, Rhys P.', 'p..jones@acme.example'],
    ['RJONES2', 'Jones, Rhys', 'rhys.jones@acme.example'],
    ['MDELAC', 'de la Cruz, María', 'maria.delacruz@acme.example'],
    ['KLINDQ', undefined, 'k.lindqvist@acme.example'],
    ['john.smith', undefined, 'john.smith@acme.example'],
  ])('finds %s, %s', (commonName, displayName, emailAddress) => {
    expect(match(commonName, displayName)).toEqual({ emailAddress, certainty: 'certain' });
  });

  it('is less sure of somebody whose family name alone agrees', () => {
    expect(match('KLINDQ', 'Lindqvist, Bo')).toEqual({ emailAddress: 'k.lindqvist@acme.example', certainty: 'likely' });
  });

  it('names nobody when two could be meant, or none', () => {
    expect(match('JSMITH')).toBeUndefined();
    expect(match('ZSMITH', 'Smith, Zoe')).toBeUndefined();
    expect(match('ZLINDQ', 'Lindqvist, Zoe')).toBeUndefined();
    expect(match('XY', 'Nobody, Known')).toBeUndefined();
    expect(match('JSMITH', 'Smith, Jane', 'UNHEARD')).toBeUndefined();
  });

  it('does not depend on the order or repetition of the candidates', () => {
    const shuffled = fc.shuffledSubarray([...candidates, ...candidates], { minLength: candidates.length * 2 });
    fc.assert(
      fc.property(shuffled, (others) => {
        const name = { organisation: 'ACME', commonName: 'JSMITH' };
        expect(prepareDirectory(others)({ name, displayName: 'Smith, Jane' })?.emailAddress).toBe(candidates[0]);
      }),
    );
  });
});

describe('resolveDirectoryNames', () => {
  const jane = { emailAddress: 'Jane.Smith@acme.example' };
  const named = { emailAddress: '/O=ACME/CN=RECIPIENTS/CN=JSMITH2', displayName: 'Smith, Jane' };

  it('gives the address that another correspondent of the message has', () => {
    const addresses = [named, jane, { emailAddress: 'amina@northbridge.example' }];
    const resolved = { ...named, emailAddress: 'jane.smith@acme.example' };
    expect(resolveDirectoryNames(addresses)).toEqual([resolved, ...addresses.slice(1)]);
    expect(resolveDirectoryNames([named], [jane.emailAddress])).toEqual([resolved]);
  });

  it('leaves who is nobody else, or may be somebody else, as they are', () => {
    const addresses = [named, { emailAddress: 'smith@acme.example' }, { emailAddress: 'jane.smith@other.example' }];
    expect(resolveDirectoryNames(addresses)).toEqual(addresses);
    expect(resolveDirectoryNames([jane])).toEqual([jane]);
  });
});
