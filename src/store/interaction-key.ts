import { createHash } from 'node:crypto';
import { interactionKeyTexts, itemKeyTexts, type InteractionIdentity, type ItemIdentity } from '#domain/interaction.ts';

export interface InteractionKeys {
  readonly first: Buffer;
  readonly aliases: readonly Buffer[];
}

export function interactionKeys(identity: InteractionIdentity): InteractionKeys {
  const { first, aliases } = interactionKeyTexts(identity);
  return { first: hash(first), aliases: aliases.map(hash) };
}

/** None when nothing names the item. */
export function itemKeys(identity: ItemIdentity): readonly Buffer[] {
  return itemKeyTexts(identity).map(hash);
}

/** 16 bytes for an index, whatever the length of the text. */
function hash(text: string): Buffer {
  return createHash('sha256').update(text).digest().subarray(0, 16);
}
