import type { SensitivityLabel } from '#domain/marking.ts';
import { readSensitivity } from '#domain/sensitivity.ts';
import type { Message } from '#domain/message.ts';

/**
 * What Outlook says of who should read an item: of appointments their sensitivity (Mailbox 1.14), of what is written its label (1.13, where the
 * institution has labels). Nothing where it says neither.
 */
export function readMarking(item: {
  readonly sensitivity?: unknown;
  readonly label?: SensitivityLabel | undefined;
}): Pick<Message, 'marking'> {
  const sensitivity = readSensitivity(item.sensitivity);
  if (!sensitivity && !item.label) return {};
  const labels = item.label ? [item.label] : [];
  // The spread last: else the script that events call would need what came after ES2016.
  return { marking: { labels, ...(sensitivity ? { sensitivity } : {}) } };
}
