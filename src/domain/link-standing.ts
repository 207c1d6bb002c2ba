import type { LinkKind } from './link.ts';
import type { Dated } from './time-axis.ts';

/** Whether what a link records is still to come, under way, or over; without a day nobody can tell. */
export type LinkStanding = 'ahead' | 'open' | 'over' | 'undated';

/** Those that happen once: without an end they are over when they have begun. */
const momentary: ReadonlySet<LinkKind> = new Set(['gift', 'invoice', 'alumnus']);

/** `today` as `2026-05-31`. */
export function linkStanding(
  { kind, startsOn, endsOn }: Dated & { readonly kind: LinkKind },
  today: string,
): LinkStanding {
  if (startsOn === undefined && endsOn === undefined) return 'undated';
  if (startsOn !== undefined && startsOn > today) return 'ahead';
  if (endsOn === undefined) return momentary.has(kind) ? 'over' : 'open';
  return endsOn >= today ? 'open' : 'over';
}
