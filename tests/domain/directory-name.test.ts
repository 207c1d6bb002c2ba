import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchDirectoryName, parseDirectoryName } from '#domain/directory-name.ts';
import { parseEmailAddress } from '#domain/email-address.ts';

describe('parseDirectoryName', () => {
  it.each([
    ['/O=ACME/OU=NA/CN=RECIPIENTS/CN=JSMITH2', 'ACME', 'JSMITH2'],
    ['/o=Acme Ltd/ou=First Administrative Group/cn=Recipients/cn=jsmith', 'Acme Ltd', 'jsmith'],
    ["'/O=ACME/OU=EU/CN=RECIPIENTS/CN=EU/cn=Recipients/cn=JSmith'", 'ACME', 'JSmith'],
    ['EX:/o=ACME/ou=NA/cn=Recipients/cn=jsmith', 'ACME', 'jsmith'],
    [
      '/o=ExchangeLabs/ou=Exchange Administrative Group (FYDIBOHF23SPDLT)/cn=Recipients/cn=0123456789abcdef0123456789abcdef-jsmith',
      'ExchangeLabs',
      'jsmith',
    ],
    ['IMCEAEX-_O=ACME_OU=NA_CN=RECIPIENTS_CN=JSMITH2@acme.example', 'ACME', 'JSMITH2'],
    ['IMCEAEX-_O=ACME+20LTD_OU=FIRST_cn=Recipients_cn=jo+2Esmith@acme.example', 'ACME LTD', 'jo.smith'],
  ])('reads %s', (text, organisation, commonName) => {
    expect(parseDirectoryName(text)).toEqual({ organisation, commonName });
  });

  it.each(['', 'jo@acme.example', '/O=ACME', '/home/jo', 'O=ACME/CN=JO', '/CN=', `/O=${'x'.repeat(5000)}/CN=JO`])(
    'finds none in %s',
    (text) => {
      expect(parseDirectoryName(text)).toBeUndefined();
    },
  );

  it('answers any text', () => {
    const parts = fc.constantFrom('/O=', '/OU=', '/cn=', 'IMCEAEX-', '_O=', '+2', '@', 'x', ' ', "'");
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: parts })), (text) => {
        const name = parseDirectoryName(text);
        if (name) expect([name.organisation, name.commonName]).not.toContain('');
      }),
    );
  });
});

describe('matchDirectoryName', () => {
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
    matchDirectoryName({ name: { organisation, commonName }, displayName }, candidates);

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
        expect(matchDirectoryName({ name, displayName: 'Smith, Jane' }, others)?.emailAddress).toBe(candidates[0]);
      }),
    );
  });
});
