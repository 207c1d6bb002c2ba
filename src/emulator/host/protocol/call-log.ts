/** One call between the window and a page of the add-in, as the log drawer lists it. */
export interface LogEntry {
  readonly id: number;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly frame: FrameKind;
  /** `in`: the page asked the window; `out`: the window told the page. */
  readonly direction: 'in' | 'out';
  readonly name: string;
  readonly outcome: 'answered' | 'refused' | 'unknown' | 'sent';
  /** What was answered or sent, shortened; never a token. */
  readonly detail: string;
}

export type FrameKind = 'Task pane' | 'Function' | 'Dialog';

export interface CallLog {
  readonly read: () => readonly LogEntry[];
  readonly add: (entry: Omit<LogEntry, 'id' | 'at' | 'detail'> & { readonly detail: unknown }) => void;
  readonly clear: () => void;
  readonly subscribe: (listener: () => void) => () => void;
}

const longest = 500;

export function createCallLog(): CallLog {
  const listeners = new Set<() => void>();
  let entries: readonly LogEntry[] = [];
  let nextId = 1;

  function replace(next: readonly LogEntry[]): void {
    entries = next;
    for (const listener of listeners) listener();
  }

  return {
    read: () => entries,
    add: (entry) => {
      const detail = shorten(entry.detail);
      replace([{ ...entry, detail, id: nextId++, at: Date.now() }, ...entries].slice(0, longest));
    },
    clear: () => replace([]),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function shorten(detail: unknown): string {
  const text = typeof detail === 'string' ? detail : (JSON.stringify(detail) ?? '');
  return text.length > 400 ? `${text.slice(0, 400)}…` : text;
}
