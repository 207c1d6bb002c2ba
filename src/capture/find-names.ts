import type { PaneClient } from '#api/client.ts';
import type { ErrorCode } from '#domain/app-error.ts';
import { errorCodeOf } from './error-code.ts';

/** An organisation or a person to choose, and what tells it from one of the same name. */
export interface FoundName {
  readonly id: string;
  readonly name: string;
  readonly detail: string;
}

export interface FoundNames {
  readonly found: readonly FoundName[];
  readonly error?: ErrorCode;
}

// Limits of the API's schema, which a browser bundle can't import.
const longestQuery = 200;
export const mostFound = 10;

/** Those whose names, addresses or domains have words that begin like this. Never rejects. */
export async function findNames(
  client: PaneClient,
  what: 'organisation' | 'person',
  { typed, signal }: { readonly typed: string; readonly signal: AbortSignal },
): Promise<FoundNames> {
  const asked = { query: { q: typed.slice(0, longestQuery) }, signal };
  try {
    if (what === 'organisation') {
      const { organisations } = await client.findOrganisations(asked);
      return { found: organisations.map(({ id, name, domain }) => ({ id, name, detail: domain })) };
    }
    const { persons } = await client.findPersons(asked);
    return {
      found: persons.map(({ id, displayName, emailAddress, organisation }) => ({
        id,
        name: displayName,
        detail: [organisation?.name, emailAddress].filter(Boolean).join(' · '),
      })),
    };
  } catch (error) {
    return { found: [], error: errorCodeOf(error) };
  }
}
