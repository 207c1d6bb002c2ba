import { expect, test } from 'vitest';
import { nameOf } from '#capture/name-of.ts';

const emailAddress = 't.reilly@mailbox.example';

test('the stored name comes before the one on the message, and that before the address', () => {
  const person = { displayName: 'Tom Reilly' };
  expect(nameOf({ emailAddress, displayName: 'Reilly, T', person })).toBe('Tom Reilly');
  expect(nameOf({ emailAddress, displayName: 'Reilly, T', person: { displayName: emailAddress } })).toBe('Reilly, T');
  expect(nameOf({ emailAddress, displayName: ' ' })).toBe(emailAddress);
});

test('a name that shows another address is nobody’s', () => {
  const named = { emailAddress, displayName: 'tom.reilly@northbridge.example' };
  expect(nameOf({ ...named, lookAlike: { code: 'shows-other-address' } })).toBe(emailAddress);
  expect(nameOf({ ...named, lookAlike: { code: 'near-domain' } })).toBe(named.displayName);
});
