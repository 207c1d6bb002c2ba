interface OffsetSpan {
  /** Milliseconds since 1970; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
  /** Minutes ahead of UTC. */
  readonly offset: number;
}

const day = 86_400_000;

/** The browser's own offsets from 1990 to 2050, in the spans that Office.js converts times by. */
export function timeZoneOffsets(): OffsetSpan[] {
  const spans: OffsetSpan[] = [];
  const last = Date.UTC(2050, 0, 1);
  let start = Date.UTC(1990, 0, 1);
  let offset = offsetAt(start);
  for (let time = start + day; time <= last; time += day) {
    const next = offsetAt(time);
    if (next === offset) continue;
    const change = findChange(time - day, time);
    spans.push({ start, end: change, offset });
    start = change;
    offset = next;
  }
  return [...spans, { start, end: last, offset }];
}

/** The minute at which the offset changes, between two times that have different ones. */
function findChange(before: number, after: number): number {
  let [low, high] = [before / 60_000, after / 60_000];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offsetAt(middle * 60_000) === offsetAt(before)) low = middle;
    else high = middle;
  }
  return high * 60_000;
}

function offsetAt(time: number): number {
  return -new Date(time).getTimezoneOffset();
}
