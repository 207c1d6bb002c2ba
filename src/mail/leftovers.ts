import { basename, dirname, extname } from 'node:path';
import { isTextLike } from './content-kind.ts';
import type { UnreadableMessage } from './found-message.ts';
import type { MailFile } from './mail-files.ts';

/**
 * Files without a message in them. One that is empty or text and lies beside messages should have been a message; what
 * is named after a message beside it (`1.cats` after `1.txt`), or is hidden, or binary, is something else.
 */
export interface Leftovers {
  readonly noteMessage: (name: string) => void;
  /** `entry` is what is said of the file, if it should have been a message. */
  readonly noteOther: (file: Pick<MailFile, 'name' | 'head'>, entry: UnreadableMessage) => void;
  /** To be asked when all files are known. */
  readonly sort: () => { readonly broken: readonly UnreadableMessage[]; readonly passedOver: number };
}

export function createLeftovers(): Leftovers {
  /** Folder → name without extension → extensions of the messages called so. */
  const messages = new Map<string, Map<string, Set<string>>>();
  const doubtful: { readonly name: string; readonly entry: UnreadableMessage }[] = [];
  let passedOver = 0;

  return {
    noteMessage: (name) => {
      const siblings = getOrAdd(messages, dirname(name), () => new Map<string, Set<string>>());
      getOrAdd(siblings, stemOf(name), () => new Set<string>()).add(extname(name));
    },
    noteOther: ({ name, head }, entry) => {
      if (isTextLike(head) && !basename(name).startsWith('.')) doubtful.push({ name, entry });
      else passedOver += 1;
    },
    sort: () => {
      const broken = doubtful.flatMap(({ name, entry }) => {
        const siblings = messages.get(dirname(name));
        return siblings && !isNamedAfterOne(siblings, name) ? [entry] : [];
      });
      return { broken, passedOver: passedOver + doubtful.length - broken.length };
    },
  };
}

function isNamedAfterOne(siblings: ReadonlyMap<string, ReadonlySet<string>>, name: string): boolean {
  const stem = stemOf(name);
  for (let end = stem.length; end > 0; end -= 1) {
    if (/[\p{L}\p{N}]/u.test(stem.charAt(end))) continue;
    const extensions = siblings.get(stem.slice(0, end));
    if (extensions && [...extensions].some((extension) => extension !== extname(name))) return true;
  }
  return false;
}

function stemOf(name: string): string {
  return basename(name, extname(name));
}

function getOrAdd<Value>(map: Map<string, Value>, key: string, create: () => Value): Value {
  const value = map.get(key) ?? create();
  map.set(key, value);
  return value;
}
