import { expect, test } from 'vitest';
import type { LookupCorrespondent } from '#api/types.ts';
import { applyChoices } from '#capture/choices.ts';
import type { Recognition } from '#capture/lookup-message.ts';
import { amina, interactionId, tom } from './transport.ts';

const people = { ada: 'ada@acme.example', jo: 'jo@mail.example' };
const known = { ada: 'aaaaaaaa-aaaa-4aaa-8aaa-aaaaaaaaaaaa', jo: 'bbbbbbbb-bbbb-4bbb-8bbb-bbbbbbbbbbbb' };

function included(interaction: Recognition['interaction'], choices: [string, boolean][] = []) {
  const recognition: Recognition = {
    correspondents: [answer('ada', 'external'), answer('jo', 'personal')],
    ...(interaction ? { interaction } : {}),
  };
  const correspondents = applyChoices(recognition, new Map(choices));
  return correspondents.filter(({ isIncluded }) => isIncluded).map(({ emailAddress }) => emailAddress);
}

test('of a message that nobody has logged, those outside are in and personal addresses are not', () => {
  expect(included(undefined)).toEqual([people.ada]);
  expect(included(undefined, [[people.jo, true]])).toEqual([people.ada, people.jo]);
});

test('of a message that the colleague has logged, those are in with whom it was logged', () => {
  const mine = { id: interactionId, colleagues: [amina], mine: true };
  expect(included({ ...mine, people: [known.jo] })).toEqual([people.jo]);
  expect(included({ ...mine, people: [known.ada, known.jo] })).toEqual([people.ada, people.jo]);
});

test('of a message that another colleague has logged, whom they put in is in beside those outside', () => {
  const others = { id: interactionId, colleagues: [tom], mine: false };
  expect(included({ ...others, people: [known.jo] })).toEqual([people.ada, people.jo]);
  expect(included({ ...others, people: [known.jo] }, [[people.jo, false]])).toEqual([people.ada]);
});

function answer(name: keyof typeof people, kind: LookupCorrespondent['kind']): Recognition['correspondents'][number] {
  const emailAddress = people[name];
  return {
    address: { emailAddress },
    answer: {
      emailAddress,
      kind,
      reason: { code: 'other-domain', params: {} },
      person: { id: known[name], displayName: name },
      relationships: [],
      interactions: [],
      totals: { interactions: 0, colleagues: 0 },
    },
  };
}
