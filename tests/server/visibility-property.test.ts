import fc from 'fast-check';
import type { Pool } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readSearchText } from '#domain/search-text.ts';
import { seen, showsSubject } from '#domain/visibility.ts';
import { createPool } from '#store/session.ts';
import { startTestServer, type TestServer } from '../harness/test-server.ts';
import { expectedRows } from './expected-rows.ts';
import {
  aboutOrganisation,
  aboutPerson,
  exists,
  expectedItem,
  expectedKnowledge,
  lastSeen,
  latestFirst,
  organisationsOf,
  personsOf,
} from './expected-view.ts';
import { askOverviews, expectedOverview, shownOverview, type ShownOverview } from './overview-view.ts';
import { addresses, domains, messages, story } from './random-store.ts';
import { askEverything, readRows, shownKnowledge, type Shown } from './shown-view.ts';
import { tell, type Told, type ToldContribution, type ToldViewer } from './told-store.ts';

let server: TestServer;
let pool: Pool;
beforeAll(async () => {
  server = await startTestServer();
  pool = createPool(server.serverUrl);
});
afterAll(async () => {
  await pool.end();
  await server.close();
});

const fewestCompared = 10_000;

test('whoever looks, whatever the policy: API, search, counts, order and database show what the rule shows', async () => {
  let compared = 0;
  await fc.assert(
    fc.asyncProperty(story, async (one) => {
      const told = await tell(server, one);
      for (const viewer of told.viewers) {
        const shown = await askEverything(server, told, viewer);
        comparePersons(told, viewer, shown);
        compareOrganisations(told, viewer, shown);
        compareSearch(told, viewer, shown);
        await compareOverviews(told, viewer);
        await compareTopics(told, viewer);
        const items = messages.map((_, index) => expectedItem(told, viewer, index));
        expect(shown.interactions?.map(shownItem)).toEqual(items);
        expect(shown.mine.map(({ id, subject }) => `${id} ${subject ?? ''}`).sort()).toEqual(
          expectedMine(told, viewer),
        );
        expect(await readRows(pool, told, viewer)).toEqual(expectedRows(told, viewer));
        compared += told.contributions.length + messages.length + told.personIds.size + told.organisationIds.size;
      }
    }),
    { numRuns: 45 },
  );
  expect(compared).toBeGreaterThan(fewestCompared);
}, 600_000);

function comparePersons(told: Told, viewer: ToldViewer, shown: Shown): void {
  for (const [index, address] of addresses.entries()) {
    const personId = told.personIds.get(address) ?? '';
    const about = aboutPerson(told, personId);
    const answer = shown.correspondents[index];
    const { units: _, ties, ...known } = expectedKnowledge(told, viewer, about, 5);
    const isThere = exists(about, viewer);
    expect(answer?.person?.id).toBe(isThere ? personId : undefined);
    expect({ ...(answer && shownKnowledge(answer)), totals: answer?.totals }).toEqual(known);
    expect(answer?.ties ?? []).toEqual(ties);
    if (!isThere) compareStranger(told, viewer, { domain: address.split('@')[1] ?? '', answer });
  }
  for (const personId of personsOf(told)) {
    const about = aboutPerson(told, personId);
    const answer = shown.persons.get(personId);
    expect(answer !== undefined).toBe(exists(about, viewer));
    const { units: _, ...known } = expectedKnowledge(told, viewer, about, 50);
    if (answer) expect({ ...shownKnowledge(answer), totals: answer.totals, ties: answer.ties }).toEqual(known);
  }
}

/** Somebody new, or who is not there for the viewer: what is known of the organisation. */
function compareStranger(
  told: Told,
  viewer: ToldViewer,
  { domain, answer }: { readonly domain: string; readonly answer: Shown['correspondents'][number] | undefined },
): void {
  const about = aboutOrganisation(told, domain);
  const { organisation } = answer ?? {};
  if (!exists(about, viewer)) return expect(organisation).toBeUndefined();
  const { relationships, totals, units, ties } = expectedKnowledge(told, viewer, about, 5);
  const { relationships: shown = [], somebody = [], ...counts } = organisation?.ties ?? {};
  expect(shownKnowledge({ relationships: shown }).relationships).toEqual(relationships);
  expect({ id: organisation?.id, ...counts, somebody }).toEqual({
    ...{ id: told.organisationIds.get(domain), ...totals },
    ...{ units, somebody: ties },
  });
}

