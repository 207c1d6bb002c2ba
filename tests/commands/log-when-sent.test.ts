import { expect, test } from 'vitest';
import { logWhenSent } from '#commands/log-when-sent.ts';
import type { DraftMark } from '#domain/draft-mark.ts';
import type { LogRule } from '#domain/policy.ts';
import { loadLocale } from '#locales/locale.ts';
import type { Message } from '#domain/message.ts';
import type { Notification, OpenItem } from '#outlook/outlook.ts';
import { messageFrom } from '../capture/fixture.ts';
import { amina, createTransport, interactionId, recognise } from '../capture/transport.ts';

interface DraftOptions {
  readonly mark?: DraftMark;
  readonly isSendTold?: boolean;
  readonly refuses?: boolean;
  readonly language?: string;
  /** What the institution doesn't let be logged; the server is away without it. */
  readonly rule?: LogRule;
}

const { internetMessageId: _, ...bare } = messageFrom(amina.emailAddress, {
  to: [{ emailAddress: 'ada@acme.example' }],
});
const written: Message = {
  ...bare,
  mode: 'draft',
  itemId: 'draft 1',
  subject: 'The offer',
  marking: { labels: [{ id: '9c1e1a51-0d1f-4c57-a3a0-6f8d6a2c7b10', name: 'Secret' }] },
};

/** Clicks the ribbon's button on a message that is being written. */
async function click({ mark, isSendTold = true, refuses = false, language = 'en-GB', rule }: DraftOptions = {}) {
  const marks: (DraftMark | undefined)[] = [];
  const transport = createTransport();
  const clicked = clickOn(
    {
      is: 'draft',
      draft: {
        key: 'draft 1',
        kind: 'email',
        readMailbox: async () => undefined,
        read: async () => written,
        watchRecipients: () => () => undefined,
        readMark: async () => mark,
        async setMark(set) {
          if (refuses) throw new Error('Outlook keeps nothing');
          marks.push(set);
        },
        isSendTold,
      },
    },
    language,
    transport,
  );
  const lookup = await transport.next('lookup');
  if (rule) {
    const answer = recognise(lookup);
    lookup.answer({ ...answer, settings: { ...answer.settings, logRules: [rule] } });
  } else lookup.lose();
  return { ...(await clicked), marks };
}

async function clickOn(item: OpenItem, language = 'en-GB', transport = createTransport()) {
  const notifications: Notification[] = [];
  let announced = 0;
  await logWhenSent({
    outlook: {
      readItem: () => item,
      readHeaders: async () => undefined,
      categorise: async () => undefined,
      readSentDraft: async () => ({}),
      forgetMark: async () => undefined,
      readMailbox: async () => undefined,
      markEvent: async () => undefined,
      currentColleague: () => amina,
      notify: async (notification) => void notifications.push(notification),
    },
    client: transport.client,
    locale: await loadLocale(language),
    changes: { announce: () => void (announced += 1), watch: () => () => undefined },
  });
  return { notifications, announced };
}

test('the draft is marked, the bar says what will happen, and a pane that is open is told', async () => {
  const { notifications, announced, marks } = await click();
  expect(marks).toEqual([{ draftId: expect.stringMatching(/^[\da-f-]{36}$/), choices: {} }]);
  expect(announced).toBe(1);
  expect(notifications).toEqual([
    { kind: 'information', message: 'This message will be logged when it is sent. To undo, open Acquaint.' },
  ]);
});

test.each([
  { kind: 'subject-word', value: 'offer', says: 'with “offer” in the subject' },
  { kind: 'domain', value: 'acme.example', says: 'with anybody at acme.example' },
  { kind: 'label', value: 'secret', says: 'with the label “secret”' },
] as const)(
  'a draft that a rule by $kind forbids is not marked, and the bar says which rule',
  async ({ says, ...rule }) => {
    const { notifications, announced, marks } = await click({ rule: { id: '1', ...rule } });
    expect(marks).toEqual([]);
    expect(announced).toBe(0);
    expect(notifications).toEqual([{ kind: 'information', message: expect.stringContaining(says) }]);
  },
);

test('a draft that no rule is about is marked', async () => {
  const { marks } = await click({ rule: { id: '1', kind: 'subject-word', value: 'grievance' } });
  expect(marks).toHaveLength(1);
});

test('a draft that is marked keeps what was chosen with the mark', async () => {
  const { notifications, marks } = await click({
    mark: { draftId: '11111111-1111-4111-8111-111111111111', choices: { 'ada@acme.example': false } },
  });
  expect(marks).toEqual([]);
  expect(notifications[0]?.message).toContain('will be logged when it is sent');
});

test('where Outlook does not tell of sending, the bar says when it will be logged instead', async () => {
  const { notifications } = await click({ isSendTold: false });
  expect(notifications[0]?.message).toContain('open the message in Sent Items with Acquaint, and it is logged');
});

test.each(['en-GB', 'ar'])('each sentence fits on Outlook’s bar, in %s', async (language) => {
  for (const options of [{}, { isSendTold: false }, { refuses: true }]) {
    const { notifications } = await click({ ...options, language });
    expect(notifications[0]?.message.length).toBeLessThanOrEqual(150);
  }
});

test('a mark that Outlook does not keep is said, and nobody is told of any', async () => {
  const { notifications, announced } = await click({ refuses: true });
  expect(announced).toBe(0);
  expect(notifications).toEqual([{ kind: 'error', message: expect.stringContaining('Outlook could not note') }]);
});

test('with nothing to write in front, nothing happens', async () => {
  expect(await clickOn({ is: 'nothing' })).toEqual({ notifications: [], announced: 0 });
});

const start = '2026-12-03T14:00:00.000Z';
const saved: Message = {
  ...bare,
  mode: 'draft',
  itemId: 'AAMk1',
  kind: 'meeting',
  meeting: { form: 'appointment', start, isCancelled: false },
};

function meetingDraft(message: Message, marks: (DraftMark | undefined)[]): OpenItem {
  return {
    is: 'draft',
    draft: {
      key: 'draft 1',
      kind: 'meeting',
      readMailbox: async () => undefined,
      read: async () => message,
      watchRecipients: () => () => undefined,
      readMark: async () => undefined,
      setMark: async (mark) => void marks.push(mark),
      isSendTold: false,
    },
  };
}

test('a meeting of one’s own that is in the calendar is logged at once', async () => {
  const transport = createTransport();
  const marks: (DraftMark | undefined)[] = [];
  const clicked = clickOn(meetingDraft(saved, marks), 'en-GB', transport);
  const lookup = await transport.next('lookup');
  lookup.answer(recognise(lookup));
  const log = await transport.next('logInteraction');
  expect(log.body).toMatchObject({ kind: 'meeting', direction: 'out' });
  log.answer({ id: interactionId, created: true, contributions: 1, visibility: 'institution' }, 201);
  const { notifications } = await clicked;
  expect(notifications.at(-1)?.message).toMatch(/^Logged\. ada@acme\.example/);
  expect(marks).toEqual([]);
});

test('a new meeting is marked, and the bar says when it will be logged', async () => {
  const marks: (DraftMark | undefined)[] = [];
  const { notifications } = await clickOn(meetingDraft({ ...saved, itemId: 'draft 1' }, marks));
  expect(marks).toHaveLength(1);
  expect(notifications).toEqual([
    { kind: 'information', message: expect.stringMatching(/^This Outlook can’t log while it sends: open the meeting/) },
  ]);
});
