import { expect, test } from 'vitest';
import { isMeetingDraft } from '#outlook/read-draft.ts';
import { readMeetingDraft, type ReadableMeetingDraft } from '#outlook/read-meeting-draft.ts';

type Callback = (result: object) => void;

const says = (value: unknown) => ({ getAsync: (callback: Callback) => callback({ status: 'succeeded', value }) });
const refused = {
  status: 'failed',
  error: { code: 9046, name: 'ItemNotSaved', message: 'The id can’t be retrieved until the item is saved.' },
};
const asGetItemId = (answer: object) =>
  // A cast: Office's own type has every overload.
  ((callback: Callback) => callback(answer)) as NonNullable<ReadableMeetingDraft['getItemIdAsync']>;
const ada = { emailAddress: 'ada@acme.example', displayName: 'Ada Lovelace' };
const amina = { emailAddress: 'amina@northbridge.example', displayName: 'Amina Khan' };
const item: ReadableMeetingDraft = {
  itemType: 'appointment',
  subject: says('KTP review'),
  start: says(new Date('2026-12-03T14:00:00Z')),
  location: says('Boardroom 2'),
  organizer: says(amina),
  requiredAttendees: says([ada]),
  optionalAttendees: says([{ emailAddress: 'boardroom2@northbridge.example', displayName: 'Boardroom 2' }]),
  recurrence: says(null),
  getItemIdAsync: asGetItemId({ status: 'succeeded', value: 'AAMk1' }),
};

test('a meeting that is arranged is read call by call, with who arranges it first and without its room', async () => {
  expect(isMeetingDraft(item)).toBe(true);
  expect(await readMeetingDraft(item, { key: 'draft 1' })).toEqual({
    mode: 'draft',
    itemId: 'AAMk1',
    kind: 'meeting',
    meeting: { form: 'appointment', start: '2026-12-03T14:00:00.000Z', isCancelled: false },
    subject: 'KTP review',
    occurredAt: '2026-12-03T14:00:00.000Z',
    from: amina,
    to: [ada],
    cc: [],
    mayHaveMoreRecipients: false,
  });
});

test('one that is not saved has no id but its key, and is not saved to get one', async () => {
  const unsaved = { ...item, getItemIdAsync: asGetItemId(refused) };
  const saveAsync = () => {
    throw new Error('That may send it');
  };
  expect(await readMeetingDraft({ ...unsaved, ...{ saveAsync } }, { key: 'draft 1' })).toMatchObject({
    itemId: 'draft 1',
  });
});

test('what a client lacks or refuses is missing, and whose mailbox it is arranges it', async () => {
  const message = await readMeetingDraft(
    { itemType: 'appointment', subject: { getAsync: (callback: Callback) => callback(refused) } },
    { key: 'draft 1', writer: amina },
  );
  expect(message).toMatchObject({ itemId: 'draft 1', kind: 'meeting', subject: '', from: amina, to: [], cc: [] });
  expect(message).not.toHaveProperty('meeting');
});

test('a meeting to read, and a message that is written, are none', () => {
  expect(isMeetingDraft({ itemType: 'appointment', subject: 'KTP', requiredAttendees: [ada] })).toBe(false);
  expect(isMeetingDraft({ itemType: 'message', subject: says('KTP') })).toBe(false);
});
