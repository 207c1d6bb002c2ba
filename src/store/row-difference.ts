/** What a merge made of the columns of the row that is kept; JSON. */
export type Difference = Readonly<Record<string, { readonly before: unknown; readonly after: unknown }>>;

/** The counters of a row that is made again, as JSON: counted anew where there is anything; one kept before there were all of these lacks some. */
export function nothingCounted(...more: readonly string[]): string {
  const counters = [
    '"interaction_count": 0',
    '"colleague_count": 0',
    '"last_at": null',
    '"tie_count": 0',
    '"private_to": []',
  ];
  return `{${[...counters, ...more].join(', ')}}`;
}

type Row = Readonly<Record<string, unknown>>;

export function differenceOf(before: Row, after: Row): Difference {
  const changed = Object.keys(after).filter((column) => !isSame(before[column], after[column]));
  return Object.fromEntries(changed.map((column) => [column, { before: before[column], after: after[column] }]));
}

/** The row as it would be without the difference; a column that has changed again since stays. */
export function withoutDifference(now: Row, difference: Difference): Row {
  const undone = Object.entries(difference).filter(([column, { after }]) => isSame(now[column], after));
  return { ...now, ...Object.fromEntries(undone.map(([column, { before }]) => [column, before])) };
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
