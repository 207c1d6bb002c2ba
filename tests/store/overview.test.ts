import { v7 as newId } from 'uuid';
import { expect, test } from 'vitest';
import type { OrganisationRecord } from '#reference/organisation-record.ts';
import { resolveDomains } from '#reference/resolved-domains.ts';
import { importReference } from '#store/reference.ts';
import { lookUp, mailOf } from './institutions.ts';
import { grant, makeSystem, putting } from './linking.ts';
import { ann, database, jo, kim, store, york } from './two-colleagues.ts';

const put = putting(() => ({ database, institutionId: york.id }));

async function organisationOf(address: string): Promise<string> {
  const entry = await lookUp(store, jo, address);
  return entry.organisation?.id ?? '';
}

async function personOf(address: string): Promise<string> {
  return (await lookUp(store, jo, address)).person?.id ?? '';
}

test('an overview says who to ask, each unit’s part by year, who is there and by whom known, and what happened', async () => {
  await store.logInteraction(mailOf(jo, { people: [ann], at: '2019-03-01T09:00:00Z', subject: 'First' }));
  await store.logInteraction(mailOf(jo, { people: [ann], at: '2026-03-01T09:00:00Z', direction: 'out' }));
  await store.logInteraction(mailOf(kim, { people: ['bob@acme.example'], at: '2020-01-01T09:00:00Z' }));
  const found = await store.readOrganisationOverview({
    ...jo,
    organisationId: await organisationOf(ann),
    isOnlyThis: false,
  });
  expect(found).toMatchObject({
    name: 'acme.example',
    totals: {
      contributions: 3,
      colleagues: 2,
      firstAt: '2019-03-01T09:00:00.000Z',
      lastAt: '2026-03-01T09:00:00.000Z',
    },
    somebody: [],
    above: [],
    below: [],
    hasMoreLinks: false,
  });
  expect(
    found?.relationships.map(({ colleague, count, direction }) => [colleague.displayName, count, direction]),
  ).toEqual([
    ['Jo', 2, 'both'],
    ['Kim', 1, 'in'],
  ]);
  const chemistry = await york.makeUnit('Chemistry');
  const law = await york.makeUnit('Law');
  expect(found?.parts.map(({ unitId, in: ins, out, colleagues }) => [unitId, ins, out, colleagues])).toEqual([
    [chemistry, 1, 1, 1],
    [law, 1, 0, 1],
  ]);
  expect(found?.activity).toEqual(
    expect.arrayContaining([
      { unitId: chemistry, year: 2019, purpose: '', in: 1, out: 0 },
      { unitId: chemistry, year: 2026, purpose: '', in: 0, out: 1 },
      { unitId: law, year: 2020, purpose: '', in: 1, out: 0 },
    ]),
  );
  expect(
    found?.people.map(({ emailAddress, known, by }) => [emailAddress, known, by.map((one) => one.displayName)]),
  ).toEqual([
    [ann, 1, ['Jo']],
    ['bob@acme.example', 1, ['Kim']],
  ]);
  expect(found?.latest.map(({ occurredAt }) => occurredAt.slice(0, 4))).toEqual(['2026', '2020', '2019']);
  const person = await store.readPersonOverview({ ...kim, personId: await personOf(ann) });
  expect(person).toMatchObject({
    emailAddresses: [ann],
    organisation: { name: 'acme.example' },
    totals: { contributions: 2 },
  });
});

test('what the viewer may not see is in no count, bar, date or name; the unit is told as one in which somebody knows them', async () => {
  await store.logInteraction(mailOf(jo, { people: [ann], at: '2024-03-01T09:00:00Z' }));
  await store.logInteraction(mailOf(kim, { people: [ann], at: '2010-01-01T09:00:00Z', visibility: 'tie' }));
  await store.logInteraction(
    mailOf(kim, { people: ['bob@acme.example'], at: '2026-01-01T09:00:00Z', visibility: 'private' }),
  );
  const organisationId = await organisationOf(ann);
  const found = await store.readOrganisationOverview({ ...jo, organisationId, isOnlyThis: false });
  expect(found?.totals).toEqual({
    ...{ contributions: 1, colleagues: 1 },
    ...{ firstAt: '2024-03-01T09:00:00.000Z', lastAt: '2024-03-01T09:00:00.000Z' },
  });
  const law = await york.makeUnit('Law');
  expect(found?.somebody).toEqual([law]);
  expect(found?.unitsUnseen).toEqual([law]);
  expect(found?.people.map(({ emailAddress }) => emailAddress)).toEqual([ann]);
  expect(JSON.stringify(found)).not.toMatch(/Kim|2010|2026/);
  const own = await store.readOrganisationOverview({ ...kim, organisationId, isOnlyThis: false });
  expect(own?.totals.contributions).toBe(3);
  expect(own?.people).toHaveLength(2);
  const nobody = await store.readPersonOverview({ ...jo, personId: newId() });
  const hidden = await store.readPersonOverview({
    ...jo,
    personId: own?.people.find((one) => one.emailAddress.startsWith('bob'))?.id ?? '',
  });
  expect([nobody, hidden]).toEqual([undefined, undefined]);
});

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
