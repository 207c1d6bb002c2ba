import type { LaunchEvent, LaunchEventType } from '../../wire-launch-event.ts';
import type { Item } from '../protocol/item.ts';
import type { SessionCore } from './session.ts';
import type { RunningFunction } from './view.ts';

/** How a function ended: by itself, not at all (with Office's reason), or by Outlook, which lets it run no longer. */
export type FunctionEnd =
  | { readonly is: 'completed'; readonly answer: Readonly<Record<string, unknown>> }
  | { readonly is: 'failed'; readonly status: number }
  | { readonly is: 'ended' };

export interface Functions {
  readonly run: (called: Omit<RunningFunction, 'id'>) => Running;
  /** Calls what the manifest has for an event; nobody waits for it. */
  readonly raise: (type: LaunchEventType, item: Item, event?: Readonly<Record<string, unknown>>) => void;
  readonly runEvent: (launched: LaunchEvent, item: Item, event?: Readonly<Record<string, unknown>>) => Running;
  readonly end: (id: string, end: FunctionEnd) => void;
  /** The functions that events of an item called end with it. */
  readonly leave: (itemKey: string) => void;
}

export interface Running {
  readonly id: string;
  readonly ended: Promise<FunctionEnd>;
}

const sendEvents: readonly unknown[] = ['OnMessageSend', 'OnAppointmentSend'] satisfies LaunchEventType[];

const timeLimit = 300_000; // milliseconds: five minutes, as in Outlook

export function createFunctions({ state, view, update }: Pick<SessionCore, 'state' | 'view' | 'update'>): Functions {
  const waiting = new Map<string, (end: FunctionEnd) => void>();

  function run(called: Omit<RunningFunction, 'id'>): Running {
    const id = crypto.randomUUID();
    const timer = setTimeout(() => end(id, { is: 'ended' }), timeLimit);
    const ended = new Promise<FunctionEnd>((resolve) => waiting.set(id, resolve)).finally(() => clearTimeout(timer));
    update({ functions: [...view.read().functions, { ...called, id }] });
    return { id, ended };
  }

  function end(id: string, how: FunctionEnd): void {
    update({ functions: view.read().functions.filter((running) => running.id !== id) });
    waiting.get(id)?.(how);
    waiting.delete(id);
  }

  const runEvent: Functions['runEvent'] = ({ type, functionName, url }, item, event = {}) =>
    run({
      functionName,
      url,
      item,
      event: { type, source: { id: type }, ...event },
      cause: 'event',
    });

  return {
    run,
    end,
    runEvent,
    raise: (type, item, event) => {
      for (const launched of state.manifest.launchEvents) {
        if (launched.type === type) runEvent(launched, item, event);
      }
    },
    leave: (itemKey) => {
      const left = view.read().functions.filter(({ cause, item }) => cause === 'event' && item.key === itemKey);
      for (const { id, event } of left) {
        // What is on its way is waited for, whatever is in front.
        if (!sendEvents.includes(event['type'])) end(id, { is: 'ended' });
      }
    },
  };
}
