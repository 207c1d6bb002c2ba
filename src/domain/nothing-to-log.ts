import { canBeIncluded, type CorrespondentKind } from './correspondent.ts';

/** Why a message can't be logged. `only-personal` and `all-left-out` change as soon as the colleague puts somebody in. */
export type NothingToLog =
  | 'no-addresses'
  | 'only-colleagues'
  | 'only-automated'
  | 'only-lists'
  | 'only-automated-and-lists'
  | 'only-personal'
  | 'all-left-out';

/** Says why nobody on a message becomes a person who is known here; undefined when somebody does. */
export function whyNothingToLog(
  correspondents: readonly { readonly kind: CorrespondentKind; readonly isIncluded: boolean }[],
): NothingToLog | undefined {
  if (correspondents.some(({ kind, isIncluded }) => isIncluded && canBeIncluded(kind))) return undefined;
  const kinds = new Set(correspondents.map(({ kind }) => kind));
  if (kinds.has('external')) return 'all-left-out';
  if (kinds.has('personal')) return 'only-personal';
  if (kinds.has('automated') && kinds.has('list')) return 'only-automated-and-lists';
  if (kinds.has('automated')) return 'only-automated';
  if (kinds.has('list')) return 'only-lists';
  return kinds.has('colleague') ? 'only-colleagues' : 'no-addresses';
}
