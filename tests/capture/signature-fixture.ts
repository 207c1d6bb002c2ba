import type { LookupResponse } from '#api/types.ts';
import type { Capture } from '#capture/capture.ts';
import type { Outlook } from '#outlook/outlook.ts';
import { messageFrom, openAs, startCapture, until } from './fixture.ts';
import { me, recognise, type Pending } from './transport.ts';

export const ada = messageFrom('ada@acme.example', {
  from: { emailAddress: 'ada@acme.example', displayName: 'Ada Byron' },
});
export const body = [
  'Dear Amina,',
  'The password of the safe is swordfish. Call Charles on +44 1632 960111.',
  'Kind regards',
  'Ada Byron',
  'Head of Engines',
  'Tel: +44 1632 960123',
  'ORCID: 0000-0002-1825-0097',
].join('\n');

export const personId = '55555555-5555-4555-8555-555555555555';
export const detailId = '66666666-6666-4666-8666-666666666666';
export const title = { kind: 'job-title', value: 'Head of Engines' } as const;
export const kept = { id: detailId, ...title };

type Person = NonNullable<LookupResponse['correspondents'][number]['person']>;

/** An answer in which the sender is a person known here. */
export function recogniseAda(request: Pending, details?: Person['details']): LookupResponse {
  const answer = recognise(request);
  const person = { id: personId, displayName: 'Ada Byron', ...(details ? { details } : {}) };
  return { ...answer, correspondents: answer.correspondents.map((one, at) => (at === 0 ? { ...one, person } : one)) };
}

export function sender(capture: Capture) {
  return openAs(capture, 'ready').correspondents[0];
}

export function suggested(capture: Capture) {
  return sender(capture)?.suggestions?.map(({ value, line, isKept }) => [value, line, isKept]);
}

export const hasSuggestions = ({ open }: ReturnType<Capture['getSnapshot']>) =>
  open.status === 'ready' && open.correspondents[0]?.suggestions !== undefined;

export async function openKnownAda(details?: Person['details'], readBody: Outlook['readBody'] = async () => body) {
  const started = startCapture(ada, { readBody });
  const { capture, transport } = started;
  capture.start();
  const lookup = await transport.next('lookup');
  lookup.answer(recogniseAda(lookup, details));
  (await transport.next('getMe')).answer(me);
  await until(capture, (snapshot) => snapshot.me !== undefined);
  return started;
}
