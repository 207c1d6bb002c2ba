import fc from 'fast-check';
import { v7 as newId } from 'uuid';
import { expect, test } from 'vitest';
import type { TimelineEntry, TimelinePage, TimelineQuery } from '#store/overview-store.ts';
import type { Reader } from '#store/store.ts';
import { mailOf } from './institutions.ts';
import { ann, beginAnew, jo, kim, organisationOf, store, york } from './two-colleagues.ts';

async function acme(): Promise<TimelineQuery['of']> {
  return { subject: 'organisation', id: await organisationOf(ann) };
}

async function page(viewer: Reader, query: Partial<TimelineQuery> = {}): Promise<TimelinePage> {
  const found = await store.readTimeline({ ...viewer, of: await acme(), isOnlyThis: true, limit: 3, ...query });
  if (!found) throw new Error('It is there');
  return found;
}

async function all(viewer: Reader, query: Partial<TimelineQuery> = {}): Promise<TimelineEntry[]> {
  const found: TimelineEntry[] = [];
  for (let before: TimelineQuery['before']; ;) {
    const next = await page(viewer, { ...query, before });
    found.push(...next.interactions);
    if (!next.next) return found;
    before = next.next;
  }
}

test('goes on where it has ended: nothing twice and nothing left out, whatever is logged meanwhile', async () => {
  const minute = fc.integer({ min: 0, max: 40 });
  const mail = fc.record({ at: minute, by: fc.constantFrom('jo', 'kim'), isTwice: fc.boolean() });
  await fc.assert(
    fc.asyncProperty(
      fc.array(mail, { minLength: 1, maxLength: 12 }),
      fc.array(mail, { maxLength: 4 }),
      fc.integer({ min: 1, max: 5 }),
      async (first, meanwhile, limit) => {
        await beginAnew();
        const log = async ({ at, by, isTwice }: (typeof first)[number]) => {
          const id = newId();
          const time = { at: `2026-03-01T09:${String(at).padStart(2, '0')}:00Z`, people: [ann], id };
          const { id: logged } = await store.logInteraction(mailOf(by === 'jo' ? jo : kim, time));
          if (isTwice) await store.logInteraction(mailOf(by === 'jo' ? kim : jo, time));
          return logged;
        };
        const before = [];
        for (const one of first) before.push(await log(one));
        const seen: TimelineEntry[] = [];
        for (let place: TimelineQuery['before']; ;) {
          const next = await page(jo, { limit, before: place });
          seen.push(...next.interactions);
          const more = meanwhile.pop();
          if (more) await log(more);
          if (!next.next) break;
          place = next.next;
        }
        const ids = seen.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(new Set(ids)).toEqual(new Set([...before, ...ids]));
        const times = seen.map(({ occurredAt, id }) => occurredAt + id);
        expect(times).toEqual(times.toSorted().reverse());
      },
    ),
    { numRuns: 25 },
  );
}, 120_000);

test('shows each viewer what that viewer sees, with their own', async () => {
  const id = newId();
  await store.logInteraction(mailOf(jo, { id, people: [ann], at: '2026-01-01T09:00:00Z', subject: 'Both' }));
  await store.logInteraction(
    mailOf(kim, { id, people: [ann], at: '2026-01-01T09:00:00Z', subject: 'Both', visibility: 'tie' }),
  );
  await store.logInteraction(mailOf(kim, { people: [ann], at: '2026-02-01T09:00:00Z', visibility: 'private' }));
  await store.logInteraction(mailOf(kim, { people: [ann], at: '2026-03-01T09:00:00Z', visibility: 'unit' }));
  const law = await york.makeUnit('Law');
  const told = (entries: readonly TimelineEntry[]) =>
    entries.map(({ occurredAt, colleagues, subject }) => [
      occurredAt.slice(5, 7),
      colleagues
        .map(({ displayName }) => displayName)
        .sort()
        .join(),
      subject,
    ]);
  expect(told(await all(jo))).toEqual([['01', 'Jo', 'Both']]);
  expect(told(await all(kim))).toEqual([
    ['03', 'Kim', 'A subject'],
    ['02', 'Kim', 'A subject'],
    ['01', 'Jo,Kim', 'Both'],
  ]);
  const lawyer = { ...jo, sight: { everyone: true, unitIds: [law], ties: true } };
  expect(told(await all(lawyer))).toEqual([
    ['03', 'Kim', 'A subject'],
    ['01', 'Jo', 'Both'],
  ]);
  // Who sees units alone sees of everyone's what their own units have logged.
  expect(told(await all({ ...kim, sight: { everyone: false, unitIds: [law], ties: true } }))).toHaveLength(3);
  expect(await all({ ...(await york.signIn('Max')), sight: { everyone: false, unitIds: [], ties: true } })).toEqual([]);
  expect(
    await store.readTimeline({ ...jo, of: { subject: 'organisation', id: newId() }, isOnlyThis: true, limit: 3 }),
  ).toBeUndefined();
});

test('is filtered by unit, kind, purpose and years', async () => {
  const log = async (viewer: Reader, at: string, kind: 'email' | 'meeting' = 'email') =>
    await store.logInteraction({ ...mailOf(viewer, { people: [ann], at }), kind });
  await log(jo, '2019-12-31T23:59:59Z');
  await log(jo, '2020-01-01T00:00:00Z', 'meeting');
  await log(kim, '2021-06-01T00:00:00Z');
  await log(kim, '2022-06-01T00:00:00Z', 'meeting');
  const years = async (query: Partial<TimelineQuery>) =>
    (await all(jo, query)).map(({ occurredAt }) => occurredAt.slice(0, 4));
  expect(await years({ unitId: await york.makeUnit('Law') })).toEqual(['2022', '2021']);
  expect(await years({ unitId: newId() })).toEqual([]);
  expect(await years({ kind: 'meeting' })).toEqual(['2022', '2020']);
  expect(await years({ from: 2020, to: 2021 })).toEqual(['2021', '2020']);
  expect(await years({ to: 2019 })).toEqual(['2019']);
  expect(await years({ from: 2020, kind: 'email', unitId: await york.makeUnit('Law') })).toEqual(['2021']);
  expect(await years({ purpose: 'enquiry' })).toEqual([]);
});

test('goes through no more than a window for a page, and on behind an empty one', async () => {
  for (let index = 0; index < 305; index += 1) {
    const at = new Date(Date.UTC(2026, 0, 1, 0, index)).toISOString();
    await store.logInteraction({ ...mailOf(jo, { people: [ann], at }), kind: index === 0 ? 'meeting' : 'email' });
  }
  const first = await page(jo, { kind: 'meeting' });
  expect(first.interactions).toEqual([]);
  expect(first.next).toBeDefined();
  expect(await all(jo, { kind: 'meeting' })).toHaveLength(1);
  expect(await all(jo, { limit: 100 })).toHaveLength(305);
}, 60_000);
