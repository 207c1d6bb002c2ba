import type { Response } from '#api/types.ts';
import { useDesk } from '../use-desk.ts';

/** How two are made one, or kept two; each step resolves to its way back. Of organisations nobody says that they are two. */
export function useSuggestionSteps(
  { subject, one, other }: Response<'listMergeSuggestions'>['suggestions'][number],
  isForEveryone: boolean,
) {
  const { client } = useDesk();
  const correct = async (what: 'person' | 'not-person') => {
    const change = { what, personId: one.id } as const;
    const scope = isForEveryone ? 'everyone' : 'mine';
    const { id } = await client.correct({ body: { emailAddress: other.at, appliesTo: 'address', scope, change } });
    return () => client.undoCorrection({ params: { id } });
  };
  const merge = async () => {
    const params = { id: one.id };
    const { id } =
      subject === 'person'
        ? await client.mergePersons({ params, body: { personId: other.id } })
        : await client.mergeOrganisations({ params, body: { organisationId: other.id } });
    return () => client.undoMerge({ params: { id } });
  };
  return {
    makeOne: isForEveryone ? merge : () => correct('person'),
    keepApart: subject === 'person' ? () => correct('not-person') : undefined,
  };
}
