/** What was asked for lately: at most so many answers, each for so long, the least recently used given up first. */
export interface Recent<Value> {
  readonly get: (key: string, load: () => Promise<Value>) => Promise<Value>;
  readonly forget: (key: string) => void;
}

export function createRecent<Value>(options: {
  readonly entries: number;
  /** How long an answer counts, in milliseconds. */
  readonly lifetime: (value: Value) => number;
  readonly now?: () => number;
}): Recent<Value> {
  const now = options.now ?? Date.now;
  const kept = new Map<string, { readonly value: Promise<Value>; until: number }>();

  return {
    get: (key, load) => {
      const known = kept.get(key);
      kept.delete(key);
      if (known && known.until > now()) {
        kept.set(key, known);
        return known.value;
      }
      const entry = { value: load(), until: Infinity };
      kept.set(key, entry);
      if (kept.size > options.entries) kept.delete(firstKey(kept));
      entry.value.then(
        (value) => (entry.until = now() + options.lifetime(value)),
        () => kept.get(key) === entry && kept.delete(key),
      );
      return entry.value;
    },
    forget: (key) => void kept.delete(key),
  };
}

function firstKey(map: ReadonlyMap<string, unknown>): string {
  for (const key of map.keys()) return key;
  return '';
}
