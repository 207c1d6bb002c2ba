import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { callOffice } from '#outlook/call-office.ts';
import { readOwner } from '#outlook/read-mailbox.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('an Outlook that never calls back is waited for no longer than ten seconds', async () => {
  const answer = callOffice(() => undefined).catch((error: unknown) => error);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(await answer).toMatchObject({ code: 'timed-out' });
});

test('an Outlook that never says whose mailbox it is keeps nobody from being looked up', async () => {
  const owner = readOwner({ getSharedPropertiesAsync: () => undefined });
  await vi.advanceTimersByTimeAsync(10_000);
  expect(await owner).toBeUndefined();
});
