import { createHash, timingSafeEqual } from 'node:crypto';
import { AppError } from '#domain/app-error.ts';
import type { LinkKind } from '#domain/link.ts';
import { readSystemKey } from '#domain/system-key.ts';
import type { InstitutionOnBoard, Store } from '#store/store.ts';
import { createRecent } from './recent.ts';

/** A connected system that asks, by its API key. */
export interface KnownSystem {
  readonly institution: InstitutionOnBoard;
  readonly id: string;
  readonly code: string;
  readonly kinds: readonly LinkKind[];
}

/** Takes the Authorization header. Rejects with AppError `not-signed-in`, which tells nothing of what was wrong. */
export type SystemCheck = (authorization: string | undefined) => Promise<KnownSystem>;

const bearer = /^Bearer ([\w-]{1,200})$/i;
const minute = 60_000;
/** Compared with where there is no system, so that this takes as long. */
const nobody = Buffer.alloc(32);

/** The key is looked up each time: one that is revoked counts no longer at once. */
export function createSystemCheck({
  store,
}: {
  readonly store: Pick<Store, 'findInstitution' | 'findSystemByKey'>;
}): SystemCheck {
  const institutions = createRecent<InstitutionOnBoard | undefined>({ entries: 1_000, lifetime: () => minute });
  return async (authorization) => {
    const [, key = ''] = bearer.exec(authorization ?? '') ?? [];
    const told = readSystemKey(key);
    if (!told) throw refused();
    const system = await store.findSystemByKey(told);
    const isRight = timingSafeEqual(hashOfSystemKey(key), system?.keyHash ?? nobody);
    if (!system || !isRight) throw refused();
    const { institutionId, code } = told;
    const institution = await institutions.get(institutionId, () => store.findInstitution(institutionId));
    if (!institution) throw refused();
    return { institution, id: system.id, code, kinds: system.kinds };
  };
}

/** What is kept of a key. It is random enough that nothing slower is needed. */
export function hashOfSystemKey(key: string): Buffer {
  return createHash('sha256').update(key).digest();
}

function refused(): AppError {
  return new AppError('not-signed-in', 'Send the API key of a connected system: Authorization: Bearer acq_…');
}
