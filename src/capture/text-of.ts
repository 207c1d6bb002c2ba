import type { Message } from '#domain/message.ts';

/** What tells a message from another. Without its time: one to which Outlook gives none is of now, whenever it is read. */
export function textOf({ occurredAt: _, ...rest }: Message): string {
  return JSON.stringify(rest);
}
