/** What a colleague should know before approaching a person or an organisation, by kind. */
export const signalKinds = ['do-not-contact', 'steward', 'contact-preference', 'check'] as const;
export type SignalKind = (typeof signalKinds)[number];

/** `other` has a name of its own. */
export const checkKinds = ['health-and-safety', 'due-diligence', 'contract-end', 'other'] as const;
export const checkOutcomes = ['pending', 'passed', 'failed'] as const;

/** Something that was looked into, or that ends. */
export interface Check {
  readonly kind: (typeof checkKinds)[number];
  /** Of an `other` one. */
  readonly name?: string | undefined;
  readonly outcome?: (typeof checkOutcomes)[number] | undefined;
  /** The last day on which it holds, `2027-05-31`. */
  readonly expiresOn?: string | undefined;
}

/** As much of a signal as its order hangs on. */
export interface OrderedSignal {
  readonly id: string;
  readonly kind: SignalKind;
  readonly subject: 'person' | 'organisation';
  readonly check?: Check | undefined;
  /** RFC 3339, in UTC. */
  readonly setAt: string;
}

/** How a signal stands on a day, the gravest first. */
export const signalStandings = [
  'do-not-contact',
  'expired',
  'failed',
  'steward',
  'contact-preference',
  'due-soon',
  'pending',
  'valid',
] as const;
export type SignalStanding = (typeof signalStandings)[number];

const soon = 30;

/** `today` is a date without a time, `2026-11-30`, as `expiresOn` is. */
export function standingOf({ kind, check }: Pick<OrderedSignal, 'kind' | 'check'>, today: string): SignalStanding {
  if (kind !== 'check') return kind;
  const { outcome, expiresOn } = check ?? {};
  if (outcome === 'failed') return 'failed';
  if (expiresOn !== undefined && expiresOn < today) return 'expired';
  if (expiresOn !== undefined && daysBetween(today, expiresOn) <= soon) return 'due-soon';
  return outcome === 'pending' ? 'pending' : 'valid';
}

/**
 * Whether to ask before a message goes: where it may be wrong to send it as it is. What is only due, or in order, stands in the pane and
 * interrupts nobody.
 */
export function isAskedBeforeSending(standing: SignalStanding): boolean {
  return signalStandings.indexOf(standing) <= signalStandings.indexOf('contact-preference');
}

/** The gravest first; of the same gravity, the person's before the organisation's, what expires first, then what was set last. */
export function orderSignals<Signal extends OrderedSignal>(signals: readonly Signal[], today: string): Signal[] {
  const rank = (signal: Signal) => signalStandings.indexOf(standingOf(signal, today));
  return [...signals].sort(
    (one, other) =>
      rank(one) - rank(other) ||
      compare(other.subject, one.subject) ||
      compare(one.check?.expiresOn ?? '9999', other.check?.expiresOn ?? '9999') ||
      compare(other.setAt, one.setAt) ||
      compare(one.id, other.id),
  );
}

/** The day it is where the clock of `now` hangs. */
export function dayOf(now: Date): string {
  const two = (number: number) => String(100 + number).slice(1); // Outlook's event scripts have no padStart
  return `${String(now.getFullYear())}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

function daysBetween(one: string, other: string): number {
  return (Date.parse(other) - Date.parse(one)) / 86_400_000;
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
