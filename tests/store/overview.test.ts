import { v7 as newId } from 'uuid';
import { expect, test } from 'vitest';
import { lookUp, mailOf } from './institutions.ts';
import { ann, jo, kim, organisationOf, store, york } from './two-colleagues.ts';

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
