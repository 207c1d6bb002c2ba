import { expect, test, vi } from 'vitest';
import { openLateSession } from '#capture/late-session.ts';

test('a session whose code does not come says so, and does nothing', async () => {
  const show = vi.fn();
  const load = async () => Promise.reject(new Error('Loading chunk 7 failed'));
  const session = openLateSession({ isOf: () => true, show, load });
  await session.start();
  expect(show.mock.calls).toEqual([[{ status: 'opening' }], [{ status: 'not-loaded' }]]);
  await session.want(true);
  expect(session.canLog()).toBe(false);
});

test('one that was left before its code came shows nothing', async () => {
  const show = vi.fn();
  const session = openLateSession({ isOf: () => true, show, load: async () => Promise.reject(new Error('late')) });
  const started = session.start();
  session.close();
  await started;
  expect(show.mock.calls).toEqual([[{ status: 'opening' }]]);
});
