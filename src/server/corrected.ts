import type { LookupCorrespondent } from '#api/types.ts';
import { canBeIncluded, type RecognisedKind } from '#domain/correspondent.ts';
import type { Correction } from '#store/corrections-store.ts';

export interface CorrectedKind extends Omit<RecognisedKind, 'reason'> {
  readonly reason: LookupCorrespondent['reason'];
  /** Never to be shown, nor logged. */
  readonly isHidden: boolean;
  /** Whoever has it was erased, and is not to be kept again. */
  readonly isKeptOut?: boolean;
}

/** What an address is, once colleagues have put the rules right. */
export function correctKind(recognised: RecognisedKind, corrections: readonly Correction[]): CorrectedKind {
  const correction = corrections.find(({ change }) => change.what === 'kind');
  if (correction?.change.what !== 'kind') return { ...recognised, isHidden: false };
  const { kind } = correction.change;
  if (kind === 'hidden') return { ...recognised, isHidden: true };
  return { ...recognised, kind, reason: reasonOf(correction), isHidden: false };
}

/** Where somebody could be known by the address, who is not to be. */
export function asKeptOut(corrected: CorrectedKind): CorrectedKind {
  if (!canBePerson(corrected)) return corrected;
  return { ...corrected, reason: { code: 'kept-out', params: {} }, isKeptOut: true };
}

/** Whether this one may become a person. */
export function canBePerson({ kind, isHidden, isKeptOut = false }: CorrectedKind): boolean {
  return canBeIncluded(kind) && !isHidden && !isKeptOut;
}

/** Whether what would be an organisation's address is somebody's own. */
export function isPersonal(corrections: readonly Correction[]): boolean {
  return corrections.some(({ change }) => change.what === 'kind' && change.kind === 'personal');
}

export function reasonOf(
  correction: Correction,
  more: Readonly<Record<string, string>> = {},
): LookupCorrespondent['reason'] {
  const { scope, colleague } = correction;
  const params = { scope, appliesTo: reachOf(correction), colleague: colleague.displayName, ...more };
  return { code: 'corrected', params };
}

export function describeCorrections(
  corrections: readonly Correction[],
  viewer: string,
): NonNullable<LookupCorrespondent['corrections']> {
  return corrections.map((correction) => {
    const { id, scope, change, colleague, at } = correction;
    const isMine = colleague.id === viewer;
    const by = scope === 'everyone' ? { colleague } : {};
    return { id, scope, appliesTo: reachOf(correction), change, isMine, ...by, at };
  });
}

function reachOf({ appliesTo }: Correction): 'address' | 'domain' {
  return appliesTo.startsWith('@') ? 'domain' : 'address';
}
