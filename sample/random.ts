import { createHash } from 'node:crypto';

/** Numbers that look random and are the same on every run. */
export interface Random {
  /** From 0 up to, but not, 1. */
  readonly next: () => number;
  /** A whole number from `least` to `most`, both included. */
  readonly integer: (least: number, most: number) => number;
  readonly chance: (probability: number) => boolean;
  readonly pick: <Item>(items: readonly Item[]) => Item;
  /** `cumulative` holds, for each item, the weights up to and with it. */
  readonly pickWeighted: <Item>(items: readonly Item[], cumulative: readonly number[]) => Item;
}

/** Mulberry32: 32 bits of state, good enough for a sample. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  return {
    next,
    integer: (least, most) => least + Math.floor(next() * (most - least + 1)),
    chance: (probability) => next() < probability,
    pick: (items) => itemAt(items, Math.floor(next() * items.length)),
    pickWeighted: (items, cumulative) => {
      const target = next() * (cumulative.at(-1) ?? 0);
      let low = 0;
      let high = cumulative.length - 1;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((cumulative[middle] ?? 0) > target) high = middle;
        else low = middle + 1;
      }
      return itemAt(items, low);
    },
  };
}

/** Running sums, for pickWeighted. */
export function accumulate(weights: readonly number[]): number[] {
  let sum = 0;
  return weights.map((weight) => (sum += weight));
}

/** A GUID that is always the same for the same text, so that a new row in a list moves no other. */
export function guidOf(text: string): string {
  const hex = createHash('sha256').update(`acquaint sample ${text}`).digest('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `${((parseInt(hex.slice(16, 17), 16) & 3) | 8).toString(16)}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}

/** A UUIDv7 (RFC 9562 §5.7), as the store makes them, of a time in the sample and random bits of its own. */
export function uuidAt(milliseconds: number, random: Random): string {
  const time = milliseconds.toString(16).padStart(12, '0');
  const digits = (count: number) =>
    random
      .integer(0, 16 ** count - 1)
      .toString(16)
      .padStart(count, '0');
  const variant = random.pick(['8', '9', 'a', 'b']);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${digits(3)}-${variant}${digits(3)}-${digits(6)}${digits(6)}`;
}

function itemAt<Item>(items: readonly Item[], index: number): Item {
  const item = items[index];
  if (item === undefined) throw new RangeError('Nothing to pick from');
  return item;
}
