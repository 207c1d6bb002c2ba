/** A day in the reader's own time zone, `2026-03-01`, so many days after that of a time. */
export function dayAfter(now: Date, days: number): string {
  const day = new Date(now.getFullYear(), now.getMonth(), now.getDate() + days);
  return [day.getFullYear(), twoDigits(day.getMonth() + 1), twoDigits(day.getDate())].join('-');
}

/** What a field for date and time takes. */
export function localMinute(now: Date): string {
  return `${dayAfter(now, 0)}T${twoDigits(now.getHours())}:${twoDigits(now.getMinutes())}`;
}

/** Noon of a day in the reader's time zone, as a time that dates are formatted from. */
export function noonOf(day: string): string {
  return new Date(`${day}T12:00`).toISOString();
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
