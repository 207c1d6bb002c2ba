import type { Pool } from 'pg';
import { withViewer, type Ask, type Statement } from './session.ts';
import { isKnown } from './sight-sql.ts';
import { readSignals } from './signals-read.ts';
import { signalColumns, signalTables, type SignalRows } from './signals-sql.ts';
import type { KnownSubject, Signal, SignalStore } from './signals-store.ts';
import type { Colleague } from './store.ts';

/** Of one person or organisation alone; undefined when it is not there for the reader. */
export async function listSignals(
  pool: Pool,
  input: Parameters<SignalStore['listSignals']>[0],
): Promise<readonly Signal[] | undefined> {
  return await withViewer(pool, input, async (ask) => await listSignalsHere(ask, input));
}

export async function listSignalsHere(
  ask: Ask,
  input: { readonly institutionId: string; readonly colleagueId: string | null; readonly of: KnownSubject },
): Promise<readonly Signal[] | undefined> {
  const { institutionId, colleagueId, of } = input;
  const [row] = await ask<Row>(list[of.subject], [institutionId, colleagueId, of.id]);
  if (!row?.isThere) return undefined;
  const colleagues = new Map(row.colleagues?.map((one) => [one.id, one]));
  return readSignals(row, (id) => colleagues.get(id)).get(of.id) ?? [];
}

interface Row extends SignalRows {
  readonly isThere: boolean;
  readonly colleagues: readonly Colleague[] | null;
}

const list = { person: listStatement('person'), organisation: listStatement('organisation') };

function listStatement(subject: KnownSubject['subject']): Statement {
  const tables = { person: 'nobody', organisation: 'nobody', [subject]: 'asked' };
  return {
    name: `list-signals-of-${subject}`,
    text: `with asked as materialized (
        select ${subject}.id from ${subject}
        where ${subject}.institution_id = $1 and ${subject}.id = $3 and ($2::uuid is null or ${isKnown(subject)})
      ),
      nobody as materialized (select asked.id from asked where false),
      ${signalTables({ persons: tables.person, organisations: tables.organisation })}
      select exists (select from asked) as "isThere",${signalColumns},
      (select json_agg(json_build_object('id', colleague.id, 'displayName', colleague.display_name,
          'emailAddress', coalesce(colleague.email_address, ''), 'unit', coalesce(unit.name, '')))
        from (select colleague_id from steward_colleague union select set_by from signalled where set_by is not null) as named
        left join colleague on colleague.institution_id = $1 and colleague.id = named.colleague_id
        left join unit on unit.institution_id = $1 and unit.id = colleague.unit_id) as colleagues`,
  };
}
