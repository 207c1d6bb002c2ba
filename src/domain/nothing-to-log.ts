import { canBeIncluded, type CorrespondentKind } from './correspondent.ts';
import type { Message } from './message.ts';

/**
 * Why a message can't be logged. `forbidden`: by a rule of the institution, of which nothing is known here. `none-shown`: nobody of those whom Outlook has handed over; there may be more. `only-personal` and
 * `all-left-out` change as soon as the colleague puts somebody in.
 */
export type NothingToLog =
  | 'cancelled'
  | 'forbidden'
  | 'no-addresses'
  | 'no-sender'
  | 'only-colleagues'
  | 'only-automated'
  | 'only-lists'
  | 'only-automated-and-lists'
  | 'only-invalid'
  | 'only-hidden'
  | 'only-kept-out'
  | 'none-shown'
  | 'only-personal'
  | 'all-left-out';

/**
 * Says why nobody on a message becomes a person who is known here; undefined when somebody does. `correspondents` are
 * everybody on it, the sender first where there is one.
 */
export function whyNothingToLog(
  message: Pick<Message, 'from' | 'mayHaveMoreRecipients' | 'meeting'>,
  correspondents: readonly Chosen[],
): NothingToLog | undefined {
  if (message.meeting?.isCancelled) return 'cancelled';
  const kinds = new Set(correspondents.filter(({ hidden, keptOut }) => !hidden && !keptOut).map(({ kind }) => kind));
  const hasPeople = kinds.has('external') || kinds.has('personal');
  if (hasPeople && (!message.from || correspondents[0]?.kind === 'invalid')) return 'no-sender';
  if (correspondents.some(({ kind, isIncluded, keptOut }) => isIncluded && !keptOut && canBeIncluded(kind)))
    return undefined;
  if (kinds.has('external')) return 'all-left-out';
  if (kinds.has('personal')) return 'only-personal';
  if (correspondents.some(({ keptOut }) => keptOut)) return 'only-kept-out';
  if (message.mayHaveMoreRecipients) return 'none-shown';
  if (kinds.has('automated') && kinds.has('list')) return 'only-automated-and-lists';
  if (kinds.has('automated')) return 'only-automated';
  if (kinds.has('list')) return 'only-lists';
  if (kinds.has('invalid')) return 'only-invalid';
  if (correspondents.some(({ hidden }) => hidden)) return 'only-hidden';
  return kinds.has('colleague') ? 'only-colleagues' : 'no-addresses';
}

interface Chosen {
  readonly kind: CorrespondentKind;
  readonly isIncluded: boolean;
  /** Never shown, and never a person. */
  readonly hidden?: true | undefined;
  /** Erased, and never a person again. */
  readonly keptOut?: true | undefined;
}
