import type { Pool } from 'pg';
import { decideClaim, undoClaimDecision } from './decide-links.ts';
import type { LinkStore } from './links-store.ts';
import { listLinks } from './list-links.ts';
import { matchWaitingLinks } from './match-waiting.ts';
import { putLinks } from './put-links.ts';
import { removeLink } from './remove-link.ts';
import type { WaitingLinkStore } from './waiting-links-store.ts';
import { listWaitingClaims } from './waiting-links.ts';

/** The part of the store that is about links. */
export function linksOf(pool: Pool): LinkStore & WaitingLinkStore {
  return {
    putLinks: (input) => putLinks(pool, input),
    removeLink: (input) => removeLink(pool, input),
    listLinks: (input) => listLinks(pool, input),
    listWaitingClaims: (input) => listWaitingClaims(pool, input),
    decideClaim: (input) => decideClaim(pool, input),
    undoClaimDecision: (input) => undoClaimDecision(pool, input),
    matchWaitingLinks: (input) => matchWaitingLinks(pool, input),
  };
}
