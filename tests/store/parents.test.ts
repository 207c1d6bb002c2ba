import { v7 as newId } from 'uuid';
import { expect, test } from 'vitest';
import type { OrganisationRecord } from '#reference/organisation-record.ts';
import { resolveDomains } from '#reference/resolved-domains.ts';
import { importReference } from '#store/reference.ts';
import { mailOf } from './institutions.ts';
import { grant, makeSystem, putting } from './linking.ts';
import { database, jo, kim, organisationOf, store, york } from './two-colleagues.ts';

const put = putting(() => ({ database, institutionId: york.id }));

test('a parent shows what is below it as well, each by name, unless only itself is asked for; and is kept from circles', async () => {
  const addresses = ['ann@group.example', 'bob@works.example', 'cat@plant.example'];
  for (const [index, address] of addresses.entries()) {
    await store.logInteraction(
      mailOf(index === 2 ? kim : jo, { people: [address], at: `202${String(index)}-03-01T09:00:00Z` }),
    );
  }
  const [group = '', works = '', plant = ''] = await Promise.all(addresses.map(organisationOf));
  const set = (organisationId: string, parentId: string | null) => store.setParent({ ...jo, organisationId, parentId });
  expect(await set(works, group)).toBe('changed');
  expect(await set(plant, works)).toBe('changed');
  expect(await set(group, plant)).toBe('below-itself');
  expect(await set(group, group)).toBe('below-itself');
  expect(await set(group, newId())).toBe('unknown-parent');
  expect(await set(newId(), group)).toBe('unknown');
  const system = await makeSystem(database, york.id);
  await put(system, [grant('1', { domain: 'group.example' }), grant('2', { domain: 'plant.example' })]);
  const read = (organisationId: string, isOnlyThis: boolean) =>
    store.readOrganisationOverview({ ...jo, organisationId, isOnlyThis });
  const all = await read(group, false);
  expect(all?.below.map(({ id, contributions }) => [id, contributions])).toEqual([
    [plant, 1],
    [works, 1],
  ]);
  expect(all).toMatchObject({ totals: { contributions: 3, colleagues: 2 } });
  expect([all?.people.length, all?.links.length, all?.latest.length]).toEqual([3, 2, 3]);
  const alone = await read(group, true);
  expect(alone).toMatchObject({ totals: { contributions: 1 }, below: [] });
  expect((await read(plant, false))?.above.map(({ id }) => id)).toEqual([works, group]);

  expect(await set(works, null)).toBe('changed');
  expect((await read(group, false))?.below).toEqual([]);
  // Set as a part of something they stay, whatever is taken back.
  expect((await read(works, true))?.id).toBe(works);
});

test('what the reference data says it is part of is suggested while nobody has said it, and is known here', async () => {
  const record = (name: string, parents: readonly string[]): OrganisationRecord => ({
    ...{ name, domains: [`${name}.example`], identifiers: { ror: name }, parents },
    ...{ source: 'ror', licence: 'CC0 1.0' },
  });
  const records = [record('mill', ['weavers']), record('weavers', []), record('orphan', ['nowhere'])];
  await importReference({
    connectionString: database.ownerUrl,
    source: { source: 'ror', sha256: 'mills', fileName: 'ror.json', licence: 'CC0 1.0' },
    records: records.map((one) => ({ key: one.name, record: one })),
    resolve: resolveDomains,
  });
  await store.logInteraction(mailOf(jo, { people: ['ann@mill.example', 'bob@orphan.example'] }));
  const mill = await organisationOf('ann@mill.example');
  const read = async (organisationId: string) =>
    (await store.readOrganisationOverview({ ...jo, organisationId, isOnlyThis: false }))?.suggestedParent;
  expect(await read(mill)).toBeUndefined();
  await store.logInteraction(mailOf(kim, { people: ['cat@weavers.example'] }));
  const weavers = await organisationOf('cat@weavers.example');
  expect(await read(mill)).toEqual({ id: weavers, name: 'weavers' });
  expect(await read(await organisationOf('bob@orphan.example'))).toBeUndefined();
  await store.setParent({ ...jo, organisationId: mill, parentId: weavers });
  expect(await read(mill)).toBeUndefined();
  await store.setParent({ ...jo, organisationId: mill, parentId: null });
  expect(await read(mill)).toEqual({ id: weavers, name: 'weavers' });
});

test('there are five levels at most', async () => {
  const ids: string[] = [];
  for (let index = 0; index < 6; index += 1) {
    const address = `ann@level${String(index)}.example`;
    await store.logInteraction(mailOf(jo, { people: [address] }));
    ids.push(await organisationOf(address));
  }
  const outcomes: string[] = [];
  for (const [index, organisationId] of ids.slice(1).entries()) {
    outcomes.push(await store.setParent({ ...jo, organisationId, parentId: ids[index] ?? '' }));
  }
  expect(outcomes).toEqual(['changed', 'changed', 'changed', 'changed', 'too-deep']);
});

test('two that are set below each other at once don’t make a circle', async () => {
  for (const domain of ['one', 'two']) await store.logInteraction(mailOf(jo, { people: [`ann@${domain}.example`] }));
  const [one = '', two = ''] = await Promise.all(['ann@one.example', 'ann@two.example'].map(organisationOf));
  const outcomes = await Promise.all([
    store.setParent({ ...jo, organisationId: one, parentId: two }),
    store.setParent({ ...kim, organisationId: two, parentId: one }),
  ]);
  expect(outcomes.sort()).toEqual(['below-itself', 'changed']);
});

test('the id of one that was merged leads to the one that is kept, what was below it comes along, and goes back', async () => {
  for (const domain of ['kept', 'merged', 'child', 'top']) {
    await store.logInteraction(mailOf(jo, { people: [`ann@${domain}.example`] }));
  }
  const at = (domain: string) => organisationOf(`ann@${domain}.example`);
  const [kept, merged, child, top] = [await at('kept'), await at('merged'), await at('child'), await at('top')];
  await store.setParent({ ...jo, organisationId: child, parentId: merged });
  await store.setParent({ ...jo, organisationId: merged, parentId: top });
  await store.setParent({ ...jo, organisationId: kept, parentId: child });
  const merge = await store.mergeOrganisations({ ...jo, keptId: kept, mergedId: merged });
  const read = (organisationId: string) => store.readOrganisationOverview({ ...jo, organisationId, isOnlyThis: false });
  const led = await read(merged);
  expect(led?.id).toBe(kept);
  expect(led?.below.map(({ id }) => id)).toEqual([child]);
  // Kept was below its own child: the circle ends.
  expect(led?.above).toEqual([]);
  expect(
    (await store.readTimeline({ ...jo, of: { subject: 'organisation', id: merged }, isOnlyThis: true, limit: 10 }))
      ?.interactions,
  ).toHaveLength(2);
  await store.undoMerge({ ...jo, mergeId: merge?.id ?? '' });
  expect((await read(merged))?.id).toBe(merged);
  expect((await read(kept))?.above.map(({ id }) => id)).toEqual([child, merged, top]);
});
