import { createStore, type Store } from './store.ts';

/** One call between the window and a page of the add-in, as the log drawer lists it. */
export interface LogEntry {
  readonly id: number;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly frame: FrameKind;
  /** `in`: the page asked the window; `out`: the window told the page. */
  readonly direction: 'in' | 'out';
  readonly name: string;
  /** The shape of what was asked with, never its content. */
  readonly asked?: string | undefined;
  readonly outcome: 'answered' | 'refused' | 'unknown' | 'sent';
  /** What was answered or sent, shortened; never a token. */
  readonly detail: string;
}

export type FrameKind = 'Task pane' | 'Function' | 'Event' | 'Dialog';

export interface CallLog extends Pick<Store<readonly LogEntry[]>, 'read' | 'subscribe'> {
  readonly add: (entry: Omit<LogEntry, 'id' | 'at' | 'detail'> & { readonly detail: unknown }) => void;
  readonly clear: () => void;
}

const mostEntries = 500;
const longestDetail = 400;

/** Newest first; the oldest are dropped. */
export function createCallLog(): CallLog {
  const store = createStore<readonly LogEntry[]>([]);
  let nextId = 1;
  return {
    read: store.read,
    subscribe: store.subscribe,
    add: (entry) => {
      const added = { ...entry, detail: shorten(entry.detail), id: nextId++, at: Date.now() };
      store.write([added, ...store.read()].slice(0, mostEntries));
    },
    clear: () => store.write([]),
  };
}

/** Calls that failed: the window knows them not, or would not. */
export function countRefused(entries: readonly LogEntry[]): number {
  return entries.filter(({ outcome }) => outcome === 'refused' || outcome === 'unknown').length;
}

function shorten(detail: unknown): string {
  const text = typeof detail === 'string' ? detail : (JSON.stringify(detail) ?? '');
  return text.length > longestDetail ? `${text.slice(0, longestDetail)}…` : text;
}
