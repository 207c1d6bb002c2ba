import { expect, test } from 'vitest';
import { startCapture, until } from './fixture.ts';
import {
  ada,
  detailId,
  hasSuggestions,
  kept,
  openKnownAda,
  personId,
  recogniseAda,
  sender,
  suggested,
  title,
} from './signature-fixture.ts';
import { recognise } from './transport.ts';

test('a detail shows as kept at once, stays where it was suggested, and can be undone', async () => {
  const { capture, transport } = await openKnownAda();
  await until(capture, hasSuggestions);
  capture.keepDetail(personId, title, true);
  expect(suggested(capture)?.[0]).toEqual(['Head of Engines', 'Head of Engines', true]);
  const keep = await transport.next('keepPersonDetail');
  expect([keep.path, keep.body]).toEqual([`/api/v1/persons/${personId}/details`, title]);
  keep.answer({ id: detailId }, 201);
  const lookup = await transport.next('lookup');
  lookup.answer(recogniseAda(lookup, [kept]));
  await until(capture, ({ open }) => open.status === 'ready' && open.correspondents[0]?.person?.details !== undefined);
  expect(sender(capture)).toMatchObject({ suggestions: { length: 3, 0: { isKept: true } } });
  expect(sender(capture)?.details).toBeUndefined();

  capture.keepDetail(personId, title, false);
  expect(suggested(capture)?.[0]).toEqual(['Head of Engines', 'Head of Engines', false]);
  const removal = await transport.next('removePersonDetail');
  expect(removal.path).toBe(`/api/v1/persons/${personId}/details/${detailId}`);
  removal.refuse('not-found', 404);
  await transport.next('lookup');
});

test('what is kept already stands with the person and is not suggested again', async () => {
  const { capture } = await openKnownAda([kept]);
  await until(capture, hasSuggestions);
  expect(sender(capture)?.details).toEqual([{ ...title, isKept: true }]);
  expect(suggested(capture)?.map(([value]) => value)).toEqual(['+44 1632 960123', '0000-0002-1825-0097']);
});

test('the organisation that is named on the card is not suggested, another one is', async () => {
  const signed = (organisation: string) => `Hello\nKind regards\nAda Byron\nHead of Engines\n${organisation}`;
  for (const [name, values] of [
    ['Analytical Engines Ltd', ['Head of Engines']],
    ['Difference Engines Ltd', ['Head of Engines', 'Analytical Engines Ltd']],
  ] as const) {
    const { capture, transport } = startCapture(ada, { readBody: async () => signed('Analytical Engines Ltd') });
    capture.start();
    const lookup = await transport.next('lookup');
    const answer = recogniseAda(lookup);
    const organisation = { id: detailId, name: name.toUpperCase(), domain: 'acme.example' };
    lookup.answer({ ...answer, correspondents: answer.correspondents.map((one) => ({ ...one, organisation })) });
    await until(capture, hasSuggestions);
    expect(suggested(capture)?.map(([value]) => value)).toEqual(values);
  }
});

test('what was removed from the card stays there to be put back', async () => {
  const { capture, transport } = await openKnownAda([kept]);
  capture.keepDetail(personId, title, false);
  (await transport.next('removePersonDetail')).answer();
  const lookup = await transport.next('lookup');
  lookup.answer(recogniseAda(lookup));
  await until(capture, hasSuggestions);
  expect(sender(capture)?.details).toEqual([{ ...title, isKept: false }]);
  capture.keepDetail(personId, title, true);
  expect((await transport.next('keepPersonDetail')).body).toEqual(title);
});

test('what the server refuses is back as it was, with the reason, and can be tried again', async () => {
  const { capture, transport } = await openKnownAda();
  await until(capture, hasSuggestions);
  capture.keepDetail(personId, title, true);
  (await transport.next('keepPersonDetail')).refuse('store-unavailable', 503);
  await until(
    capture,
    ({ open }) => open.status === 'ready' && open.correspondents[0]?.suggestions?.[0]?.isKept === false,
  );
  expect(sender(capture)?.suggestions?.[0]).toMatchObject({ isKept: false, error: 'store-unavailable' });
  capture.keepDetail(personId, title, true);
  expect(sender(capture)?.suggestions?.[0]).toEqual({ ...title, line: 'Head of Engines', isKept: true });
  await transport.next('keepPersonDetail');
});

test('the person gone with the undone log, the same is only suggested again', async () => {
  const { capture, transport, elsewhere } = await openKnownAda([kept]);
  await until(capture, hasSuggestions);
  elsewhere.change();
  const lookup = await transport.next('lookup');
  lookup.answer(recognise(lookup));
  await until(capture, ({ open }) => open.status === 'ready' && open.correspondents[0]?.person === undefined);
  expect(sender(capture)?.details).toBeUndefined();
  expect(suggested(capture)?.[0]).toEqual(['Head of Engines', 'Head of Engines', false]);
});

test('what fails once another message is open is told there, all of it to be tried again', async () => {
  const { capture, transport, leave } = await openKnownAda([kept]);
  await until(capture, hasSuggestions);
  const phone = { kind: 'phone', value: '+44 1632 960123' } as const;
  capture.keepDetail(personId, title, false);
  capture.keepDetail(personId, phone, true);
  const [removal, keep] = [await transport.next('removePersonDetail'), await transport.next('keepPersonDetail')];
  await leave();
  removal.refuse('store-unavailable', 503);
  await until(capture, ({ missed }) => missed !== undefined);
  expect(capture.getSnapshot().missed).toEqual({ subject: title.value, action: 'remove', error: 'store-unavailable' });
  keep.lose();
  await until(capture, ({ missed }) => missed?.action === 'keep');
  expect(capture.getSnapshot().missed).toEqual({ subject: phone.value, action: 'keep', error: 'server-unreachable' });
  const repeated = capture.retryMissed();
  (await transport.next('removePersonDetail')).answer();
  (await transport.next('keepPersonDetail')).answer({ id: detailId }, 201);
  await repeated;
  expect(capture.getSnapshot()).not.toHaveProperty('missed');
});
