import { createHash } from 'node:crypto';
import { interactionKeyText, type InteractionIdentity } from '#domain/interaction.ts';

/** 16 bytes for an index, whatever the length of the Message-ID. */
export function interactionKey(identity: InteractionIdentity): Buffer {
  return createHash('sha256').update(interactionKeyText(identity)).digest().subarray(0, 16);
}

export function messageKey(internetMessageId: string): Buffer {
  return interactionKey({ internetMessageId, from: '', occurredAt: '', correspondents: [] });
}