function compareOrganisations(told: Told, viewer: ToldViewer, shown: Shown): void {
  for (const [index, domain] of domains.entries()) {
    compareStranger(told, viewer, { domain, answer: shown.correspondents[addresses.length + index] });
  }
  for (const { id, domain } of organisationsOf(told)) {
    const about = aboutOrganisation(told, domain);
    const answer = shown.organisations.get(id);
    expect(answer !== undefined).toBe(exists(about, viewer));
    if (!answer) continue;
    const { units: _, ...known } = expectedKnowledge(told, viewer, about, 50);
    expect({ ...shownKnowledge(answer), totals: answer.totals, ties: answer.ties }).toEqual(known);
    const there = membersOf(told, domain).filter(({ about: own }) => exists(own, viewer));
    const members = there.map(({ personId, about: own }) => ({ id: personId, lastAt: lastSeen(own, viewer) }));
    const dated = latestFirst(members, ({ lastAt = '', id: own }) => `${lastAt || '0'} ${own}`);
    expect(answer.people.map(({ lastAt }) => lastAt)).toEqual(dated.map(({ lastAt }) => lastAt));
    expect(answer.people.map((one) => one.id).sort()).toEqual(members.map((one) => one.id).sort());
  }
}

/** What a page about one shows: each count, bar, date and name of it. */
async function compareOverviews(told: Told, viewer: ToldViewer): Promise<void> {
  const { persons, organisations } = await askOverviews(server, told, viewer);
  const compare = (about: readonly ToldContribution[], shown: ShownOverview | undefined) => {
    expect(shown !== undefined).toBe(exists(about, viewer));
    if (!shown) return;
    const { asked, ...expected } = expectedOverview(told, viewer, about);
    const { asked: named, ...found } = shownOverview(shown);
    expect(found).toEqual(expected);
    if (asked) expect(named).toEqual(asked);
  };
  for (const id of personsOf(told)) compare(aboutPerson(told, id), persons.get(id));
  for (const { id, domain } of organisationsOf(told)) compare(aboutOrganisation(told, domain), organisations.get(id));
}

function membersOf(told: Told, domain: string) {
  const ids = addresses.filter((one) => one.endsWith(`@${domain}`)).flatMap((one) => told.personIds.get(one) ?? []);
  return [...new Set(ids)].map((personId) => ({ personId, about: aboutPerson(told, personId) }));
}

function compareSearch(told: Told, viewer: ToldViewer, { found }: Shown): void {
  for (const [q, ids] of found.persons) {
    const expected = personsOf(told).filter((personId) => {
      const own = addresses.filter((address) => told.personIds.get(address) === personId);
      return (
        own.some((address) => address.startsWith(q) || address.endsWith(q)) &&
        exists(aboutPerson(told, personId), viewer)
      );
    });
    expect(ids.toSorted()).toEqual(expected.sort());
  }
  for (const [domain, ids] of found.organisations) {
    const id = told.organisationIds.get(domain);
    expect(ids).toEqual(exists(aboutOrganisation(told, domain), viewer) ? [id] : []);
  }
}

/** Who has been in touch about what each message is about, as far as its subject and their part in it show. */
async function compareTopics(told: Told, viewer: ToldViewer): Promise<void> {
  const reader = { institutionId: told.institutionId, colleagueId: viewer.colleagueId, sight: viewer.sight };
  // Some of them for each viewer, other ones for the next.
  for (let index = told.contributions.length % 4; index < messages.length; index += 4) {
    const asked = { ...reader, text: readSearchText(`m${String(index + 10)}`), purposes: [], limit: 50 };
    const { inTouch } = await server.store.search(asked);
    const contributions = told.contributions.filter(({ message }) => message === index);
    const expected = showsSubject(contributions, viewer)
      ? contributions.filter((one) => seen(one, viewer) === 'content').map((one) => one.colleagueId)
      : [];
    expect(inTouch.found.map(({ colleague }) => colleague.id).sort()).toEqual(expected.sort());
    for (const { interactions, topics } of inTouch.found) {
      expect([interactions, topics]).toEqual([1, [`m${String(index + 10)}`]]);
    }
  }
  const named = await server.store.search({ ...reader, text: readSearchText('example'), purposes: [], limit: 50 });
  const there = personsOf(told).filter((personId) => exists(aboutPerson(told, personId), viewer));
  expect(named.people.found.map(({ id }) => id).sort()).toEqual(there.sort());
}

function shownItem(item: NonNullable<Shown['interactions']>[number]) {
  if (!item) return null;
  const { id, colleagues, mine, people } = item;
  return { id, colleagues: colleagues.map((one) => one.id).sort(), mine, people: people.toSorted() };
}

function expectedMine({ contributions }: Told, { colleagueId }: ToldViewer): string[] {
  const own = (one: ToldContribution) => one.colleagueId === colleagueId;
  const lines = contributions.filter(own).map((one) => `${one.interactionId} ${messages[one.message]?.subject ?? ''}`);
  return lines.sort();
}
