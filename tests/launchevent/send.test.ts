import { describe, expect, it } from 'vitest';
import { clientProfiles } from '#emulator/client-profiles.ts';
import { openEventOutlook } from './event-outlook.ts';
import { asks, colleague, goes, jo, marta, question, signalOf, stewarded } from './people.ts';
import { createBridge, createTestServer, id, type Known } from './test-server.ts';

const unwanted: Known = {
  person: { id: id(3), displayName: 'Jo Ash' },
  signals: [signalOf(21, { kind: 'do-not-contact', subject: 'person', text: 'asked us to stop' })],
};

describe('Sending', () => {
  it('asks nothing, and nobody, of a message among colleagues', async () => {
    const { given, tokens } = createTestServer({});
    const outlook = openEventOutlook({ given, content: { to: [colleague] } });
    await outlook.raise('onMessageRecipientsChanged');
    expect(await outlook.raise('onMessageSend')).toMatchObject(goes);
    expect(tokens).toEqual([]);
  });

  it('says whom to ask first about an organisation, once, from what the change of recipients has prepared', async () => {
    const { given, lookups } = createTestServer({ known: { [marta.address]: stewarded } });
    const outlook = openEventOutlook({ given, content: { to: [marta], cc: [colleague] } });
    await outlook.raise('onMessageRecipientsChanged');
    expect(await outlook.raise('onMessageSend')).toMatchObject(asks(question));
    expect(await outlook.raise('onMessageSend')).toMatchObject(goes);
    expect(lookups).toMatchObject([{ correspondents: [{ emailAddress: marta.address }] }]);
  });

  it('says everything that speaks against it, the gravest first, and nothing of what is in order or only due', async () => {
    const inFuture = new Date(Date.now() + 10 * 86_400_000).toISOString().slice(0, 10);
    const signals = [
      ...(stewarded.signals ?? []),
      signalOf(30, { kind: 'check', check: { kind: 'health-and-safety', expiresOn: '2020-01-01' } }),
      signalOf(31, { kind: 'check', check: { kind: 'due-diligence', expiresOn: inFuture } }),
      signalOf(32, { kind: 'check', check: { kind: 'contract-end' } }),
      signalOf(33, { kind: 'contact-preference', subject: 'person', text: 'by telephone only' }),
    ];
    const known = { [marta.address]: { ...stewarded, signals } };
    const outlook = openEventOutlook({ given: createTestServer({ known }).given, content: { to: [marta] } });
    const expired = 'Health and safety vetting for Acme Hydrogen has expired.';
    const preference = 'How to reach Marta Oliveira: by telephone only.';
    expect(await outlook.raise('onMessageSend')).toMatchObject(asks(`${expired} ${question} ${preference}`));
    expect(await outlook.raise('onMessageSend')).toMatchObject(goes);
  });

  it('asks nothing where all there is is in order', async () => {
    const signals = [signalOf(32, { kind: 'check', check: { kind: 'due-diligence', outcome: 'passed' } })];
    const { given } = createTestServer({ known: { [marta.address]: { ...stewarded, signals } } });
    const outlook = openEventOutlook({ given, content: { to: [marta] } });
    expect(await outlook.raise('onMessageSend')).toMatchObject(goes);
  });

  it('asks again only about somebody who has come since', async () => {
    const { given } = createTestServer({ known: { [marta.address]: stewarded, [jo.address]: unwanted } });
    const outlook = openEventOutlook({ given, content: { to: [marta] } });
    expect(await outlook.raise('onMessageSend')).toMatchObject(asks(question));
    outlook.draft.content.write({ ...outlook.draft.content.read(), bcc: [jo] });
    expect(await outlook.raise('onMessageSend')).toMatchObject(asks('Do not write to Jo Ash: asked us to stop.'));
    expect(await outlook.raise('onMessageSend')).toMatchObject(goes);
  });

  it('asks nothing about somebody who is no longer on the message', async () => {
    const { given } = createTestServer({ known: { [marta.address]: stewarded } });
    const outlook = openEventOutlook({ given, content: { to: [marta] } });
    await outlook.raise('onMessageRecipientsChanged');
    outlook.draft.content.write({ ...outlook.draft.content.read(), to: [jo] });
    expect(await outlook.raise('onMessageSend')).toMatchObject(goes);
  });

  it('looks up at once what was not prepared', async () => {
    const { given, lookups } = createTestServer({ known: { [jo.address]: unwanted } });
    const outlook = openEventOutlook({ given, content: { to: [jo] }, conversationId: 'AAQk1' });
    expect(await outlook.raise('onMessageSend')).toMatchObject({ answer: { allowEvent: false } });
    expect(lookups).toEqual([
      {
        correspondents: [{ emailAddress: jo.address, displayName: jo.name }],
        message: { conversationId: 'AAQk1' },
      },
    ]);
  });

  it('asks of an invitation as of a message', async () => {
    const { given, lookups } = createTestServer({ known: { [marta.address]: stewarded } });
    const outlook = openEventOutlook({ given, content: { to: [colleague], cc: [marta] }, isMeeting: true });
    await outlook.raise('onAppointmentAttendeesChanged');
    expect(await outlook.raise('onAppointmentSend')).toMatchObject(asks(question));
    expect(await outlook.raise('onAppointmentSend')).toMatchObject(goes);
    expect(lookups).toHaveLength(1);
  });

  it('offers to open the pane where Outlook can', async () => {
    const { given } = createTestServer({ known: { [marta.address]: stewarded } });
    const profile = { ...clientProfiles.web, sets: { Mailbox: '1.14' } };
    const outlook = openEventOutlook({ given, content: { to: [marta] }, profile });
    const answer = { allowEvent: false, commandId: 'composeOpenPane', cancelLabel: 'Open Acquaint' };
    expect(await outlook.raise('onMessageSend')).toMatchObject({ answer });
    const older = openEventOutlook({
      given,
      content: { to: [marta] },
      profile: { ...profile, sets: { Mailbox: '1.13' } },
    });
    expect((await older.raise('onMessageSend')).answer).not.toHaveProperty('commandId');
  });

  it('asks in Arabic where Outlook is shown in Arabic', async () => {
    const { given } = createTestServer({ known: { [marta.address]: stewarded } });
    const outlook = openEventOutlook({ given, content: { to: [marta] }, locale: 'ar-SA' });
    expect(await outlook.raise('onMessageSend')).toMatchObject(
      asks('اسأل \u2068Tom Reilly\u2069 قبل أن تكتب إلى \u2068Marta Oliveira\u2069 في \u2068Acme Hydrogen\u2069.'),
    );
  });

  it('asks nothing where the institution has not wanted it, and a draft is looked up once', async () => {
    const { given, lookups } = createTestServer({ isAsking: false, known: { [marta.address]: stewarded } });
    const outlook = openEventOutlook({ given, content: { to: [marta] } });
    await outlook.raise('onMessageRecipientsChanged');
    outlook.draft.content.write({ ...outlook.draft.content.read(), cc: [jo] });
    await outlook.raise('onMessageRecipientsChanged');
    expect(await outlook.raise('onMessageSend')).toMatchObject(goes);
    expect(lookups).toHaveLength(1);
  });

  it('is prepared by one lookup however quickly recipients come', async () => {
    const { given, lookups } = createTestServer({});
    const outlook = openEventOutlook({ given, content: { to: [marta] } });
    const first = outlook.raise('onMessageRecipientsChanged');
    outlook.draft.content.write({ ...outlook.draft.content.read(), cc: [jo] });
    await Promise.all([first, outlook.raise('onMessageRecipientsChanged'), outlook.raise('onNewMessageCompose')]);
    expect(lookups.map(({ correspondents }) => correspondents.length)).toEqual([2]);
  });

  it('fetches a fresh token once when the server has refused the last', async () => {
    const refuse = ({ token }: { readonly token: string }) =>
      token === 'Bearer fresh' ? undefined : Promise.resolve(Response.json({}, { status: 401 }));
    const { given, tokens } = createTestServer({ known: { [marta.address]: stewarded }, intervene: refuse });
    const outlook = openEventOutlook({ given, content: { to: [marta] } });
    expect(await outlook.raise('onMessageSend')).toMatchObject(asks(question));
    expect(tokens).toEqual(['Bearer token', 'Bearer fresh']);
  });
});

