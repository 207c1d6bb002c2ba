import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Reader, Store } from '#store/store.ts';
import { addressOf, benchInstitution } from '../../bench/data.ts';
import { openSites, pagesFor } from './flat-sites.ts';
import { lookUp, mailOf } from './institutions.ts';

let sites: Awaited<ReturnType<typeof openSites>>;

beforeAll(async () => {
  sites = await openSites(benchInstitution);
});
afterAll(async () => {
  await sites.small.database.drop();
  await sites.large.database.drop();
});

const two = ['ann@new.example', 'bob@new.example'];

test.each<readonly [string, (store: Store, jo: Reader) => Promise<void>]>([
  [
    'log of somebody known, stricter and wider, and its undoing',
    async (store, jo) => {
      const mail = { id: 'written', people: [addressOf(50)] };
      const { id } = await store.logInteraction(mailOf(jo, mail));
      await store.logInteraction(mailOf(jo, { ...mail, visibility: 'tie' }));
      await store.changeContribution({ ...jo, interactionId: id, visibility: 'unit' });
      await store.undoContribution({ ...jo, interactionId: id });
    },
  ],
  [
    'log that more is said of, its follow-up, and its undoing',
    async (store, jo) => {
      const said = { purpose: 'ktp', followUpOn: '2026-04-01' };
      const { id } = await store.logInteraction({ ...mailOf(jo, { people: [addressOf(50)] }), said });
      const asked = { ...jo, interactionId: id };
      await store.readDetails(asked);
      await store.changeDetails({ ...asked, purpose: 'cpd', followUp: { dueOn: '2026-04-02', isDone: false } });
      await store.listFollowUps({ ...jo, limit: 20 });
      await store.undoContribution(asked);
    },
  ],
  [
    'log with a note in new words, which is taken back',
    async (store, jo) => {
      const said = { note: 'Electrolyser membranes, thermodynamically challenging' };
      const { id } = await store.logInteraction({ ...mailOf(jo, { people: [addressOf(50)] }), said });
      await store.changeDetails({ ...jo, interactionId: id, note: 'Perovskite photovoltaics' });
      await store.undoContribution({ ...jo, interactionId: id });
    },
  ],
  [
    'log of somebody new at a new organisation, which is taken back',
    async (store, jo) => {
      const { id } = await store.logInteraction(mailOf(jo, { people: two }));
      await store.undoContribution({ ...jo, interactionId: id });
    },
  ],
  [
    'merge of two who are new, and its undoing',
    async (store, jo) => {
      await store.logInteraction(mailOf(jo, { people: two }));
      const ids: string[] = [];
      for (const emailAddress of two) ids.push((await lookUp(store, jo, emailAddress)).person?.id ?? '');
      const [keptId = '', mergedId = ''] = ids;
      const merge = await store.mergePersons({ ...jo, keptId, mergedId });
      await store.undoMerge({ ...jo, mergeId: merge?.id ?? '' });
    },
  ],
])('a %s touches about as many pages among many interactions as among few', async (_, work) => {
  const [few, many] = [await pagesFor(sites.small, work), await pagesFor(sites.large, work)];
  // Reading all interactions by an index, once, would be some 8,000 pages more.
  expect(many).toBeLessThan(few * 1.5 + 2_000);
});
