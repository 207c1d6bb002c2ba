import type { Signal } from '#api/types.ts';
import type { CaptureCorrespondent } from '#capture/capture-state.ts';
import { orderSignals } from '#domain/signal.ts';

export interface SignalGroup {
  readonly signal: Signal;
  /** Those to whom it applies, in the order of the message. */
  readonly concerned: readonly CaptureCorrespondent[];
}

/** Each signal once, the gravest first: people of one organisation share theirs. */
export function groupSignals(correspondents: readonly CaptureCorrespondent[], today: string): SignalGroup[] {
  const shown = correspondents.filter(({ hidden }) => !hidden);
  const signals = new Map(shown.flatMap(({ signals: own = [] }) => own.map((one) => [one.id, one] as const)));
  return orderSignals([...signals.values()], today).map((signal) => ({
    signal,
    concerned: shown.filter(({ signals: own }) => own?.some(({ id }) => id === signal.id)),
  }));
}
