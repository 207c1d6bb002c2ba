import type { Body, Signal } from '#api/types.ts';

export type SignalContent = Body<'changeSignal'>;

/** What was set, as it would be set again. */
export function contentOf({ kind, text, source, saidOn, steward, check }: Signal): SignalContent {
  const said = { text, source, ...(saidOn === undefined ? {} : { saidOn }) };
  if (kind === 'check') return { kind, check: check ?? { kind: 'other' }, ...said };
  if (kind === 'contact-preference') return { kind, ...said };
  if (kind === 'do-not-contact') return { kind, ...said };
  const { unit, colleagues = [] } = steward ?? {};
  return { kind, ...(unit ? { unitId: unit.id } : { colleagueId: colleagues[0]?.id }), ...said };
}
