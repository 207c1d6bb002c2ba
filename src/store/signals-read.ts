import { toIso } from './knowledge.ts';
import type { LookupEntry } from './lookup-store.ts';
import type { SignalRow, SignalRows } from './signals-sql.ts';
import type { Signal, Steward } from './signals-store.ts';
import type { Colleague } from './store.ts';

type FindColleague = (id: string) => Colleague | undefined;

/** Adds to what is known of a correspondent what to know before writing, where there is anything. */
export function addSignals(rows: SignalRows, colleague: FindColleague): (entry: LookupEntry) => LookupEntry {
  if (!rows.signals) return (entry) => entry;
  const of = readSignals(rows, colleague);
  return (entry) => {
    const ids = [entry.person?.id, entry.organisation?.id];
    const signals = ids.flatMap((id) => of.get(id ?? '') ?? []);
    return signals.length > 0 ? { ...entry, signals } : entry;
  };
}

/** By whom or what they are of. */
export function readSignals(rows: SignalRows, colleague: FindColleague): ReadonlyMap<string, readonly Signal[]> {
  const stewards = new Map<string, Colleague[]>();
  for (const [signalId, colleagueId] of rows.stewards ?? []) {
    stewards.set(signalId, [...(stewards.get(signalId) ?? []), ...[colleague(colleagueId) ?? []].flat()]);
  }
  const signals = new Map<string, Signal[]>();
  for (const row of rows.signals ?? []) {
    const subjectId = row.personId ?? row.organisationId ?? '';
    const steward = { ...unitOf(row), colleagues: stewards.get(row.id) ?? [] };
    signals.set(subjectId, [...(signals.get(subjectId) ?? []), readSignal(row, steward, colleague)]);
  }
  return signals;
}

function readSignal(row: SignalRow, steward: Steward, colleague: FindColleague): Signal {
  const { id, kind, personId, text, source, saidOn, checkKind, checkName, outcome, expiresOn } = row;
  const setBy = colleague(row.setBy ?? '');
  return {
    id,
    kind,
    subject: personId === null ? 'organisation' : 'person',
    text,
    source,
    ...(saidOn === null ? {} : { saidOn }),
    ...(kind === 'steward' ? { steward } : {}),
    ...(checkKind === null
      ? {}
      : {
          check: {
            kind: checkKind,
            ...(checkName === null ? {} : { name: checkName }),
            ...(outcome === null ? {} : { outcome }),
            ...(expiresOn === null ? {} : { expiresOn }),
          },
        }),
    ...(setBy ? { setBy } : {}),
    setAt: toIso(row.setAt),
  };
}

function unitOf({ unitId, unit }: SignalRow): Pick<Steward, 'unit'> {
  return unitId === null ? {} : { unit: { id: unitId, name: unit ?? '' } };
}
