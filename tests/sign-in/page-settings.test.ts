import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AppError } from '#domain/app-error.ts';
import { readPageSettings } from '#sign-in/page-settings.ts';

const page = (text: string | null) => ({
  getElementById: (id: string) => {
    expect(id).toBe('acquaint-settings');
    // A cast: of the element, only its text is read.
    return text === null ? null : ({ textContent: text } as HTMLElement);
  },
});

const served = {
  clientId: 'a1f0c0de-ac00-4a1c-9a17-ac9a1a700001',
  scope: 'api://a1f0c0de-ac00-4a1c-9a17-ac9a1a700001/access_as_user',
  authority: 'https://login.microsoftonline.com/organizations',
  msal: {
    auth: {
      clientId: 'a1f0c0de-ac00-4a1c-9a17-ac9a1a700001',
      authority: 'https://login.microsoftonline.com/organizations',
      redirectUri: 'https://acquaint.example.ac.uk/auth.html',
    },
  },
  nonce: 'bm9uY2U=',
};

describe('the settings that the server put into the page', () => {
  test('are read as they are', () => {
    expect(readPageSettings(page(JSON.stringify(served)))).toEqual(served);
  });

  test('may lack the authority of requests and the nonce', () => {
    const { clientId, scope, msal } = served;
    const settings = readPageSettings(page(JSON.stringify({ clientId, scope, msal })));
    expect(settings).toEqual({ clientId, scope, msal, authority: '', nonce: '' });
  });

  test.each([
    ['no element', null],
    ['a page that no server has filled', '{}'],
    ['broken JSON', '{"clientId":'],
    ['a list', '[]'],
    ['no client', JSON.stringify({ ...served, clientId: '' })],
    ['no scope', JSON.stringify({ ...served, scope: 7 })],
    ['no configuration for MSAL', JSON.stringify({ ...served, msal: undefined })],
    ['an MSAL configuration without an authority', JSON.stringify({ ...served, msal: { auth: { clientId: 'x' } } })],
  ])('%s is an error by name', (_, text) => {
    expect(() => readPageSettings(page(text))).toThrow(expect.objectContaining({ name: 'AppError', code: 'internal' }));
  });

  test('whatever stands there is either read or refused by an AppError', () => {
    const settings = fc.record(
      { clientId: fc.jsonValue(), scope: fc.jsonValue(), authority: fc.jsonValue(), msal: fc.jsonValue() },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          settings.map((value) => JSON.stringify(value)),
        ),
        (text) => {
          try {
            const { clientId, scope, authority, msal } = readPageSettings(page(text));
            return (
              [clientId, scope, authority].every((value) => typeof value === 'string') &&
              msal.auth.clientId === clientId
            );
          } catch (error) {
            return error instanceof AppError && error.code === 'internal';
          }
        },
      ),
    );
  });
});
