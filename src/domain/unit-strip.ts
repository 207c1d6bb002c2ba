import { axisOf, type TimeAxis } from './time-axis.ts';

/** How often something was logged: in which unit, in which year, and what for. */
export interface ActivityEntry {
  readonly unitId?: string | undefined;
  readonly year: number;
  readonly purpose?: string | undefined;
  readonly in: number;
  readonly out: number;
}

/** How often by year, of each unit or each purpose; undefined stands for what isn't known. */
export function countByYear(
  activity: readonly ActivityEntry[],
  by: 'unitId' | 'purpose',
): ReadonlyMap<string | undefined, ReadonlyMap<number, number>> {
  const counts = new Map<string | undefined, Map<number, number>>();
  for (const entry of activity) {
    const years = counts.get(entry[by]) ?? new Map<number, number>();
    years.set(entry.year, (years.get(entry.year) ?? 0) + entry.in + entry.out);
    counts.set(entry[by], years);
  }
  return counts;
}

/** The greatest count of a year, so that plots beside each other can be compared. */
export function mostOf(counts: ReadonlyMap<string | undefined, ReadonlyMap<number, number>>): number {
  return Math.max(1, ...[...counts.values()].flatMap((years) => [...years.values()]));
}

/** One axis for everything that is drawn of a relationship. */
export function relationshipAxis(
  activity: readonly ActivityEntry[],
  dates: readonly string[],
  thisYear: number,
): TimeAxis {
  return axisOf([...activity.map(({ year }) => year), ...dates.map((date) => Number(date.slice(0, 4)))], thisYear);
}
