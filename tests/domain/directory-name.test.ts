import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDirectoryName } from '#domain/directory-name.ts';

describe('parseDirectoryName', () => {
  it.each([
    ['/O=ACME/OU=NA/CN=RECIPIENTS/CN=JSMITH2', 'ACME', 'JSMITH2'],
    ['/o=Acme Ltd/ou=First Administrative Group/cn=Recipients/cn=jsmith', 'Acme Ltd', 'jsmith'],
    ["'/O=ACME/OU=EU/CN=RECIPIENTS/CN=EU/cn=Recipients/cn=JSmith'", 'ACME', 'JSmith'],
    ['EX:/o=ACME/ou=NA/cn=Recipients/cn=jsmith', 'ACME', 'jsmith'],
    ['"/o=ACME/ou=NA/cn=Recipients/cn=jsmith"@gateway.acme.example', 'ACME', 'jsmith'],
    ['smtp:imceaex-_o=ACME_cn=jsmith@acme.example', 'ACME', 'jsmith'],
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