describe('Sending goes on', () => {
  const never = () => new Promise<Response>(() => undefined);
  it.each<[string, () => Promise<Response>]>([
    ['the server is away', () => Promise.reject(new TypeError('fetch failed'))],
    ['the server says nothing', never],
    ['the server has failed', async () => Response.json({ code: 'internal' }, { status: 500 })],
    ['the answer is no JSON', async () => new Response('<html>')],
    ['the answer is something else', async () => Response.json({ correspondents: [null], settings: null })],
    ['the answer is null', async () => Response.json(null)],
    ['every token is refused', async () => Response.json({}, { status: 401 })],
  ])('while %s', async (_, intervene) => {
    const { given } = createTestServer({ intervene });
    const outlook = openEventOutlook({ given, content: { to: [marta] } });
    expect(await outlook.raise('onMessageSend')).toMatchObject(goes);
    const properties = { acquaintLogWhenSent: JSON.stringify({ draftId: id(5), choices: {} }) };
    outlook.keepProperties(properties);
    outlook.draft.content.write({ ...outlook.draft.content.read(), headers: { 'X-Acquaint-Draft-Id': id(5) } });
    expect(await outlook.raise('onMessageSend')).toMatchObject(goes);
    expect(outlook.properties()).toEqual(properties);
  });

  const fail = () => {
    throw new Error('no');
  };
  it.each<[string, unknown]>([
    ['the host has no sign-in', undefined],
    ['the host says nothing', createBridge(() => undefined)],
    ['nobody has signed in', createBridge(() => ({ success: false, error: { status: 'USER_INTERACTION_REQUIRED' } }))],
    ['the host is at fault', { addEventListener: () => undefined, postMessage: fail }],
  ])('while %s, and the server is not asked', async (_, nestedAppAuthBridge) => {
    const { given, tokens } = createTestServer({ known: { [marta.address]: stewarded } });
    const outlook = openEventOutlook({ given: { ...given, nestedAppAuthBridge }, content: { to: [marta] } });
    expect(await outlook.raise('onMessageSend')).toMatchObject(goes);
    expect(tokens).toEqual([]);
  });

  it('where what is kept of the draft is no longer readable', async () => {
    const { given } = createTestServer({});
    const sessionData = { 'acquaint-check': '{"asked":[', acquaintLogWhenSent: '[]' };
    const outlook = openEventOutlook({ given, content: { to: [marta], sessionData } });
    expect(await outlook.raise('onMessageSend')).toMatchObject(goes);
    outlook.draft.content.write({ ...outlook.draft.content.read(), sessionData: { 'acquaint-check': '{"asked":{}}' } });
    expect(await outlook.raise('onMessageSend')).toMatchObject(goes);
  });

  it('where the script was served without its settings', async () => {
    const { given, tokens } = createTestServer({ known: { [marta.address]: stewarded } });
    const outlook = openEventOutlook({ given, content: { to: [marta] }, settings: 'var acquaintSettings = {};' });
    await outlook.raise('onMessageRecipientsChanged');
    expect(await outlook.raise('onMessageSend')).toMatchObject(goes);
    expect(tokens).toEqual([]);
  });
});
