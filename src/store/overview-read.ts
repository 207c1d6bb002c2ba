import { relationshipDirection } from '#domain/interaction.ts';
import { strengthStep } from '#domain/relationship-strength.ts';
import { toIso } from './knowledge.ts';
import type { Overview, UnitPart } from './overview-store.ts';
import { readSignals } from './signals-read.ts';
import type { SignalRows } from './signals-sql.ts';
import type { Colleague } from './store.ts';

export interface OverviewRow extends SignalRows {
  readonly id: string;
  readonly name: string;
  readonly totals: readonly [contributions: number, colleagues: number, firstAt: string | null, lastAt: string | null];
  readonly asked:
    | readonly (readonly [
        colleagueId: string,
        firstAt: string,
        lastAt: string,
        countIn: number,
        countOut: number,
        worth: number,
      ])[]
    | null;
  readonly parts:
    | readonly (readonly [
        unitId: string,
        firstAt: string,
        lastAt: string,
        countIn: number,
        countOut: number,
        colleagues: number,
        worth: number,
      ])[]
    | null;
  readonly somebody: readonly string[] | null;
  readonly somebodyInTree: readonly string[] | null;
  readonly colleagues:
    readonly (readonly [id: string, displayName: string, emailAddress: string, unit: string])[] | null;
}

/** Everything of the overview that its own statement answers. */
export function readOverview(row: OverviewRow): {
  readonly overview: Omit<Overview, 'activity' | 'latest' | 'links' | 'hasMoreLinks' | 'followUps'>;
  readonly colleague: (id: string) => Colleague | undefined;
} {
  const colleagues = new Map(
    row.colleagues?.map(([id, displayName, emailAddress, unit]) => [id, { id, displayName, emailAddress, unit }]),
  );
  const colleague = (id: string) => colleagues.get(id);
  const [contributions, known, firstAt, lastAt] = row.totals;
  const overview = {
    id: row.id,
    name: row.name,
    signals: [...readSignals(row, colleague).values()].flat(),
    relationships: (row.asked ?? []).flatMap(([id, first, last, ins, outs, worth]) => {
      const one = colleague(id);
      const direction = relationshipDirection({ in: ins, out: outs });
      const times = { firstAt: toIso(first), lastAt: toIso(last) };
      return one ? [{ colleague: one, count: ins + outs, ...times, direction, strength: strengthStep(worth) }] : [];
    }),
    somebody: row.somebody ?? [],
    unitsUnseen: row.somebodyInTree ?? [],
    totals: {
      contributions,
      colleagues: known,
      ...(firstAt === null ? {} : { firstAt: toIso(firstAt) }),
      ...(lastAt === null ? {} : { lastAt: toIso(lastAt) }),
    },
    parts: (row.parts ?? []).map(([unitId, first, last, ins, outs, count, worth]): UnitPart => {
      return { unitId, firstAt: toIso(first), lastAt: toIso(last), in: ins, out: outs, colleagues: count, worth };
    }),
  };
  return { overview, colleague };
}
