import { correctionKeys } from '#domain/correction.ts';
import { readCorrections, type CorrectionRows } from './corrections-read.ts';
import { correctionsColumn, correctionsUnder, isSeen } from './corrections-sql.ts';
import type { Correctable, Correction } from './corrections-store.ts';
import { inForce } from './lookup-answer.ts';
import type { Ask, Statement } from './session.ts';
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
        from colleague where colleague.institution_id = $1 and colleague.id = any(array(select colleague_id from corrected))
      ) as colleagues,
      (select json_agg(json_build_object('id', organisation.id, 'name', organisation.name, 'domain', organisation.domain))
        from organisation where organisation.institution_id = $1
          and organisation.id = any(array(select organisation_id from corrected)) and ${isSeen('organisation')}
      ) as organisations,
      (select json_agg(json_build_object('id', person.id, 'displayName', person.display_name))
        from person where person.institution_id = $1
          and person.id = any(array(select person_id from corrected)) and ${isSeen('person')}
      ) as persons`,
};
