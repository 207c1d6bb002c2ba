import { hash } from 'node:crypto';
import type { VerifiedToken } from './token-check.ts';

/**
 * Tokens whose check has been passed, so that a signature is checked once and not with every request. One counts until it ends, and as
 * long as the keys it was checked with do. Only hashes are kept.
 */
export interface CheckedTokens {
  readonly find: (token: string) => VerifiedToken | undefined;
  /** To be called before a check: gives how to keep what it lets through, until `expires` (milliseconds since 1970). */
  readonly begin: () => (token: string, verified: VerifiedToken, expires: number) => void;
  /** The keys may be others from now on: nothing counts any more, a check that is under way included. */
  readonly forget: () => void;
}

const mostKept = 20_000;

export function createCheckedTokens(): CheckedTokens {
  const kept = new Map<string, { readonly verified: VerifiedToken; readonly expires: number }>();
  let generation = 0;

  return {
    find(token) {
      const entry = kept.get(keyOf(token));
      return entry && entry.expires > Date.now() ? entry.verified : undefined;
    },
    begin() {
      const begun = generation;
      return (token, verified, expires) => {
        if (begun !== generation) return;
        if (kept.size >= mostKept) kept.clear();
        kept.set(keyOf(token), { verified, expires });
      };
    },
    forget() {
      generation += 1;
      kept.clear();
    },
  };
}

function keyOf(token: string): string {
  return hash('sha256', token, 'base64');
}
