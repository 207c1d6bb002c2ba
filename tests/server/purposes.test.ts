import { afterAll, beforeAll, expect, test } from 'vitest';
import { firstPurposes } from '#domain/purpose.ts';
import { amina, startTestServer, type TestServer } from '../harness/test-server.ts';
import { alison, changeSettings, faultOf, readSettings } from './changing-settings.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

const list = async () => (await server.clientFor(amina).listPurposes({})).purposes;
const put = async (purposes: Awaited<ReturnType<typeof list>>, seen?: Awaited<ReturnType<typeof list>>) =>
  (await server.clientFor(alison).setPurposes({ body: { purposes, ...(seen ? { seen } : {}) } })).purposes;

test('every institution starts with the same purposes, which every colleague can read', async () => {
  expect(await list()).toEqual(firstPurposes);
});

test('an administrator adds, renames and orders them; the code stays when the name changes', async () => {
  const [first, ...others] = await list();
  if (!first) throw new Error('There are purposes');
  const festival = { code: 'festival', name: ' Festival  of ideas ', hebciTable: '5' } as const;
  const asked = [festival, { ...first, name: 'General enquiry' }, ...others];
  const now = await put(asked);
  expect(now.slice(0, 2)).toEqual([
    { code: 'festival', name: 'Festival of ideas', hebciTable: '5' },
    { code: 'enquiry', name: 'General enquiry' },
  ]);
  expect(await list()).toEqual(now);
  expect((await readSettings(server)).purposes).toEqual(now);
});

test('one that is left out is retired, never lost, however it is left out', async () => {
  const before = await list();
  const now = await put(before.filter(({ code }) => code !== 'festival'));
  expect(now.at(-1)).toEqual({ code: 'festival', name: 'Festival of ideas', hebciTable: '5', isRetired: true });
  const { purposes } = await changeSettings(server, { purposes: now.filter(({ code }) => code !== 'ktp') });
  expect(purposes.filter(({ isRetired }) => isRetired).map(({ code }) => code)).toEqual(['festival', 'ktp']);
  expect(await put(before)).toEqual(before);
});

test('each has a code of its own, and a name that no other has', async () => {
  const before = await list();
  const refused = async (purposes: typeof before, code: string, path: string) =>
    await expect(put(purposes)).rejects.toMatchObject(faultOf(code, path));
  await refused([{ code: 'unnamed' }, ...before], 'no-name', 'purposes.0.name');
  await refused([{ code: 'ktp' }, ...before], 'name-taken', 'purposes.11.code');
  await refused(
    [{ code: 'fete', name: 'Fête' }, { code: 'fete-2', name: 'fete' }, ...before],
    'name-taken',
    'purposes.1.name',
  );
  await expect(put([{ code: 'Not a code', name: 'x' }])).rejects.toMatchObject({
    issues: [{ path: 'purposes.0.code' }],
  });
  expect(await list()).toEqual(before);
});

test('what somebody has changed meanwhile is not overwritten', async () => {
  const seen = await list();
  const now = await put(seen.slice(1));
  await expect(put(seen.slice(2), seen)).rejects.toMatchObject({ code: 'changed-meanwhile' });
  expect(await list()).toEqual(now);
});
