import { readSensitivity } from '#domain/marking.ts';
import type { Message } from '#domain/message.ts';

/**
 * What Outlook says of who should read an item: of appointments their sensitivity (Mailbox 1.14), of what is written its label's id (1.13, where the
 * institution has labels). Nothing where it says neither.
 */
export function readMarking(item: {
  readonly sensitivity?: unknown;
  readonly label?: unknown;
}): Pick<Message, 'marking'> {
  const sensitivity = readSensitivity(item.sensitivity);
  const labels = typeof item.label === 'string' && item.label !== '' ? [{ id: item.label.toLowerCase() }] : [];
  if (!sensitivity && labels.length === 0) return {};
  return { marking: { ...(sensitivity ? { sensitivity } : {}), labels } };
}
