import { beforeEach, describe, expect, it } from 'vitest';
import type { CorrectionDraft } from '#capture/correction-draft.ts';
import { messageFrom, openAs, startCapture, until } from './fixture.ts';
import { interactionId, recognise } from './transport.ts';

const ada = 'ada@acme.example';
const correctionId = '55555555-5555-4555-8555-555555555555';
const draft: CorrectionDraft = { what: 'personal', typed: '', appliesTo: 'address', scope: 'mine' };

describe('A correction', () => {
  let started: ReturnType<typeof startCapture>;
  const { correspondentOf, answerLookup, fill } = {
    correspondentOf: (emailAddress: string) =>
      openAs(started.capture, 'ready').correspondents.find((one) => one.emailAddress === emailAddress),
    /** As the server answers once it has the correction. */
    async answerLookup(change?: (answer: ReturnType<typeof recognise>['correspondents'][number]) => object) {
      const lookup = await started.transport.next('lookup');
      const answer = recognise(lookup);
      lookup.answer({
        ...answer,
        correspondents: answer.correspondents.map((one) => ({
          ...one,
          ...(one.emailAddress === ada ? change?.(one) : {}),
        })),
      });
    },
    fill(filled: CorrectionDraft) {
      started.capture.corrections.open(ada);
      started.capture.corrections.edit(ada, filled);
    },
  };
  const form = () => started.capture.corrections.getSnapshot().forms.get(ada);

  beforeEach(async () => {
    started = startCapture(messageFrom(ada));
    started.capture.start();
    await started.becomeReady();
  });

  it('shows at once, with its undo, and stays what the server says', async () => {
    fill(draft);
    const submitted = started.capture.corrections.submit(ada);
    expect(form()).toBeUndefined();
    expect(correspondentOf(ada)).toMatchObject({
      kind: 'personal',
      isIncluded: false,
      corrections: [{ isPending: true, isMine: true, change: { what: 'kind', kind: 'personal' } }],
    });
    const request = await started.transport.next('correct');
    expect(request.body).toEqual({
      emailAddress: ada,
      appliesTo: 'address',
      scope: 'mine',
      change: { what: 'kind', kind: 'personal' },
    });
    request.answer({ id: correctionId }, 201);
    await answerLookup(() => ({ kind: 'personal', corrections: [inForce] }));
    await submitted;
    expect(correspondentOf(ada)).toMatchObject({ kind: 'personal', corrections: [{ id: correctionId }] });
    expect(correspondentOf(ada)?.corrections).toHaveLength(1);
    expect(started.elsewhere.announced).toBe(1);
  });

  it('that the server refuses is taken back, and what was typed stands in the form again', async () => {
    const typed: CorrectionDraft = {
      what: 'organisation',
      typed: 'Kestrel',
      chosen: { name: 'Kestrel' },
      appliesTo: 'domain',
      scope: 'mine',
    };
    fill(typed);
    const submitted = started.capture.corrections.submit(ada);
    expect(correspondentOf(ada)?.proposedOrganisation).toEqual({ name: 'Kestrel', source: 'correction' });
    const request = await started.transport.next('correct');
    expect(request.body).toMatchObject({ change: { what: 'organisation', name: 'Kestrel', domain: 'acme.example' } });
    request.refuse('server-unreachable', 503);
    await submitted;
    expect(form()).toEqual({ draft: typed, error: 'server-unreachable' });
    expect(correspondentOf(ada)?.proposedOrganisation).toBeUndefined();
    expect(correspondentOf(ada)?.corrections).toEqual([]);
  });

  it.each([
    { change: { scope: 'everyone' } as const, code: 'forbidden', status: 403, error: 'not-for-everyone' },
    { change: { scope: 'mine' } as const, code: 'forbidden', status: 403, error: 'forbidden' },
    {
      change: { appliesTo: 'domain' } as const,
      code: 'invalid-input',
      status: 400,
      path: 'appliesTo',
      error: 'not-a-domain',
    },
    { change: {}, code: 'invalid-input', status: 400, path: 'change.personId', error: 'not-found' },
  ])('refused with $code says $error', async ({ change, code, status, error, path }) => {
    fill({ ...draft, ...change });
    const submitted = started.capture.corrections.submit(ada);
    (await started.transport.next('correct')).refuse(code, status, path);
    await submitted;
    expect(form()?.error).toBe(error);
  });

  it('is undone where the server has it, and before it has answered', async () => {
    fill(draft);
    const submitted = started.capture.corrections.submit(ada);
    const [pending] = correspondentOf(ada)?.corrections ?? [];
    const undone = started.capture.corrections.undo(pending?.id ?? '');
    expect(correspondentOf(ada)).toMatchObject({ kind: 'external', corrections: [] });
    (await started.transport.next('correct')).answer({ id: correctionId }, 201);
    const requests = [await started.transport.anything(), await started.transport.anything()];
    const undo = requests.find(({ operation }) => operation === 'undoCorrection');
    expect(undo?.path).toBe(`/api/v1/corrections/${correctionId}`);
    const lookup = requests.find(({ operation }) => operation === 'lookup');
    lookup?.answer(recognise(lookup));
    undo?.answer();
    await answerLookup();
    await Promise.all([submitted, undone]);
    expect(correspondentOf(ada)).toMatchObject({ kind: 'external', corrections: [] });
    expect(started.capture.corrections.getSnapshot().undone.size).toBe(0);
  });

  it('that can’t be undone says so, and stays', async () => {
    started.capture.retry();
    await answerLookup(() => ({ kind: 'personal', corrections: [inForce] }));
    await until(started.capture, ({ open }) => open.status === 'ready');
    const undone = started.capture.corrections.undo(correctionId);
    (await started.transport.next('undoCorrection')).refuse('store-unavailable', 503);
    await undone;
    expect(started.capture.corrections.getSnapshot().undone.get(correctionId)).toBe('store-unavailable');
    expect(correspondentOf(ada)?.corrections).toHaveLength(1);
  });

  it('holds for the next message too, before the server has it', async () => {
    fill({ ...draft, what: 'hidden', appliesTo: 'domain' });
    void started.capture.corrections.submit(ada);
    started.turnTo(messageFrom('grace@labs.acme.example'));
    await started.transport.next('correct');
    await answerLookup();
    await until(started.capture, ({ open }) => open.status === 'ready');
    expect(correspondentOf('grace@labs.acme.example')).toMatchObject({ hidden: true, canBeIncluded: false });
    expect(openAs(started.capture, 'ready').nothingToLog).toBe('only-hidden');
  });

  it('reaches the server before a log of the same message', async () => {
    fill({ ...draft, what: 'organisation', chosen: { id: interactionId, name: 'Kestrel' } });
    void started.capture.corrections.submit(ada);
    const logged = started.capture.log();
    const correct = await started.transport.next('correct');
    expect(started.transport.unasked()).toEqual([]);
    correct.answer({ id: correctionId }, 201);
    const requests = [await started.transport.anything(), await started.transport.anything()];
    expect(requests.map(({ operation }) => operation).toSorted()).toEqual(['logInteraction', 'lookup']);
    requests
      .find(({ operation }) => operation === 'logInteraction')
      ?.answer({ id: interactionId, created: true, contributions: 1, visibility: 'institution' }, 201);
    await answerLookup();
    await logged;
  });

  it('of one’s own for an address is not overruled by a later one for everyone at its domain', async () => {
    started.capture.retry();
    await answerLookup(() => ({ kind: 'personal', corrections: [inForce] }));
    await until(started.capture, ({ open }) => open.status === 'ready');
    fill({ ...draft, what: 'colleague', appliesTo: 'domain' });
    void started.capture.corrections.submit(ada);
    expect(correspondentOf(ada)).toMatchObject({ kind: 'personal' });
    expect(correspondentOf(ada)?.corrections).toHaveLength(2);
  });

  it('of several persons that it is not holds for each of them', async () => {
    const twin = { emailAddress: 'a@b.example', score: 0.7, reasons: [] };
    const persons = [correctionId, interactionId].map((id) => ({ person: { id, displayName: 'Ada' }, ...twin }));
    started.capture.retry();
    await answerLookup(() => ({ samePersonAs: persons }));
    await until(started.capture, ({ open }) => open.status === 'ready');
    for (const { person } of persons) {
      fill({ ...draft, what: 'not-person', chosen: { id: person.id, name: 'Ada' } });
      void started.capture.corrections.submit(ada);
      const { body } = await started.transport.next('correct');
      expect(body).toMatchObject({ change: { what: 'not-person', personId: person.id } });
    }
    expect(correspondentOf(ada)?.samePersonAs).toEqual([]);
    expect(correspondentOf(ada)?.corrections).toHaveLength(2);
  });

  it('that is only half said is not sent, and closes with the message', () => {
    fill({ ...draft, what: 'person' });
    void started.capture.corrections.submit(ada);
    expect(form()?.draft.what).toBe('person');
    started.turnTo(messageFrom('grace@acme.example'));
    expect(form()).toBeUndefined();
  });

  it('that failed after its message was left keeps what was typed', async () => {
    fill(draft);
    const submitted = started.capture.corrections.submit(ada);
    const request = await started.transport.next('correct');
    started.turnTo(messageFrom('grace@kestrel.example'));
    request.lose();
    await submitted;
    started.turnTo(messageFrom('grace@acme.example'));
    expect(form()).toEqual({ draft, error: 'server-unreachable' });
  });
});

const inForce = {
  id: correctionId,
  scope: 'mine',
  appliesTo: 'address',
  change: { what: 'kind', kind: 'personal' },
  isMine: true,
  at: '2026-11-20T10:00:00Z',
};
