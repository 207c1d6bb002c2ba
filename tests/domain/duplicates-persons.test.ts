import { createPersonRules, followThirds } from '#domain/duplicates-persons.ts';
import { findDuplicates } from '#domain/duplicates.ts';
import { expect, it } from 'vitest';

const tables = {
  isPersonalProvider: () => false,
  registrableDomain: (domain: string) => domain.split('.').slice(-2).join('.'),
  isShared: () => false,
};

/** The pairs among `Ada Lovelace <ada@x.example>` and the like, by what is before the domain, with the first reason. */
function pairsAmong(...persons: readonly string[]): string[] {
  const rules = createPersonRules(tables);
  const records = persons.map((text) => {
    const [, name = '', address = ''] = /^(.*?)\s*<(.*)>$/.exec(text) ?? [];
    return rules.prepare({ names: name === '' ? [] : [name], emailAddresses: [address] });
  });
  const localPart = (at: number) => /<(.*)@/.exec(persons[at] ?? '')?.[1] ?? '';
  return [...followThirds(records, findDuplicates({ records, ...rules }))].map(
    ({ a, b, comparison }) => `${localPart(a)} ${localPart(b)} ${comparison.reasons.at(-1)?.code ?? ''}`,
  );
}

it('takes one name for enough where the list has no other who is called by it', () => {
  const [ada, mailbox] = ['Ada Lovelace <countess@x.example>', '<lovelace@y.example>'];
  expect(pairsAmong(ada, mailbox)).toEqual(['countess lovelace mailbox-hints-at-name']);
  expect(pairsAmong(ada, mailbox, 'Byron Lovelace <bl@z.example>')).not.toContain(
    'countess lovelace mailbox-hints-at-name',
  );
});

it('takes a short mailbox for enough where few have it, and a given name’s never in a crowd', () => {
  expect(pairsAmong('<xyl@x.example>', '<xyl@y.example>')).toEqual(['xyl xyl same-handle']);
  expect(
    pairsAmong('<xyl@x.example>', '<xyl@y.example>', 'Anna Ross <xyl@z.example>', 'Eve Poe <xyl@w.example>'),
  ).toEqual([]);
});

it('takes a given name that two have for no handle of either', () => {
  const [named, mailbox] = ['Countess Lovelace <countess@x.example>', '<countess@y.example>'];
  expect(pairsAmong(named, mailbox)).toEqual(['countess countess mailbox-hints-at-name']);
  expect(pairsAmong(named, mailbox, 'Countess Babbage <cb@z.example>')).toEqual([]);
});

it('finds a mailbox of all initials and the family name, and one with more around the name', () => {
  expect(pairsAmong('Ada Byron Lovelace <x1@x.example>', '<lovelaceab@y.example>')).toEqual([
    'x1 lovelaceab mailbox-hints-at-name',
  ]);
  expect(pairsAmong('Ada Lovelace <x1@x.example>', '<external.ada.lovelace@y.example>')).toEqual([
    'x1 external.ada.lovelace mailbox-spells-name',
  ]);
});

it('finds who has a domain of the same name as another’s mailbox', () => {
  expect(pairsAmong('Ada King <post@countess.example>', '<countess@y.example>')).toEqual(['post countess same-handle']);
});

it('says of two mailboxes that may be one and the same third’s that they may be one person’s', () => {
  expect(pairsAmong('Ada Lovelace <countess@x.example>', '<ada.lovelace@y.example>', '<countess@z.example>')).toEqual([
    'countess ada.lovelace mailbox-spells-name',
    'countess countess same-handle',
    'ada.lovelace countess same-third',
  ]);
});

it('says nothing of a third where a mailbox may be either of two persons’', () => {
  const found = pairsAmong(
    'Ada Lovelace <countess@x.example>',
    'Ann Lovelace <lady@x.example>',
    '<alovelace@y.example>',
    '<countess@z.example>',
  );
  expect(found.filter((pair) => pair.endsWith('same-third'))).toEqual([]);
});
