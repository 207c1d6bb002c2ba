import { Client } from 'pg';
import { v7 as newId } from 'uuid';
import { describe, expect, test } from 'vitest';
import { withInstitution } from '#store/session.ts';
import { log, pool, read, rowsOf } from './details-fixture.ts';
import { address } from './institutions.ts';
import { ann, database, jo, kim, store, york } from './two-colleagues.ts';

describe('follow-ups', () => {
  test('wait in the order in which they are due, a page at a time, until they are done', async () => {
    const days = ['2026-04-03', '2026-04-01', '2026-04-02', '2026-04-02', '2026-04-05'];
    for (const dueOn of days) {
      const interactionId = await log(jo);
      await store.changeDetails({ ...jo, interactionId, followUp: { dueOn, isDone: false } });
    }
    const until = '2026-04-03';
    const found = [];
    let page = await store.listFollowUps({ ...jo, until, limit: 1 });
    for (found.push(...page.followUps); page.hasMore; found.push(...page.followUps)) {
      page = await store.listFollowUps({ ...jo, until, limit: 1, after: found.at(-1) });
    }
    expect(found.map(({ dueOn }) => dueOn)).toEqual([...days].sort().slice(0, 4));
    expect(new Set(found.map(({ interactionId }) => interactionId)).size).toBe(4);
    expect(found[0]).toMatchObject({ kind: 'email', subject: 'A subject', people: [{ displayName: ann }] });
    const first = { ...jo, interactionId: found[0]?.interactionId ?? '' };
    await store.changeDetails({ ...first, followUp: { dueOn: '2026-04-01', isDone: true } });
    expect((await store.listFollowUps({ ...jo, limit: 10 })).followUps).toHaveLength(4);
    expect(await read(jo, first.interactionId)).toMatchObject({ followUp: { isDone: true } });
    await store.changeDetails({ ...first, followUp: { dueOn: '2026-04-01', isDone: false } });
    expect((await store.listFollowUps({ ...jo, limit: 10 })).followUps).toHaveLength(5);
    expect((await store.listFollowUps({ ...kim, limit: 10 })).followUps).toEqual([]);
  });

  test('go with what is too old, and with whoever is erased', async () => {
    const followUp = { dueOn: '2026-04-01', isDone: false };
    const old = await log(jo, { at: '2010-03-01T09:00:00Z' });
    const late = await log(jo, { people: [ann, 'bob@acme.example'] });
    await store.changeDetails({ ...jo, interactionId: old, followUp });
    await store.changeDetails({ ...jo, interactionId: late, followUp, note: 'ANN@acme.example has the keys' });
    await store.setRetention({ institutionId: york.id, colleagueId: jo.id, years: 5 });
    await store.removeOld({ institutionId: york.id, now: new Date('2026-03-02') });
    expect(await rowsOf('follow_up')).toHaveLength(1);
    const erase = async (emailAddress: string) => {
      const found = await store.previewErasure({
        institutionId: york.id,
        subject: { emailAddress: address(emailAddress) },
      });
      const asked = { confirmedAddress: address(emailAddress), reason: 'Asked us', keepOut: false };
      await store.erasePerson({
        institutionId: york.id,
        colleagueId: jo.id,
        personId: found?.person.id ?? '',
        ...asked,
      });
    };
    await erase(ann);
    expect(await read(jo, late)).toEqual({ kind: 'email', subject: 'A subject', followUp, history: [] });
    await erase('bob@acme.example');
    expect(await rowsOf('follow_up')).toEqual([]);
  });
});

test('the policies have no row of a follow-up for whoever names no institution, or another', async () => {
  const interactionId = await log(jo);
  await store.changeDetails({ ...jo, interactionId, followUp: { dueOn: '2026-04-01', isDone: false } });
  const all = { name: 'all-follow-ups', text: 'select * from follow_up' };
  expect(await withInstitution(pool, york.id, async (ask) => await ask(all, []))).toHaveLength(1);
  expect(await withInstitution(pool, newId(), async (ask) => await ask(all, []))).toEqual([]);
  const client = new Client({ connectionString: database.serverUrl });
  await client.connect();
  expect((await client.query(all.text)).rows).toEqual([]);
  await client.end();
});
