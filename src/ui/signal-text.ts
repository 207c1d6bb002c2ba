import type { Signal } from '#api/types.ts';
import { dayOf, standingOf, type Check } from '#domain/signal.ts';
import type { Locale } from '#locales/locale.ts';

/** What a signal says, in one sentence. `about`: the names of whom or what it is of. */
export function signalTitle(
  signal: Pick<Signal, 'kind' | 'subject' | 'check'>,
  { about, now, locale }: { readonly about: string; readonly now: Date; readonly locale: Locale },
): string {
  const { text } = locale;
  const standing = standingOf(signal, dayOf(now));
  const params = { about };
  if (standing === 'do-not-contact') {
    return text(signal.subject === 'person' ? 'signal.do-not-contact' : 'signal.do-not-contact-all', params);
  }
  if (standing === 'steward' || standing === 'contact-preference') return text(`signal.${standing}`, params);
  const { check = { kind: 'other' } } = signal;
  const more = { ...params, check: checkName(check, locale) };
  if (standing === 'failed' || standing === 'pending') return text(`signal.${standing}`, more);
  if (check.expiresOn === undefined) return text('signal.in-order', more);
  const date = locale.date(noonOf(check.expiresOn), now);
  return check.kind === 'contract-end'
    ? text(`signal.contract-${standing}`, { ...params, date })
    : text(`signal.${standing}`, { ...more, date });
}

function checkName(check: Pick<Check, 'kind' | 'name'>, { text }: Locale): string {
  return check.kind === 'other' ? (check.name ?? '') : text(`check.${check.kind}`);
}

/** Who says so, and when; who set it. */
export function signalSource(
  { source, saidOn, setBy, setAt }: Pick<Signal, 'source' | 'saidOn' | 'setBy' | 'setAt'>,
  { now, locale: { text, date } }: { readonly now: Date; readonly locale: Locale },
): string[] {
  return [
    ...(source === '' ? [] : [text('signal.source', { source })]),
    ...(saidOn === undefined ? [] : [date(noonOf(saidOn), now)]),
    setBy
      ? text('signal.set-by', { colleague: setBy.displayName, date: date(setAt, now) })
      : text('signal.set', { date: date(setAt, now) }),
  ];
}

/** A date without a time is that day wherever it is read. */
export function noonOf(date: string): string {
  return `${date}T12:00:00`;
}
