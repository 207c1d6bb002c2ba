import type { PreparedOrganisation } from './same-organisation.ts';
import { handlesOf, innerHandles } from './same-person-mailboxes.ts';
import type { PreparedPerson } from './same-person-prepared.ts';
import { spellings } from './same-person-spelling.ts';

/** What a person can be found by: whoever shares none of it isn't the same. */
export function personKeys(person: PreparedPerson): string[] {
  const { mailboxes, names, orcids, phones, organisations } = person;
  const keys = [
    ...mailboxes.map(({ address }) => `mailbox ${address}`),
    ...orcids.map((orcid) => `orcid ${orcid}`),
    ...phones.map((phone) => `phone ${phone}`),
    ...handlesOf(person).map((handle) => `spelt ${handle.replace(/\d+$/, '')}`),
  ];
  const dotted = mailboxes.map(({ words }) => words).filter(({ length }) => length > 1 && length < 5);
  for (const name of [...names, ...dotted]) {
    if (name.length > 1) keys.push(`name ${endsOf(name).join(' ')}`);
    for (const organisation of organisations) keys.push(...endsOf(name).map((word) => `at ${organisation} ${word}`));
    keys.push(...spellings(name).map((letters) => `spelt ${letters}`));
  }
  for (const mailbox of mailboxes) {
    const { handle, words, label } = mailbox;
    keys.push(`spelt ${handle.replace(/\d+$/, '')}`);
    keys.push(...[...words.slice(0, 1), ...innerHandles(mailbox)].map((letters) => `spelt ${letters}`));
    if (label !== undefined) keys.push(`spelt ${handle}${label}`);
    for (const organisation of organisations) keys.push(`at ${organisation} ${handle}`);
  }
  return keys;
}

/** What a person can be found by where few share it: beginnings and ends, and one name alone. */
export function perhapsPersonKeys({ names, mailboxes }: PreparedPerson): string[] {
  const ends = names.flatMap((name) => [[name[0] ?? '', name.at(-1) ?? ''] as const]);
  const called = mailboxes.flatMap(({ handle, label }) => [
    handle.replace(/\d+$/, ''),
    ...(label === undefined ? [] : [label]),
  ]);
  const words = [...ends.flat(), ...called];
  const begun = ends.flatMap(([first, last]) => [first.charAt(0) + last, last.charAt(0) + first]);
  return [
    ...words.map((word) => `called ${word}`),
    ...words.map((word) => `ends ${word.slice(-4)}`),
    ...[...words, ...begun].map((word) => `begins ${word.slice(0, 4)}`),
  ];
}

/** The first and last word, whichever comes first. */
function endsOf(name: readonly string[]): string[] {
  return [name[0] ?? '', name.at(-1) ?? ''].sort();
}

/** What an organisation can be found by. */
export function organisationKeys({ names, domains, identifiers }: PreparedOrganisation): string[] {
  const keys = [
    ...domains.map((domain) => `domain ${domain}`),
    ...identifiers.map((identifier) => `identifier ${identifier}`),
  ];
  for (const { words } of names) {
    keys.push(`letters ${words.letters}`);
    const own = words.words.filter(({ concept }) => !concept).map(({ text }) => text);
    for (const { sound } of words.words) if (sound.length > 3) keys.push(`sound ${sound.slice(0, 4)}`);
    const fields = words.words.flatMap(({ concept }) => (concept?.kind === 'field' ? [concept.name] : []));
    if (fields.length > 1) keys.push(`fields ${fields.sort().join(' ')}`);
    for (const text of own) if (text.length > 2) keys.push(`word ${text}`, `word ${text.slice(0, 6)}`);
    if (own.length > 1) keys.push(`words ${own.slice().sort().join(' ')}`, `words ${own.slice(0, 2).sort().join(' ')}`);
    keys.push(
      `words ${words.words
        .map(({ concept, text }) => concept?.name ?? text)
        .sort()
        .join(' ')}`,
    );
    for (const initials of words.initials) if (initials.length > 3) keys.push(`letters ${initials}`);
  }
  return keys;
}
