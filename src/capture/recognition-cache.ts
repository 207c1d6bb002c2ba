import type { Recognition } from './lookup-message.ts';

/** The last answers, to be shown at once when a message is opened again, until the new ones are there. */
export interface RecognitionCache {
  readonly read: (key: string) => Recognition | undefined;
  readonly write: (key: string, recognition: Recognition) => void;
  /** Something was logged, taken back or corrected: any answer may be of the past. */
  readonly clear: () => void;
}

const most = 100;
/** Milliseconds. */
const longestAge = 5 * 60_000;

export function createRecognitionCache(): RecognitionCache {
  // In the order in which they were written or read last.
  const entries = new Map<string, { readonly recognition: Recognition; readonly since: number }>();
  return {
    read(key) {
      const entry = entries.get(key);
      entries.delete(key);
      if (!entry || Date.now() - entry.since > longestAge) return undefined;
      entries.set(key, entry);
      return entry.recognition;
    },
    write(key, recognition) {
      entries.delete(key);
      entries.set(key, { recognition, since: Date.now() });
      const [oldest] = entries.keys();
      if (entries.size > most && oldest !== undefined) entries.delete(oldest);
    },
    clear: () => entries.clear(),
  };
}
