import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readSearchText } from '#domain/search-text.ts';
import type { Reader, Store } from '#store/store.ts';
import { idOf } from '../../bench/data.ts';
import { domainOf, searchInstitution, topicOf } from '../../bench/search-data.ts';
import { countRows, openSites, pagesFor, type Site } from './flat-sites.ts';
import { grant, makeSystem, organisationDomainsOf } from './linking.ts';

let sites: Awaited<ReturnType<typeof openSites>>;

beforeAll(async () => {
  sites = await openSites(searchInstitution);
  for (const site of [sites.small, sites.large]) await pagesFor(site, sendLinks);
});
afterAll(async () => {
  await sites.small.database.drop();
  await sites.large.database.drop();
});

/** The last organisation and person have as many interactions in the large store as in the small one. */
const lastOf = ({ interactions }: Site) => interactions * 0.03 - 1;

async function sendLinks(store: Store, jo: Reader, site: Site): Promise<void> {
  const systemId = await makeSystem(site.database, jo.institutionId);
  const some = Array.from({ length: site.interactions / 10 }, (_, index) =>
    grant(`${index}`, { domain: domainOf(index % (lastOf(site) + 1)) }),
  );
  await store.putLinks({
    ...{ institutionId: jo.institutionId, systemId, colleagueId: null, organisationDomainsOf, isTrial: false },
    links: some,
  });
}

/** As the data has it: three people in ten interactions, the words of their names by chance. */
const nameOf = ({ interactions, jo }: Site) =>
  searchInstitution(jo.institutionId, interactions).people.at(-1)?.displayName ?? '';
const withSlip = (text: string) => `${text.slice(0, 2)}${text.charAt(3)}${text.charAt(2)}${text.slice(4)}`;

const lookFor = (textOf: (site: Site) => string) => (store: Store, jo: Reader, site: Site) =>
  store.search({ ...jo, text: readSearchText(textOf(site)), purposes: [], limit: 10 });
const organisationOf = (site: Site) => ({ subject: 'organisation', id: idOf('organisation', lastOf(site)) }) as const;
const personOf = (site: Site) => ({ subject: 'person', id: idOf('person', lastOf(site) * 10) }) as const;

const isPlannedBy = { guess: () => Promise.resolve(), count: () => countRows(sites) };

describe.each(['guess', 'count'] as const)('planned by %s,', (by) => {
  beforeAll(() => isPlannedBy[by]());

  test.each<readonly [string, (store: Store, jo: Reader, site: Site) => Promise<unknown>]>([
    ['search for a name', lookFor((site) => nameOf(site))],
    ['search for a name with a slip', lookFor((site) => withSlip(nameOf(site)))],
    ['search for a topic', lookFor(() => topicOf(20_000))],
    [
      'look at an organisation’s overview',
      (store, jo, site) =>
        store.readOrganisationOverview({ ...jo, organisationId: organisationOf(site).id, isOnlyThis: false }),
    ],
    [
      'look at a person’s overview',
      (store, jo, site) => store.readPersonOverview({ ...jo, personId: personOf(site).id }),
    ],
    [
      'look at an organisation’s timeline',
      (store, jo, site) => store.readTimeline({ ...jo, of: organisationOf(site), isOnlyThis: false, limit: 30 }),
    ],
    [
      'look at an organisation’s timeline, of a kind that it has not',
      (store, jo, site) =>
        store.readTimeline({ ...jo, of: organisationOf(site), isOnlyThis: false, limit: 30, kind: 'visit' }),
    ],
    [
      'look at an organisation’s links',
      (store, jo, site) => store.listLinks({ ...jo, of: organisationOf(site), limit: 30 }),
    ],
  ])('a %s touches about as many pages among many as among few', async (_, work) => {
    const [few, many] = [await pagesFor(sites.small, work), await pagesFor(sites.large, work)];
    expect(many).toBeLessThan(few * 1.2 + 300);
  });

  test('a word that everybody has is looked for only so far', async () => {
    const work = lookFor((site) => domainOf(lastOf(site)));
    const [few, many] = [await pagesFor(sites.small, work), await pagesFor(sites.large, work)];
    // Reading everybody's words by their index would be some 12,000 pages more.
    expect(many).toBeLessThan(few + 7_000);
  });
});
