import type { ColleagueSummary, Signal } from '#api/types.ts';
import type { Check, SignalKind } from '#domain/signal.ts';
import type { SignalContent } from './signal-content.ts';

/** What stands in the form, of every kind at once, so that changing the kind loses nothing. */
export interface Entered {
  readonly kind: SignalKind;
  readonly text: string;
  readonly source: string;
  readonly saidOn: string;
  readonly isUnit: boolean;
  readonly colleague: ColleagueSummary | undefined;
  readonly unitId: string | null;
  readonly checkKind: Check['kind'];
  readonly checkName: string;
  readonly outcome: Check['outcome'];
  readonly expiresOn: string;
}

type Fault = 'colleague' | 'unit' | 'name' | 'preference' | 'day';

export function enter(signal: Signal | undefined): Entered {
  const { steward, check } = signal ?? {};
  return {
    kind: signal?.kind ?? 'do-not-contact',
    text: signal?.text ?? '',
    source: signal?.source ?? '',
    saidOn: signal?.saidOn ?? '',
    isUnit: steward?.unit !== undefined,
    colleague: steward?.unit ? undefined : steward?.colleagues[0],
    unitId: steward?.unit?.id ?? null,
    checkKind: check?.kind ?? 'health-and-safety',
    checkName: check?.name ?? '',
    outcome: check?.outcome,
    expiresOn: check?.expiresOn ?? '',
  };
}

/** What is wrong, and where. */
export function faultsOf(entered: Entered): Partial<Record<keyof Entered, Fault>> {
  const { kind, text, isUnit, colleague, unitId, checkKind, checkName, saidOn, expiresOn } = entered;
  return {
    ...(kind === 'contact-preference' && text.trim() === '' ? { text: 'preference' } : {}),
    ...(kind === 'steward' && !isUnit && !colleague ? { colleague: 'colleague' } : {}),
    ...(kind === 'steward' && isUnit && unitId === null ? { unitId: 'unit' } : {}),
    ...(kind === 'check' && checkKind === 'other' && checkName.trim() === '' ? { checkName: 'name' } : {}),
    ...(kind === 'check' && !isDay(expiresOn) ? { expiresOn: 'day' } : {}),
    ...(isDay(saidOn) ? {} : { saidOn: 'day' }),
  };
}

/** Undefined where something is wrong. */
export function readEntered(entered: Entered): SignalContent | undefined {
  if (Object.keys(faultsOf(entered)).length > 0) return undefined;
  const { kind, isUnit, colleague, unitId } = entered;
  const said = {
    text: entered.text.trim(),
    source: entered.source.trim(),
    ...(entered.saidOn === '' ? {} : { saidOn: entered.saidOn }),
  };
  if (kind === 'check') return { kind, check: readCheck(entered), ...said };
  if (kind !== 'steward') return { kind, ...said };
  return { kind, ...(isUnit ? { unitId: unitId ?? undefined } : { colleagueId: colleague?.id }), ...said };
}

function readCheck({ checkKind: kind, checkName, outcome, expiresOn }: Entered): Check {
  return {
    kind,
    ...(kind === 'other' ? { name: checkName.trim() } : {}),
    ...(outcome === undefined || kind === 'contract-end' ? {} : { outcome }),
    ...(expiresOn === '' ? {} : { expiresOn }),
  };
}

function isDay(text: string): boolean {
  return text === '' || (/^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)));
}
