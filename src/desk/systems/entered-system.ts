import { isSystemCode } from '#domain/system-key.ts';
import type { LinkAudience, LinkKind } from '#domain/link.ts';

/** A system as it stands in the form. */
export interface EnteredSystem {
  readonly name: string;
  readonly code: string;
  readonly kinds: readonly LinkKind[];
  readonly seenBy: LinkAudience;
  readonly perMinute: string;
}

type Fault = 'systems.name-missing' | 'systems.code-wrong' | 'systems.kinds-missing' | 'systems.per-minute-wrong';

/** What is wrong with it, by field. */
export function faultsOf({ name, code, kinds, perMinute }: EnteredSystem): Partial<Record<keyof EnteredSystem, Fault>> {
  const links = Number(perMinute);
  return {
    ...(name.trim() === '' ? { name: 'systems.name-missing' } : {}),
    ...(isSystemCode(code.trim()) ? {} : { code: 'systems.code-wrong' }),
    ...(kinds.length === 0 ? { kinds: 'systems.kinds-missing' } : {}),
    ...(Number.isInteger(links) && links >= 60 && links <= 1_000_000 ? {} : { perMinute: 'systems.per-minute-wrong' }),
  };
}
