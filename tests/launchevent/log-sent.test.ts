import { describe, expect, it } from 'vitest';
import { clientProfiles } from '#emulator/client-profiles.ts';
import { listLabels } from '#emulator/sensitivity-labels.ts';
import { amina, openEventOutlook } from './event-outlook.ts';
import { asks, colleague, goes, jo, marta, question, stewarded } from './people.ts';
import { createTestServer, id } from './test-server.ts';

describe('A marked draft', () => {
  const mark = (choices: Record<string, boolean> = {}) => JSON.stringify({ draftId: id(5), choices });

  it('is logged as it goes, without whom the mark leaves out, and without those in blind copy whom it does not name', async () => {
    const { given, logged } = createTestServer({ isAsking: false });
    const secret = { name: 'Sue Secret', address: 'sue@secret.example' };
    const chosen = { name: 'Chris Chosen', address: 'Chris@chosen.example' };
    const outlook = openEventOutlook({
      given,
      conversationId: 'AAQk1',
      content: {
        to: [marta, colleague],
        cc: [jo, { ...marta, address: 'MARTA@acme.example' }],
        bcc: [secret, chosen],
        sessionData: { acquaintLogWhenSent: mark({ [jo.address]: false, 'chris@chosen.example': true }) },
      },
    });
    const before = Date.now();
    expect(await outlook.raise('onMessageSend')).toMatchObject(goes);
    expect(logged).toEqual([
      {
        kind: 'email',
        direction: 'out',
        occurredAt: expect.any(String),
        subject: 'Hydrogen',
        draftId: id(5),
        conversationId: 'AAQk1',
        from: { emailAddress: amina.address, displayName: amina.displayName },
        correspondents: [
          { emailAddress: marta.address, displayName: marta.name },
          { emailAddress: colleague.address, displayName: colleague.name },
          { emailAddress: jo.address, displayName: jo.name, include: false },
          { emailAddress: chosen.address, displayName: chosen.name, include: true },
        ],
      },
    ]);
    expect(Date.parse(logged[0]?.occurredAt ?? '')).toBeGreaterThanOrEqual(before);
  });

  it('tells its sensitivity label with its name, for what starts as a tie and for rules', async () => {
    const { given, logged } = createTestServer({ isAsking: false });
    const label = listLabels().find(({ name }) => name === 'All Employees');
    const sessionData = { acquaintLogWhenSent: mark() };
    const outlook = openEventOutlook({ given, content: { to: [marta], sessionData, label: label?.id } });
    expect(await outlook.raise('onMessageSend')).toMatchObject(goes);
    expect(logged).toMatchObject([{ labels: [{ id: label?.id, name: 'All Employees' }] }]);
    expect(logged[0]).not.toHaveProperty('visibility');
  });

  it('is logged in a client without labels as any other', async () => {
    const { given, logged } = createTestServer({ isAsking: false });
    const content = { to: [marta], sessionData: { acquaintLogWhenSent: mark() }, label: listLabels()[0]?.id };
    const profile = { ...clientProfiles.web, lacks: ['sensitivityLabelsCatalog', 'mailbox.item.sensitivityLabel'] };
    expect(await openEventOutlook({ given, content, profile }).raise('onMessageSend')).toMatchObject(goes);
    expect(logged).toHaveLength(1);
    expect(logged[0]).not.toHaveProperty('labels');
  });

  it('is known again after a pause by its property and header', async () => {
    const { given, logged } = createTestServer({ isAsking: false });
    const outlook = openEventOutlook({ given, content: { to: [marta], headers: { 'X-Acquaint-Draft-Id': id(5) } } });
    outlook.keepProperties({ acquaintLogWhenSent: mark() });
    expect(await outlook.raise('onMessageSend')).toMatchObject(goes);
    expect(logged).toMatchObject([{ draftId: id(5) }]);
    // The copy in Sent Items bears no mark any more, so that nobody logs it once it was taken back.
    expect(outlook.properties()).toEqual({ acquaintLogWhenSent: '' });
  });

  it('marks nothing that is forwarded with its property', async () => {
    const { given, logged } = createTestServer({ isAsking: false });
    const outlook = openEventOutlook({ given, content: { to: [marta] } });
    outlook.keepProperties({ acquaintLogWhenSent: mark() });
    expect(await outlook.raise('onMessageSend')).toMatchObject(goes);
    expect(logged).toEqual([]);
  });

  it('of a meeting is logged at the meeting’s time, by what its mark says that it is told by then', async () => {
    const { given, logged } = createTestServer({ isAsking: false });
    const first = openEventOutlook({ given, content: { to: [marta] }, isMeeting: true });
    const start = new Date(first.draft.meeting?.details.read().start ?? 0).toISOString();
    const keys = ['a'.repeat(43)];
    const sessionData = {
      acquaintLogWhenSent: JSON.stringify({ draftId: id(5), choices: {}, meeting: { start, keys } }),
    };
    const outlook = openEventOutlook({ given, content: { to: [marta], sessionData }, isMeeting: true });
    expect(await outlook.raise('onAppointmentSend')).toMatchObject(goes);
    expect(logged).toMatchObject([{ kind: 'meeting', direction: 'out', occurredAt: start, meetingKeys: keys }]);
    expect(logged[0]).not.toHaveProperty('draftId');
    expect(String(outlook.properties()['acquaintLogWhenSent'])).toContain('"isLogged":true');
  });

  it('of a private meeting tells that it is private', async () => {
    const { given, logged } = createTestServer({ isAsking: false });
    const bare = openEventOutlook({ given, content: { to: [marta] }, isMeeting: true });
    const start = new Date(bare.draft.meeting?.details.read().start ?? 0).toISOString();
    const marked = { draftId: id(5), choices: {}, meeting: { start, keys: ['a'.repeat(43)] } };
    const sessionData = { acquaintLogWhenSent: JSON.stringify(marked) };
    const content = { to: [marta], sessionData };
    const outlook = openEventOutlook({ given, content, isMeeting: true, sensitivity: 'private' });
    expect(await outlook.raise('onAppointmentSend')).toMatchObject(goes);
    expect(logged).toMatchObject([{ kind: 'meeting', sensitivity: 'private' }]);
  });

  it('of a meeting that was moved since, or that is told by nothing, is left to the pane', async () => {
    const { given, logged } = createTestServer({ isAsking: false });
    const moved = { start: '2026-01-01T10:00:00.000Z', keys: ['a'.repeat(43)] };
    for (const meeting of [moved, undefined]) {
      const sessionData = { acquaintLogWhenSent: JSON.stringify({ draftId: id(5), choices: {}, meeting }) };
      const outlook = openEventOutlook({ given, content: { to: [marta], sessionData }, isMeeting: true });
      expect(await outlook.raise('onAppointmentSend')).toMatchObject(goes);
    }
    expect(logged).toEqual([]);
  });

  it('is logged only as it goes: not while there is a question', async () => {
    const { given, logged } = createTestServer({ known: { [marta.address]: stewarded } });
    const sessionData = { acquaintLogWhenSent: mark() };
    const outlook = openEventOutlook({ given, content: { to: [marta], sessionData } });
    expect(await outlook.raise('onMessageSend')).toMatchObject(asks(question));
    expect(logged).toEqual([]);
    expect(await outlook.raise('onMessageSend')).toMatchObject(goes);
    expect(logged).toMatchObject([{ draftId: id(5) }]);
  });
});

