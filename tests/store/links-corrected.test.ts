import { expect, test } from 'vitest';
import type { NewChange } from '#store/corrections-store.ts';
import { grant } from './linking.ts';
import { database, finance, jo, organisationOf, put, york } from './one-system.ts';
import { readEverything, recount } from './recount.ts';

const everything = async () => await readEverything(database.ownerUrl, york.id);

async function correctDomain(domain: string, change: NewChange) {
  const { institutionId, colleagueId, sight } = jo;
  const input = { institutionId, colleagueId, sight, appliesTo: `@${domain}`, scope: 'everyone' as const, change };
  const answer = await database.store.correct(input);
  if (answer === 'unknown') throw new Error('What it names is there');
  return async () =>
    await database.store.undoCorrection({
      ...{ institutionId, colleagueId, correctionId: answer.id },
      mayCorrectForEveryone: true,
    });
}

async function keysAt(id: string) {
  const of = { subject: 'organisation', id } as const;
  const page = await database.store.listLinks({ ...jo, of, limit: 50 });
  return page?.links.map(({ key }) => key).sort();
}

async function expectCounted() {
  const { kept, counted } = await recount(database.ownerUrl, york.id);
  expect(kept).toEqual(counted);
}

test('links go with their domain to another organisation, and come back with it; what people and numbers say stays', async () => {
  const [one, two] = [await organisationOf('a@one.example'), await organisationOf('b@two.example')];
  const numbered = { domain: 'one.example', identifiers: [{ scheme: 'ukprn', value: '10007167' }] } as const;
  await put(finance, [
    grant('by domain', { domain: 'one.example' }),
    grant('by address', { emailAddress: 'new@one.example' }),
    grant('elsewhere', { domain: 'two.example' }),
    grant('decided', numbered),
    grant('waiting', { organisationName: 'Nobody Known' }),
  ]);
  const page = await database.store.listLinks({ ...jo, of: { subject: 'organisation', id: one }, limit: 50 });
  const claimKey = page?.links.find(({ key }) => key === 'decided')?.claimKey ?? '';
  await database.store.decideClaim({ ...jo, claimKey, decision: { decision: 'organisation', organisationId: one } });
  const before = await everything();
  const undo = await correctDomain('one.example', { what: 'organisation', organisationId: two });
  expect(await keysAt(one)).toEqual(['decided']);
  expect(await keysAt(two)).toEqual(['by address', 'by domain', 'elsewhere']);
  await expectCounted();
  expect(await put(finance, [grant('later', { domain: 'one.example' })])).toMatchObject([
    { match: { by: 'domain', organisationId: two } },
  ]);
  await undo();
  expect(await keysAt(one)).toEqual(['by address', 'by domain', 'decided', 'later']);
  await expectCounted();
  await database.store.removeLink({ institutionId: york.id, systemId: finance, key: 'later', kinds: ['grant'] });
  expect(await everything()).toEqual(before);
});

test('a domain below another’s takes its own links to an organisation that is made for it, and gives them back', async () => {
  const one = await organisationOf('a@one.example');
  const deep = { domain: 'lab.one.example' };
  const domainsOf = () => ['lab.one.example', 'one.example'];
  const input = { institutionId: york.id, systemId: finance, colleagueId: null, organisationDomainsOf: domainsOf };
  await database.store.putLinks({ ...input, links: [grant('lab', deep)] });
  await put(finance, [grant('main', { domain: 'one.example' })]);
  expect(await keysAt(one)).toEqual(['lab', 'main']);
  const before = await everything();
  const undo = await correctDomain('lab.one.example', { what: 'organisation', name: 'The Lab' });
  expect(await keysAt(one)).toEqual(['main']);
  await expectCounted();
  await undo();
  expect(await everything()).toEqual(before);
});

test('links go with an organisation that becomes another, and come back when that is taken back', async () => {
  const [one, two] = [await organisationOf('a@one.example'), await organisationOf('b@two.example')];
  await put(finance, [grant('1', { domain: 'one.example' }), grant('2', { domain: 'two.example' })]);
  const merge = await database.store.mergeOrganisations({ ...jo, keptId: two, mergedId: one });
  expect(await keysAt(two)).toEqual(['1', '2']);
  expect(await put(finance, [grant('1', { domain: 'one.example' }, { title: 'Renamed' })])).toMatchObject([
    { match: { by: 'domain', organisationId: two } },
  ]);
  await database.store.undoMerge({ ...jo, mergeId: merge?.id ?? '' });
  expect(await keysAt(one)).toEqual(['1']);
  expect(await keysAt(two)).toEqual(['2']);
  await expectCounted();
});
