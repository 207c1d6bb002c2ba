import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LookupCorrespondent } from '#api/types.ts';
import { schemas } from '#api/schemas.ts';
import { applyChoices } from '#capture/choices.ts';
import { toLogRequest } from '#capture/log-request.ts';
import { correspondentKinds, type CorrespondentKind } from '#domain/correspondent.ts';
import { listAddresses, type Message } from '#domain/message.ts';
import { messageFrom } from './fixture.ts';

const address = fc.record(
  {
    emailAddress: fc.oneof(fc.emailAddress(), fc.string({ minLength: 1, maxLength: 1200 })),
    displayName: fc.string({ maxLength: 1200 }),
  },
  { requiredKeys: ['emailAddress'] },
);
const message: fc.Arbitrary<Message> = fc
  .record(
    {
      mode: fc.constant('read'),
      itemId: fc.string(),
      kind: fc.constantFrom('email', 'meeting'),
      internetMessageId: fc.string({ maxLength: 2500 }),
      conversationId: fc.string({ maxLength: 1200 }),
      subject: fc.string({ maxLength: 2500, unit: 'binary' }),
      occurredAt: fc
        .date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true })
        .map((date) => date.toISOString()),
      from: address,
      to: fc.array(address, { maxLength: 30 }),
      cc: fc.array(address, { maxLength: 30 }),
      mayHaveMoreRecipients: fc.boolean(),
    },
    {
      requiredKeys: ['mode', 'itemId', 'kind', 'subject', 'occurredAt', 'to', 'cc', 'mayHaveMoreRecipients'],
    },
  )
  .map((fields) => fields as Message); // a cast: fast-check widens the optional fields
const kind = fc.constantFrom(...correspondentKinds);

function recogniseAs(
  subject: Message,
  kindOf: (index: number) => CorrespondentKind,
  choices = new Map<string, boolean>(),
) {
  const correspondents = listAddresses(subject).map((each, index) => ({
    address: each,
    answer: answer(each.emailAddress, kindOf(index)),
  }));
  return applyChoices({ correspondents }, choices);
}

test('whatever the message, what is logged fits the API', () => {
  fc.assert(
    fc.property(message, fc.infiniteStream(kind), (subject, kinds) => {
      const drawn = [...kinds.take(100)];
      const request = toLogRequest(
        subject,
        recogniseAs(subject, (index) => drawn[index] ?? 'external'),
      );
      expect(schemas.logInteraction.body.safeParse(request).error).toBeUndefined();
    }),
  );
});

test('everybody on the message is logged once, from first, each with whether they become a person', () => {
  fc.assert(
    fc.property(message, fc.infiniteStream(kind), (subject, kinds) => {
      const drawn = [...kinds.take(100)];
      const correspondents = recogniseAs(subject, (index) => drawn[index] ?? 'external');
      const { from, correspondents: others } = toLogRequest(subject, correspondents);
      const logged = subject.from ? [from, ...others] : others;
      expect(logged.map(({ emailAddress }) => emailAddress)).toEqual(
        listAddresses(subject).map(({ emailAddress }) => emailAddress.slice(0, 1000)),
      );
      expect(logged.map(({ include }) => include)).toEqual(correspondents.map((each) => each.kind === 'external'));
    }),
  );
});

test('a colleague’s message goes out, anybody else’s comes in', () => {
  fc.assert(
    fc.property(kind, (ofSender) => {
      const subject = messageFrom('ada@acme.example');
      const request = toLogRequest(
        subject,
        recogniseAs(subject, (index) => (index === 0 ? ofSender : 'external')),
      );
      expect(request.direction).toBe(ofSender === 'colleague' ? 'out' : 'in');
    }),
  );
});

test('a message without a sender comes in from nobody, and its recipients are all there', () => {
  const { from: _, ...subject } = messageFrom('ada@acme.example');
  const request = toLogRequest(
    subject,
    recogniseAs(subject, () => 'colleague'),
  );
  expect(request).toMatchObject({ direction: 'in', from: { emailAddress: '' }, correspondents: { length: 1 } });
});

test('of more people than the API takes, those who become people are kept, in the order of the message', () => {
  const to = Array.from({ length: 1500 }, (_, index) => ({ emailAddress: `person-${index}@acme.example` }));
  const subject = messageFrom('amina@northbridge.example', { to });
  const request = toLogRequest(
    subject,
    recogniseAs(subject, (index) => (index > 1400 ? 'external' : 'colleague')),
  );
  const numbers = request.correspondents.map(({ emailAddress }) => Number(/\d+/.exec(emailAddress)?.[0]));
  expect(numbers).toHaveLength(1000);
  expect(numbers).toEqual(numbers.toSorted((one, other) => one - other));
  expect(request.correspondents.filter(({ include }) => include)).toHaveLength(100);
});

test('an id that is too long is left out, not shortened into another’s', () => {
  const subject = messageFrom('ada@acme.example', {
    internetMessageId: 'x'.repeat(2001),
    conversationId: 'y'.repeat(1001),
  });
  const request = toLogRequest(
    subject,
    recogniseAs(subject, () => 'external'),
  );
  expect(request).not.toHaveProperty('internetMessageId');
  expect(request).not.toHaveProperty('conversationId');
});

function answer(emailAddress: string, ofKind: CorrespondentKind): LookupCorrespondent {
  return {
    emailAddress,
    kind: ofKind,
    reason: { code: 'other-domain', params: {} },
    relationships: [],
    interactions: [],
    totals: { interactions: 0, colleagues: 0 },
  };
}
