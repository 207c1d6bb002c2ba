import type { PreparedPerson } from './same-person-prepared.ts';

export interface Bearers {
  /** Once for each person of the list. */
  readonly count: (person: PreparedPerson) => void;
  /** How many are called by a word, by name or by mailbox, up to a few; the ends of a name tell who that is. */
  readonly bearersOf: (word: string) => number;
}

/** So many mailboxes without a name count as one more bearer. */
const namelessToOne = 5;
/** Beyond this a word says nothing, however many more there are. */
const mostTold = 4;

/** Counts by which words the persons of a list are called. */
export function createBearers(): Bearers {
  const bearers = new Map<string, string[]>();
  const nameless = new Map<string, number>();
  const count = ({ names, mailboxes }: PreparedPerson) => {
    const whole = names.filter(({ length }) => length > 1);
    const called = mailboxes.flatMap(({ handle, label }) => [
      withoutNumber(handle),
      ...(label === undefined ? [] : [label]),
    ]);
    if (whole.length === 0) for (const word of new Set(called)) nameless.set(word, (nameless.get(word) ?? 0) + 1);
    for (const name of whole) {
      const bearer = [name[0] ?? '', name.at(-1) ?? ''].sort().join(' ');
      for (const word of new Set([...name, ...called])) {
        const known = bearers.get(word);
        if (!known) bearers.set(word, [bearer]);
        else if (known.length < mostTold && !known.includes(bearer)) known.push(bearer);
      }
    }
  };
  const bearersOf = (word: string) => {
    const bare = withoutNumber(word);
    return (bearers.get(bare)?.length ?? 0) + Math.floor((nameless.get(bare) ?? 0) / namelessToOne);
  };
  return { count, bearersOf };
}

function withoutNumber(word: string): string {
  return word.replace(/\d+$/, '');
}
