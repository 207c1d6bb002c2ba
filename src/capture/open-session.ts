import type { OpenItem } from '#outlook/outlook.ts';
import { openMessageSession } from './message-session.ts';
import type { Session, SessionOptions } from './session.ts';

/** The session of what is open in Outlook; undefined where there is nothing to look up. */
export function openSession(item: OpenItem, options: SessionOptions): Session | undefined {
  return item.is === 'message' ? openMessageSession(item.message, options) : undefined;
}
