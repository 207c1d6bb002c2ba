/** Two records that may be one, by their places in the list. */
export interface DuplicatePair<Comparison> {
  readonly a: number;
  readonly b: number;
  readonly comparison: Comparison;
}

export interface DuplicateRules<Item, Comparison> {
  readonly records: readonly Item[];
  /** What a record can be found by: two records are compared only where they share a key. */
  readonly keysOf: (record: Item) => readonly string[];
  /** Keys that say so little that they count only where few share them. */
  readonly perhapsKeysOf?: (record: Item) => readonly string[];
  readonly compare: (a: Item, b: Item) => Comparison;
  /** Pairs with a lower score are left out. */
  readonly leastScore: number;
}

/** More records than this under one key (`Smith`) are compared only with their neighbours in the order of the list. */
export const largestBlock = 40;
export const neighbours = 8;
/** Keys that say little count where no more share them. */
export const largestPerhaps = 12;
const pairsAtATime = 2 ** 21;
/** Keys and pairs are kept as one exact number each: 32 bits of hash, or a place, above 21 bits of place. */
const places = 2 ** 21;

/** Finds the pairs worth showing, the likeliest first. Takes time and memory in proportion to the records, never to all their pairs. */
export function* findDuplicates<Item, Comparison extends { readonly score: number }>(
  rules: DuplicateRules<Item, Comparison>,
): Generator<DuplicatePair<Comparison>> {
  const { records, keysOf, perhapsKeysOf, compare, leastScore } = rules;
  if (records.length > places) throw new RangeError(`At most ${String(places)} records can be compared at a time`);
  const comparePlaces = (pair: number) => {
    const [a, b] = [Math.floor(pair / places), pair % places];
    // Casts: places come from the keys, which come from the records.
    return { a, b, comparison: compare(records[a] as Item, records[b] as Item) };
  };
  const found = new Map<number, number>();
  const addFrom = (candidates: Iterable<Float64Array>) => {
    for (const pairs of candidates)
      for (const pair of pairs) {
        const { score } = comparePlaces(pair).comparison;
        if (score >= leastScore) found.set(pair, score);
      }
  };
  addFrom(candidatePairs(sortedKeys(records, keysOf), { largest: largestBlock, inLarger: neighbours }));
  if (perhapsKeysOf)
    addFrom(candidatePairs(sortedKeys(records, perhapsKeysOf), { largest: largestPerhaps, inLarger: 0 }));
  // Only scores are kept until all are ranked: what speaks for a pair is found again when it is its turn.
  const ranked = [...found].sort(([one, oneScore], [other, otherScore]) => otherScore - oneScore || one - other);
  for (const [pair] of ranked) yield comparePlaces(pair);
}

function sortedKeys<Item>(records: readonly Item[], keysOf: (record: Item) => readonly string[]): Float64Array {
  let keys = new Float64Array(1024);
  let length = 0;
  for (const [index, record] of records.entries()) {
    for (const key of keysOf(record)) {
      if (length === keys.length) {
        const longer = new Float64Array(2 * length);
        longer.set(keys);
        keys = longer;
      }
      keys[length] = hashOf(key) * places + index;
      length += 1;
    }
  }
  return withoutRepeats(keys.subarray(0, length));
}

/** The pairs of each block, some at a time, each once in its batch. */
function* candidatePairs(
  keys: Float64Array,
  { largest, inLarger }: { readonly largest: number; readonly inLarger: number },
): Generator<Float64Array> {
  const pairs = new Float64Array(pairsAtATime + largestBlock * largestBlock);
  let length = 0;
  for (let start = 0, end = 0; start < keys.length; start = end) {
    const block = Math.floor((keys[start] ?? 0) / places);
    while (end < keys.length && Math.floor((keys[end] ?? 0) / places) === block) end += 1;
    const reach = end - start > largest ? inLarger : largest;
    for (let one = start; one < end; one += 1) {
      const first = (keys[one] ?? 0) % places;
      for (let other = one + 1; other < Math.min(end, one + 1 + reach); other += 1) {
        pairs[length] = first * places + ((keys[other] ?? 0) % places);
        length += 1;
      }
      if (length >= pairsAtATime) {
        yield withoutRepeats(pairs.subarray(0, length));
        length = 0;
      }
    }
  }
  yield withoutRepeats(pairs.subarray(0, length));
}

/** Sorts in place, and gives the part of it in which each is once. */
function withoutRepeats(numbers: Float64Array): Float64Array {
  numbers.sort();
  let length = 0;
  for (const number of numbers) {
    if (length > 0 && number === numbers[length - 1]) continue;
    numbers[length] = number;
    length += 1;
  }
  return numbers.subarray(0, length);
}

/** FNV-1a, 32 bits. Two keys with one hash only cost a comparison. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
