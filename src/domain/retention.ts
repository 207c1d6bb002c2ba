/** For how many years an institution may choose to keep interactions. */
export const retentionLimits = { fewest: 1, most: 30 } as const;

/** What is from before this day is older than so many years: midnight in UTC, on 28 February where there was no 29th. */
export function oldestKept(years: number, now: Date): Date {
  const [year, month] = [now.getUTCFullYear() - years, now.getUTCMonth()];
  const lastOfMonth = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month, Math.min(now.getUTCDate(), lastOfMonth)));
}
