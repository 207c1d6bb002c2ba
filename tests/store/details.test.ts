import { v7 as newId } from 'uuid';
import { describe, expect, test } from 'vitest';
import type { InteractionKind } from '#domain/interaction.ts';
import { withViewer } from '#store/session.ts';
import type { Reader } from '#store/store.ts';
import { log, pool, read, rowsOf } from './details-fixture.ts';
import { address, lookUp, mailOf } from './institutions.ts';
import { ann, jo, kim, store, york } from './two-colleagues.ts';

/** The notes of an interaction that a colleague sees, by the policies alone. */
async function notesSeenBy(who: Reader, interactionId: string): Promise<unknown[]> {
  const statement = {
    name: 'notes',
    text: 'select note from contribution where institution_id = $1 and interaction_id = $2',
  };
  const rows = await withViewer(
    pool,
    who,
    async (ask) => await ask<{ note: unknown }>(statement, [york.id, interactionId]),
  );
  return rows.map(({ note }) => note).filter((note) => note !== null);
}

describe('what is said of a contribution', () => {
  test('is read by its colleague, and stays as it is where it is not named', async () => {
    const interactionId = await log(jo);
    expect(await read(jo, interactionId)).toEqual({ kind: 'email', subject: 'A subject', history: [] });
    const change = { ...jo, interactionId };
    const followUp = { dueOn: '2026-04-01', isDone: false };
    expect(await store.changeDetails({ ...change, kind: 'call', purpose: 'ktp', note: 'Rang back', followUp })).toBe(
      'changed',
    );
    expect(await store.changeDetails({ ...change, note: null })).toBe('changed');
    expect(await read(jo, interactionId)).toEqual({
      kind: 'call',
      subject: 'A subject',
      purpose: 'ktp',
      followUp,
      history: [{ organisation: 'acme.example', purpose: 'ktp', count: 1, isMore: false }],
    });
    await store.changeDetails({ ...change, kind: 'email', purpose: null, followUp: null });
    expect(await read(jo, interactionId)).toEqual({ kind: 'email', subject: 'A subject', history: [] });
  });

  test('is each colleague’s own', async () => {
    const id = newId();
    const interactionId = await log(jo, { id });
    await store.changeDetails({ ...jo, interactionId, purpose: 'ktp', note: 'Ours', kind: 'call' });
    expect(await store.changeDetails({ ...kim, interactionId, note: 'Mine' })).toBe('unknown');
    await log(kim, { id });
    expect(await read(kim, interactionId)).toMatchObject({ kind: 'email' });
    expect(await read(kim, interactionId)).not.toHaveProperty('purpose');
    await store.changeDetails({ ...kim, interactionId, purpose: 'cpd', kind: 'visit' });
    expect(await read(jo, interactionId)).toMatchObject({ purpose: 'ktp', kind: 'call', note: 'Ours' });
    expect((await read(jo, interactionId))?.history.map(({ purpose }) => purpose)).toEqual(['cpd', 'ktp']);
  });

  test('goes with the contribution, and does not come back with it', async () => {
    const id = newId();
    const interactionId = await log(jo, { id });
    const followUp = { dueOn: '2026-04-01', isDone: false };
    await store.changeDetails({ ...jo, interactionId, note: 'Soon', purpose: 'ktp', followUp });
    await store.undoContribution({ ...jo, interactionId });
    expect(await rowsOf('follow_up')).toEqual([]);
    expect(await rowsOf('organisation_activity')).toEqual([]);
    expect(await read(jo, await log(jo, { id }))).toEqual({ kind: 'email', subject: 'A subject', history: [] });
  });

  test('can be said as it is logged, and logging again does not say it again', async () => {
    const said = { purpose: 'ktp', note: 'At once', followUpOn: '2026-04-01' };
    const mail = mailOf(jo, { id: newId(), people: [ann] });
    const { id: interactionId } = await store.logInteraction({ ...mail, said });
    await store.changeDetails({ ...jo, interactionId, note: 'Later' });
    await store.logInteraction({ ...mail, said });
    expect(await read(jo, interactionId)).toMatchObject({
      purpose: 'ktp',
      note: 'Later',
      followUp: { dueOn: '2026-04-01', isDone: false },
      history: [{ purpose: 'ktp', count: 1 }],
    });
  });

  test('is a delegate’s to say until the colleague has', async () => {
    const mailbox = address(kim.emailAddress);
    const { id: interactionId } = await store.logInteraction({ ...mailOf(jo, { people: [ann] }), mailbox });
    const asDelegate = { ...jo, interactionId, mailbox };
    expect(await store.changeDetails({ ...asDelegate, note: 'For Kim' })).toBe('changed');
    expect(await store.readDetails(asDelegate)).toMatchObject({ note: 'For Kim' });
    expect(await read(kim, interactionId)).toMatchObject({ note: 'For Kim' });
    expect(await store.changeDetails({ ...kim, interactionId, note: 'Mine now' })).toBe('changed');
    expect(await store.changeDetails({ ...asDelegate, note: 'No' })).toBe('forbidden');
  });

  test('leaves nothing of its text in the audit', async () => {
    const interactionId = await log(jo);
    await store.changeDetails({ ...jo, interactionId, note: 'Whispered', purpose: 'ktp' });
    expect(JSON.stringify(await rowsOf('audit'))).not.toContain('Whispered');
    expect(await rowsOf('audit')).toContainEqual(
      expect.objectContaining({ action: 'details-changed', details: { purpose: 'ktp', note: 'written' } }),
    );
  });
});

