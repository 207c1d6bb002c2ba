import { correctionKeys } from '#domain/correction.ts';
import { readCorrections, type CorrectionRows } from './corrections-read.ts';
import { correctionsColumn, correctionsUnder } from './corrections-sql.ts';
import type { Correctable, Correction } from './corrections-store.ts';
import { inForce } from './lookup-answer.ts';
import type { Ask, Statement } from './session.ts';
import { isKnown } from './sight-sql.ts';
import type { Colleague, OrganisationSummary, Viewer } from './store.ts';

/** What is in force for each address, without what else is known of them. */
export async function findCorrections(
  ask: Ask,
  { institutionId, colleagueId, correctable }: Viewer & { readonly correctable: readonly Correctable[] },
): Promise<readonly (readonly Correction[])[]> {
  const keys = correctable.map((one) => correctionKeys(one.emailAddress, one.organisationDomains));
  const [row] = await ask<Row>(statement, [institutionId, colleagueId, [...new Set(keys.flat())]]);
  const colleagues = new Map(row?.colleagues?.map((one) => [one.id, one]));
  const organisations = new Map(row?.organisations?.map((one) => [one.id, one]));
  const persons = new Map(row?.persons?.map((one) => [one.id, one]));
  const corrections = readCorrections(row?.corrections ?? null, {
    colleague: (id) => colleagues.get(id),
    organisation: (id) => organisations.get(id),
    person: (id) => persons.get(id),
  });
  return keys.map((each) => inForce(corrections, each));
}

interface Row {
  readonly corrections: CorrectionRows;
  readonly colleagues: readonly Colleague[] | null;
  readonly organisations: readonly OrganisationSummary[] | null;
  readonly persons: readonly { readonly id: string; readonly displayName: string }[] | null;
}

const statement: Statement = {
  name: 'find-corrections',
  text: `with corrected as materialized (${correctionsUnder('$3')})
    select ${correctionsColumn},
      (select json_agg(json_build_object('id', colleague.id, 'displayName', colleague.display_name,
          'emailAddress', coalesce(colleague.email_address, ''), 'unit', ''))
        from ${named('colleague')}) as colleagues,
      (select json_agg(json_build_object('id', organisation.id, 'name', organisation.name, 'domain', organisation.domain))
        from ${named('organisation', isKnown('organisation'))}) as organisations,
      (select json_agg(json_build_object('id', person.id, 'displayName', person.display_name))
        from ${named('person', isKnown('person'))}) as persons`,
};

/** The rows that corrections name, one by one: see correctionsUnder. */
function named(table: 'colleague' | 'organisation' | 'person', condition = 'true'): string {
  return `(select distinct ${table}_id as id from corrected) as named
        cross join lateral (
          select ${table}.* from ${table}
          where ${table}.institution_id = $1 and ${table}.id = named.id and ${condition}
          offset 0) as ${table}`;
}
