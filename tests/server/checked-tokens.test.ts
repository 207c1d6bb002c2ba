import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createCheckedTokens } from '#server/checked-tokens.ts';
import type { VerifiedToken } from '#server/token-check.ts';

const verified: VerifiedToken = {
  institutionId: '11111111-1111-4111-8111-111111111111',
  objectId: '00000000-0000-4000-8000-000000000001',
  displayName: 'Amina Khan',
  emailAddress: 'amina.khan@northbridge.example',
  scopes: ['access_as_user'],
  roles: [],
};
const minute = 60_000;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('a token that was checked counts until it ends, and no other does', () => {
  const checked = createCheckedTokens();
  checked.begin()('a.b.c', verified, Date.now() + minute);
  expect(checked.find('a.b.c')).toEqual(verified);
  expect(checked.find('a.b.d')).toBeUndefined();
  vi.advanceTimersByTime(minute);
  expect(checked.find('a.b.c')).toBeUndefined();
});

test('nothing counts any more once the keys may be others', () => {
  const checked = createCheckedTokens();
  checked.begin()('a.b.c', verified, Date.now() + minute);
  checked.forget();
  expect(checked.find('a.b.c')).toBeUndefined();
});

test('a check that was under way when the keys changed lets nothing count', () => {
  const checked = createCheckedTokens();
  const keep = checked.begin();
  checked.forget();
  keep('a.b.c', verified, Date.now() + minute);
  expect(checked.find('a.b.c')).toBeUndefined();
});