describe('A reply in a conversation that is followed', () => {
  const person = { id: id(3), displayName: 'Marta Oliveira' };
  const conversation = { id: id(4), until: '2999-01-01T00:00:00Z', people: [person.id] };
  const known = { [marta.address]: { person } };

  it('is logged as if it were marked, and carries what its copies are known by', async () => {
    const { given, logged } = createTestServer({ isAsking: false, known, conversation });
    const outlook = openEventOutlook({ given, conversationId: 'AAQk1', content: { to: [marta, jo] } });
    await outlook.raise('onNewMessageCompose');
    expect(await outlook.raise('onMessageSend')).toMatchObject(goes);
    expect(logged).toMatchObject([{ isFollowed: true, conversationId: 'AAQk1', correspondents: [{}, {}] }]);
    const draftId = logged[0]?.draftId;
    expect(outlook.draft.content.read().headers).toEqual({ 'X-Acquaint-Draft-Id': draftId });
    expect(outlook.properties()).toEqual({ acquaintDraftId: draftId });
  });

  it('is not logged once nobody is on it whom it is followed for, nor after its end', async () => {
    const { given, logged } = createTestServer({ isAsking: false, known, conversation });
    const outlook = openEventOutlook({ given, conversationId: 'AAQk1', content: { to: [marta] } });
    await outlook.raise('onNewMessageCompose');
    outlook.draft.content.write({ ...outlook.draft.content.read(), to: [jo] });
    expect(await outlook.raise('onMessageSend')).toMatchObject(goes);
    const over = createTestServer({ known, conversation: { ...conversation, until: '2020-01-01T00:00:00Z' } });
    const late = openEventOutlook({ given: over.given, conversationId: 'AAQk1', content: { to: [marta] } });
    expect(await late.raise('onMessageSend')).toMatchObject(goes);
    expect([...logged, ...over.logged]).toEqual([]);
  });
});
