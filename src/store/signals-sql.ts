/**
 * The signals of the persons and organisations in the tables `persons` and `organisations`, and who is named by them, one by
 * one: see correctionsUnder.
 */
export function signalTables({
  persons,
  organisations,
}: Readonly<Record<'persons' | 'organisations', string>>): string {
  return `signalled as materialized (
    select own.* from ${persons} as subject cross join lateral (
      select signal.* from signal where signal.institution_id = $1 and signal.person_id = subject.id
      offset 0) as own
    union all
    select own.* from ${organisations} as subject cross join lateral (
      select signal.* from signal where signal.institution_id = $1 and signal.organisation_id = subject.id
      offset 0) as own
  ),
  steward_colleague as materialized (
    select signalled.id as signal_id, signalled.colleague_id from signalled where signalled.colleague_id is not null
    union all
    select signalled.id, member.id from signalled cross join lateral (
      select colleague.id from colleague
      where colleague.institution_id = $1 and colleague.unit_id = signalled.unit_id
      order by colleague.id limit ${String(mostOfUnit)}) as member
    where signalled.unit_id is not null
  )`;
}

/** As many colleagues of a unit that is steward are named. */
const mostOfUnit = 3;

export const signalColumns = `
    (select json_agg(json_build_object('id', id, 'kind', kind, 'personId', person_id, 'organisationId', organisation_id,
        'text', text, 'source', source, 'saidOn', said_on, 'unitId', unit_id, 'unit', (
          select unit.name from unit where unit.institution_id = $1 and unit.id = signalled.unit_id),
        'checkKind', check_kind, 'checkName', check_name, 'outcome', outcome, 'expiresOn', expires_on,
        'setBy', set_by, 'setAt', set_at) order by set_at, id)
      from signalled) as signals,
    (select json_agg(json_build_array(signal_id, colleague_id)) from steward_colleague) as stewards`;

export interface SignalRows {
  readonly signals: readonly SignalRow[] | null;
  readonly stewards: readonly (readonly [signalId: string, colleagueId: string])[] | null;
}

export interface SignalRow {
  readonly id: string;
  readonly kind: 'do-not-contact' | 'steward' | 'contact-preference' | 'check';
  readonly personId: string | null;
  readonly organisationId: string | null;
  readonly text: string;
  readonly source: string;
  readonly saidOn: string | null;
  readonly unitId: string | null;
  readonly unit: string | null;
  readonly checkKind: 'health-and-safety' | 'due-diligence' | 'contract-end' | 'other' | null;
  readonly checkName: string | null;
  readonly outcome: 'pending' | 'passed' | 'failed' | null;
  readonly expiresOn: string | null;
  readonly setBy: string | null;
  readonly setAt: string;
}
