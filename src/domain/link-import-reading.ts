import type { AmountFault } from './link-import-amount.ts';
import type { DateFault } from './link-import-date.ts';
import type { LinkField, LinkMapping } from './link-mapping.ts';

export const rowFaults = [
  'missing',
  'not-a-kind',
  'ends-before',
  'not-a-url',
  'not-a-domain',
  'not-an-address',
  'not-an-identifier',
  'no-claim',
  'too-many-cells',
  'too-long',
  'not-a-date',
  'no-such-day',
  'other-order',
  'not-an-amount',
  'other-decimal',
  'too-fine',
  'too-large',
  'no-currency',
  'unknown-currency',
  'two-currencies',
] as const satisfies readonly (DateFault | AmountFault | string)[];
export type RowFault = (typeof rowFaults)[number];

/** A row of a file while it is read, by fields. */
export interface Reading {
  readonly mapping: LinkMapping;
  readonly textOf: (field: LinkField) => string;
  readonly add: (fault: RowFault, field: LinkField, value: string) => void;
}

/** A property where there is a value for it. */
export function given<Key extends string, Value>(key: Key, value: Value | undefined): Partial<Record<Key, Value>> {
  // A cast: a computed key widens to string.
  return value === undefined || value === '' ? {} : ({ [key]: value } as Record<Key, Value>);
}