describe('others see', () => {
  test('a note where they see the contribution, and no follow-up anywhere', async () => {
    const sights = { institution: 1, unit: 0, tie: 0, private: 0 } as const;
    for (const [visibility, seen] of Object.entries(sights)) {
      const interactionId = await log(jo, { visibility: visibility as keyof typeof sights }); // a cast: Object.entries widens the key
      const followUp = { dueOn: '2026-04-01', isDone: false };
      await store.changeDetails({ ...jo, interactionId, note: 'Between us', followUp });
      expect(await notesSeenBy(kim, interactionId), visibility).toHaveLength(seen);
      expect(await notesSeenBy(jo, interactionId)).toHaveLength(1);
    }
    const chemist = await york.signIn('Lee', 'Chemistry');
    const inUnit = { ...chemist, sight: { everyone: true, unitIds: [await york.makeUnit('Chemistry')], ties: true } };
    const interactionId = await log(jo, { visibility: 'unit' });
    await store.changeDetails({ ...jo, interactionId, note: 'Within the unit' });
    expect(await notesSeenBy(inUnit, interactionId)).toEqual(['Within the unit']);
    for (const one of [kim, inUnit]) {
      const all = { name: 'all-follow-ups', text: 'select * from follow_up where institution_id = $1' };
      expect(await withViewer(pool, one, async (ask) => await ask(all, [york.id]))).toEqual([]);
    }
  });

  test('the kind that a colleague whom they see calls it; their own word comes first', async () => {
    const id = newId();
    const kindSeenBy = async (who: Reader): Promise<InteractionKind | undefined> =>
      (await lookUp(store, who, ann)).interactions[0]?.kind;
    const interactionId = await log(jo, { id, visibility: 'private' });
    await log(kim, { id });
    await store.changeDetails({ ...jo, interactionId, kind: 'visit' });
    const eve = await york.signIn('Eve', 'Arts');
    expect([await kindSeenBy(jo), await kindSeenBy(kim), await kindSeenBy(eve)]).toEqual(['visit', 'email', 'email']);
    await store.changeContribution({ ...jo, interactionId, visibility: 'institution' });
    expect([await kindSeenBy(kim), await kindSeenBy(eve)]).toEqual(['visit', 'visit']);
    await store.changeDetails({ ...kim, interactionId, kind: 'call' });
    expect([await kindSeenBy(jo), await kindSeenBy(kim)]).toEqual(['visit', 'call']);
    const [mine] = await store.listMyInteractions({ ...kim, limit: 1 });
    expect(mine?.kind).toBe('call');
  });

  test('of what is usual with an organisation only what they see', async () => {
    const hidden = await log(jo, { visibility: 'private' });
    await store.changeDetails({ ...jo, interactionId: hidden, purpose: 'ktp' });
    const interactionId = await log(kim);
    expect((await read(kim, interactionId))?.history).toEqual([]);
    expect((await read(jo, hidden))?.history).toMatchObject([{ purpose: 'ktp', count: 1 }]);
    expect(await read(kim, hidden)).toBeUndefined();
  });
});
