/** Years, both in it: what plots of a relationship are drawn over. All places on it are parts of its length, from 0 to 1. */
export interface TimeAxis {
  readonly from: number;
  readonly to: number;
}

/** A plot of more years than these tells nothing of each: what is earlier is drawn at the beginning. */
const mostYears = 30;
const fewestYears = 5;

/** From the first year of all to the last, this year in any case. */
export function axisOf(years: readonly number[], thisYear: number): TimeAxis {
  const to = Math.max(thisYear, ...years);
  const first = Math.min(thisYear, ...years);
  return { from: Math.max(to - mostYears + 1, Math.min(first, to - fewestYears + 1)), to };
}

/** The years that have a name on the axis: as many as fit, the last among them, evenly apart. */
export function ticksOf(
  { from, to }: TimeAxis,
  most: number,
): readonly { readonly year: number; readonly at: number }[] {
  const length = to - from + 1;
  const step = [1, 2, 5, 10, 20, 50].find((one) => Math.ceil(length / one) <= most) ?? length;
  const ticks = [];
  for (let year = to; year >= from; year -= step) ticks.unshift({ year, at: (year - from + 0.5) / length });
  return ticks;
}

export interface Bar {
  readonly year: number;
  readonly count: number;
  readonly at: number;
  readonly width: number;
  /** Of `most`; what is there at all is never too low to be seen. */
  readonly height: number;
}

const lowest = 0.12;

/** One bar for each year in which there was something; `most` is the greatest count of all plots that are to be compared. */
export function barsOf(counts: ReadonlyMap<number, number>, axis: TimeAxis, most: number): Bar[] {
  const length = axis.to - axis.from + 1;
  const onAxis = new Map<number, number>();
  for (const [year, count] of counts) {
    const shown = Math.min(axis.to, Math.max(axis.from, year));
    onAxis.set(shown, (onAxis.get(shown) ?? 0) + count);
  }
  return [...onAxis]
    .filter(([, count]) => count > 0)
    .sort(([one], [other]) => one - other)
    .map(([year, count]) => ({
      ...{ year, count, at: (year - axis.from) / length, width: 1 / length },
      height: Math.min(1, Math.max(lowest, count / Math.max(1, most))),
    }));
}

/** Days, such as `2026-05-31`; either may be missing. */
export interface Dated {
  readonly startsOn?: string | undefined;
  readonly endsOn?: string | undefined;
}

export interface Span<Value> {
  readonly value: Value;
  readonly at: number;
  /** 0 where only one day is known: that is a point in time. */
  readonly width: number;
  /** Counted from the top: spans in one lane don't touch. */
  readonly lane: number;
}

const mostLanes = 16;
const between = 0.004;
const pointWidth = 0.014;

/** What has a time, each in the first lane that is free there; where all are taken, in the last one. */
export function spansOf<Value extends Dated>(values: readonly Value[], axis: TimeAxis): Span<Value>[] {
  const ends: number[] = [];
  return values
    .flatMap((value) => placeOf(value, axis))
    .sort((one, other) => one.at - other.at || other.width - one.width)
    .map((span) => {
      const free = ends.findIndex((end) => end <= span.at);
      const lane = free >= 0 ? free : Math.min(ends.length, mostLanes - 1);
      ends[lane] = Math.max(ends[lane] ?? 0, span.at + Math.max(span.width, pointWidth) + between);
      return { ...span, lane };
    });
}

function placeOf<Value extends Dated>(value: Value, axis: TimeAxis): Omit<Span<Value>, 'lane'>[] {
  const [start, end] = [value.startsOn ?? value.endsOn, value.endsOn];
  if (start === undefined) return [];
  const at = positionOf(start, axis);
  return [{ value, at, width: end === undefined ? 0 : Math.max(0, positionOf(end, axis) - at) }];
}

/** Where a day is; the ends of the axis for what is beyond them. */
export function positionOf(day: string, { from, to }: TimeAxis): number {
  const year = Number(day.slice(0, 4));
  const start = Date.UTC(year, 0, 1);
  const part = (Date.parse(`${day.slice(0, 10)}T00:00:00Z`) - start) / (Date.UTC(year + 1, 0, 1) - start);
  return Math.min(1, Math.max(0, (year - from + part) / (to - from + 1)));
}
