import { strictest, visibilities, type Visibility } from './visibility.ts';

interface Starting {
  /** What the colleague shares as unless they say otherwise. */
  readonly preferred: Visibility;
  /** What the policy lets colleagues choose. */
  readonly allowed: readonly Visibility[];
  /** Private, confidential, or with a label. */
  readonly isMarked: boolean;
  /** A delegate logs it for the colleague whose mailbox it is. */
  readonly isForAnother: boolean;
}

/** How a contribution starts out where the colleague has chosen nothing for it. */
export function defaultVisibility({ preferred, isMarked, ...where }: Starting): Visibility {
  return nearestAllowed(choosable(where), isMarked ? strictest(preferred, 'tie') : preferred);
}

/** What can be chosen for a contribution, widest first. What a delegate logs can't be hidden from whose mailbox it is. */
export function choosable({ allowed, isForAnother }: Pick<Starting, 'allowed' | 'isForAnother'>): Visibility[] {
  const choices = visibilities.filter((one) => allowed.includes(one) && !(isForAnother && one === 'private'));
  return choices.length > 0 ? choices : ['tie'];
}

/** The widest allowed that shows no more than wanted; where all show more, the one that shows least. */
export function nearestAllowed(allowed: readonly Visibility[], wanted: Visibility): Visibility {
  const atMost = visibilities.slice(visibilities.indexOf(wanted)).find((one) => allowed.includes(one));
  return atMost ?? allowed.at(-1) ?? 'private';
}
