import type { Draft } from '#outlook/draft.ts';
import type { OpenItem } from '#outlook/outlook.ts';
import { openLateSession } from './late-session.ts';
import { openMessageSession } from './message-session.ts';
import type { Session, SessionOptions } from './session.ts';

/** The session of what is open in Outlook; undefined where there is nothing to look up. */
export function openSession(item: OpenItem, options: SessionOptions): Session | undefined {
  switch (item.is) {
    case 'message':
      return openMessageSession(item.message, options);
    case 'draft':
      return openLateSession({
        isOf: (other) => other.is === 'draft' && other.draft.key === item.draft.key,
        show: options.show,
        load: () => loadDraftSession(item.draft, options),
      });
    case 'several':
      return openLateSession({
        isOf: (other) => other.is === 'several' && other.change === item.change,
        show: options.show,
        load: async () => (await import('./several-session.ts')).openSeveralSession(item, options),
      });
    case 'nothing':
      return undefined;
  }
}

async function loadDraftSession(draft: Draft, options: SessionOptions): Promise<Session> {
  if (draft.kind === 'meeting') return (await import('./organiser-session.ts')).openOrganiserSession(draft, options);
  return (await import('./draft-session.ts')).openDraftSession(draft, options);
}
