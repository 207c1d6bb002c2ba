import { describe, expect, test } from 'vitest';
import { rowsOf } from '../harness/rows-of.ts';
import { grant, makeSystem } from './linking.ts';
import { database, finance, jo, organisationOf, put, york } from './one-system.ts';

const links = async (id: string, more: object = {}) =>
  await database.store.listLinks({ ...jo, of: { subject: 'organisation', id }, limit: 50, ...more });

describe('links', () => {
  test('are made, changed and left as they are, whichever is right for each', async () => {
    const acme = await organisationOf('ann@acme.example');
    const claim = { domain: 'acme.example' };
    expect(await put(finance, [grant('1', claim), grant('2', claim)])).toMatchObject([
      { key: '1', outcome: 'created', match: { by: 'domain', organisationId: acme } },
      { key: '2', outcome: 'created' },
    ]);
    const before = await rowsOf(database.serverUrl, york.id);
    expect(await put(finance, [grant('2', claim), grant('1', claim)])).toMatchObject([
      { key: '2', outcome: 'unchanged', match: { by: 'domain', organisationId: acme } },
      { key: '1', outcome: 'unchanged' },
    ]);
    expect(await rowsOf(database.serverUrl, york.id)).toEqual(before);
    const later = grant('2', claim, {
      title: 'Renamed',
      amount: { minor: 1250, currency: 'EUR' },
      startsOn: '2026-01-01',
    });
    expect(await put(finance, [grant('1', claim), later], true)).toMatchObject([
      { outcome: 'unchanged' },
      { outcome: 'changed' },
    ]);
    expect(await rowsOf(database.serverUrl, york.id)).toEqual(before);
    await put(finance, [later]);
    expect((await links(acme))?.links).toMatchObject([
      { key: '2', title: 'Renamed', amount: { minor: 1250, currency: 'EUR' }, system: { code: 'finance' } },
      { key: '1', title: 'Grant 1' },
    ]);
    const audit = (await rowsOf(database.serverUrl, york.id)).get('audit')?.filter((row) => row.includes('links-put'));
    expect(audit).toHaveLength(2);
  });

  test('that are wrong are refused alone, with what and where', async () => {
    await york.makeUnit('Chemistry');
    const answers = await put(finance, [
      grant('1', {}, { unit: 'chemistry' }),
      grant('2', {}, { unit: 'Alchemy' }),
      grant('1'),
    ]);
    expect(answers).toMatchObject([
      { outcome: 'created', match: { by: 'none' } },
      { outcome: 'refused', issue: { path: 'unit', code: 'unknown-unit' } },
      { outcome: 'refused', issue: { path: 'key', code: 'given-twice' } },
    ]);
  });

  test('are matched by domain, or by a name that only one organisation has, however it is written', async () => {
    const acme = await organisationOf('ann@acme.example');
    const [byName, byOther] = await put(finance, [
      grant('1', { organisationName: 'ACME.Example Ltd.' }),
      grant('2', { organisationName: 'Acme' }),
    ]);
    expect(byName?.match).toEqual({ by: 'name', organisationId: acme });
    expect(byOther?.match).toEqual({ by: 'none' });
  });

  test('of an address are its person’s', async () => {
    await organisationOf('ann@personal.example');
    const [answer] = await put(finance, [grant('1', { emailAddress: 'ann@personal.example', personName: 'Ann' })]);
    expect(answer).toMatchObject({ match: { by: 'none' }, personId: expect.any(String) as unknown });
    const of = { subject: 'person' as const, id: answer?.personId ?? '' };
    const page = await database.store.listLinks({ ...jo, of, limit: 10 });
    expect(page?.links).toMatchObject([{ key: '1', matchedBy: 'none', person: { id: answer?.personId } }]);
  });

  test('tell nothing of whom only private logs know', async () => {
    const secret = await organisationOf('ann@secret.example', 'private');
    const max = await york.signIn('Max');
    const [answer] = await put(finance, [grant('1', { domain: 'secret.example', emailAddress: 'ann@secret.example' })]);
    expect(answer).toEqual({ key: '1', outcome: 'created', match: { by: 'none' }, personId: undefined });
    expect(await database.store.listLinks({ ...max, of: { subject: 'organisation', id: secret }, limit: 1 })).toBe(
      undefined,
    );
  });

  test('are listed newest first, page by page, by kind and state', async () => {
    const acme = await organisationOf('ann@acme.example');
    const claim = { domain: 'acme.example' };
    const many = Array.from({ length: 25 }, (_, index) =>
      grant(String(index), claim, {
        ...(index % 3 === 0 ? {} : { startsOn: `20${String(10 + (index % 7))}-05-01` }),
        ...(index % 2 === 0 ? { kind: 'ktp' as const, state: 'live' } : {}),
      }),
    );
    await put(finance, many);
    const first = await links(acme, { limit: 10 });
    const second = await links(acme, { limit: 10, after: first?.next });
    const third = await links(acme, { limit: 10, after: second?.next });
    const all = [first, second, third].flatMap((page) => page?.links ?? []);
    expect(third?.next).toBe(undefined);
    expect(new Set(all.map(({ key }) => key)).size).toBe(25);
    const years = all.map(({ startsOn = '' }) => startsOn);
    expect(years).toEqual([...years].sort().reverse());
    expect((await links(acme, { kind: 'ktp', state: 'live' }))?.links).toHaveLength(13);
    expect((await links(acme, { kind: 'ktp', state: 'over' }))?.links).toHaveLength(0);
    const { rows } = await counted(acme);
    expect(rows).toEqual([25]);
  });

  test('of a system that only managers see are there for nobody else', async () => {
    const acme = await organisationOf('ann@acme.example');
    const gifts = await makeSystem(database, york.id, { code: 'gifts', seenBy: 'managers' });
    await put(gifts, [grant('1', { domain: 'acme.example' })]);
    expect((await links(acme))?.links).toEqual([]);
    expect((await links(acme, { sight: { ...jo.sight, managed: true } }))?.links).toHaveLength(1);
    expect((await counted(acme)).rows).toEqual([0]);
  });
});

async function counted(id: string) {
  const rows = (await rowsOf(database.serverUrl, york.id)).get('organisation') ?? [];
  // a cast: the row is the table's
  const parsed = rows.map((row) => JSON.parse(row) as { id: string; link_count: number });
  return { rows: parsed.filter((row) => row.id === id).map((row) => row.link_count) };
}
