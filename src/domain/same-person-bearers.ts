import type { PreparedPerson } from './same-person-prepared.ts';

export interface Bearers {
  /** Once for each person of the list. */
  readonly count: (person: PreparedPerson) => void;
  /** How many are called by a word, by name or by mailbox; the ends of a name tell who that is. */
  readonly bearersOf: (word: string) => number;
}

/** So many mailboxes without a name count as one more bearer. */
const namelessToOne = 5;

/** Counts by which words the persons of a list are called. */
export function createBearers(): Bearers {
  const bearers = new Map<string, number>();
  const nameless = new Map<string, number>();
  const counted = new Set<string>();
  const count = ({ names, mailboxes }: PreparedPerson) => {
    const whole = names.filter(({ length }) => length > 1);
    const called = mailboxes.flatMap(({ handle, label }) => [
      withoutNumber(handle),
      ...(label === undefined ? [] : [label]),
    ]);
    if (whole.length === 0) for (const word of new Set(called)) add(nameless, word);
    for (const name of whole) {
      const bearer = [name[0] ?? '', name.at(-1) ?? ''].sort().join(' ');
      for (const word of new Set([...name, ...called])) {
        if (counted.has(`${word} ${bearer}`)) continue;
        counted.add(`${word} ${bearer}`);
        add(bearers, word);
      }
    }
  };
  const bearersOf = (word: string) => {
    const bare = withoutNumber(word);
    return (bearers.get(bare) ?? 0) + Math.floor((nameless.get(bare) ?? 0) / namelessToOne);
  };
  return { count, bearersOf };
}

function add(counts: Map<string, number>, word: string): void {
  counts.set(word, (counts.get(word) ?? 0) + 1);
}

function withoutNumber(word: string): string {
  return word.replace(/\d+$/, '');
}
