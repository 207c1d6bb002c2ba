import type { LookupCorrespondent } from '#api/types.ts';
import { comparePreparedPersons } from '#domain/same-person.ts';
import { preparePerson, type PersonTables } from '#domain/same-person-prepared.ts';
import type { Namesake, Twin } from '#store/lookup-store.ts';

type Candidates = NonNullable<LookupCorrespondent['samePersonAs']>;

const most = 3;

/** Who somebody new may be, of those who bear the same name, the likeliest first. */
export function listSamePersons(
  asked: { readonly emailAddress: string; readonly names: readonly string[]; readonly namesakes: readonly Namesake[] },
  tables: PersonTables,
): Candidates {
  if (asked.namesakes.length === 0) return [];
  const one = preparePerson({ names: asked.names, emailAddresses: [asked.emailAddress] }, tables);
  return asked.namesakes
    .map(({ id, displayName, emailAddress, emailAddresses, organisation }) => {
      const other = preparePerson(
        {
          names: [displayName],
          emailAddresses,
          ...(organisation ? { organisations: [organisation.name], domains: [organisation.domain] } : {}),
        },
        tables,
      );
      const { score, certainty, reasons } = comparePreparedPersons(one, other, { namesakes: asked.namesakes.length });
      const person = { id, displayName };
      const found = { person, emailAddress, ...(organisation ? { organisation } : {}), score };
      return { ...found, reasons: reasons.map(({ code, params }) => ({ code, params: { ...params } })), certainty };
    })
    .filter(({ certainty }) => certainty !== 'different')
    .sort((a, b) => b.score - a.score || (a.person.id < b.person.id ? -1 : 1))
    .slice(0, most)
    .map(({ certainty: _, ...found }) => found);
}

/** Who somebody known may be too, as the search for duplicates has it. */
export function describeTwin({
  id,
  displayName,
  emailAddress,
  organisation,
  score,
  reasons,
}: Twin): Candidates[number] {
  return {
    person: { id, displayName },
    emailAddress,
    ...(organisation ? { organisation } : {}),
    score,
    reasons: reasons.map(({ code, params }) => ({ code, params: { ...params } })),
  };
}
