import type { Locale } from '#locales/locale.ts';
import type { Known } from './use-relationships.ts';

/** "Usually every 3 weeks; nothing for 7 months". */
export function quietText({ text }: Locale, { everyDays, silentDays }: NonNullable<Known['quiet']>): string {
  const months = Math.round(silentDays / daysOfMonth);
  const silence =
    months < 24
      ? text('my-relationships-silence.months', { count: months })
      : text('my-relationships-silence.years', { count: Math.floor(months / 12) });
  return text('my-relationships.quiet-why', { every: everyText(text, everyDays), silence });
}

const daysOfMonth = 365.25 / 12;

function everyText(text: Locale['text'], days: number): string {
  if (days < 13.5) return text('my-relationships-every.days', { count: Math.max(1, Math.round(days)) });
  if (days < 61) return text('my-relationships-every.weeks', { count: Math.round(days / 7) });
  return text('my-relationships-every.months', { count: Math.round(days / daysOfMonth) });
}
