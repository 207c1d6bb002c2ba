import { isWithinEdits } from './fold-text.ts';
import { areFormsOfName } from './same-person-nicknames.ts';
import type { PreparedPerson } from './same-person-prepared.ts';

export interface NameMatch {
  /** `unknown` where one of the two has no whole name. */
  readonly kind: 'same' | 'similar' | 'unknown' | 'different';
  /** The words that both have. */
  readonly shared: string;
}

const different: NameMatch = { kind: 'different', shared: '' };
const order = ['different', 'unknown', 'similar', 'same'] as const;

/** The best match among two persons' names. */
export function matchNames(a: PreparedPerson, b: PreparedPerson): NameMatch {
  let best: NameMatch | undefined;
  for (const one of a.names) {
    for (const other of b.names) {
      const found = matchWords(one, other);
      if (!best || order.indexOf(found.kind) > order.indexOf(best.kind)) best = found;
    }
  }
  return best ?? { kind: 'unknown', shared: '' };
}

function matchWords(a: readonly string[], b: readonly string[]): NameMatch {
  if (Math.min(a.length, b.length) < 2) return { kind: 'unknown', shared: '' };
  if (!a.some((word) => word.length > 2 && b.includes(word))) return different;
  const [short, long] = a.length < b.length || (a.length === b.length && a.join() <= b.join()) ? [a, b] : [b, a];
  const isWhole = (word: string) => word.length > 2 && long.includes(word);
  const left = [...long];
  let isExact = short.length === long.length;
  const shared: string[] = [];
  for (const isSame of [(x: string, y: string) => x === y, isAlmost]) {
    for (const word of short) {
      if (shared.includes(word)) continue;
      const at = left.findIndex((other) => isSame(word, other));
      if (at === -1) continue;
      if (word !== left[at]) isExact = false;
      left.splice(at, 1);
      shared.push(word);
    }
  }
  if (shared.length < new Set(short).size || !shared.some(isWhole)) return different;
  return {
    kind: isExact && short.every((word) => word.length > 1) ? 'same' : 'similar',
    shared: shared.sort().join(' '),
  };
}

/** An initial, the beginning of a name (`alex`), another form of it (`bill`), or a slip of the pen. */
function isAlmost(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length === 1 || short.length >= 3) {
    if (long.startsWith(short)) return true;
  }
  if (areFormsOfName(a, b)) return true;
  return short.length >= 5 && short[0] === long[0] && isWithinEdits(short, long, 1);
}
