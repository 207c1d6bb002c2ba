import type { InputIssue } from '#domain/app-error.ts';
import type { PreparedClaim } from '#domain/link-claim.ts';
import type { LinkRecord } from '#domain/link.ts';
import type { findKeptRecords } from './kept-out.ts';
import type { KnownClaims } from './link-tables.ts';
import type { SystemRow } from './put-links-sql.ts';

interface Given {
  readonly link: LinkRecord;
  /** Undefined of one that is as it was. */
  readonly claim: PreparedClaim | undefined;
}

export type Refuse = (given: Given) => { readonly unitId: string | undefined } | { readonly issue: InputIssue };

/** What only the store can say of a link: its unit, or why it is refused. */
export function refusalsFor({
  system,
  units,
  known,
  isKeptOut,
}: {
  readonly system: SystemRow;
  readonly units: readonly { readonly id: string; readonly name: string }[];
  readonly known: KnownClaims;
  readonly isKeptOut: Awaited<ReturnType<typeof findKeptRecords>>;
}): Refuse {
  const keys = new Set<string>();
  const unitsCalled = new Map<string, string[]>(units.map(({ id }) => [id, [id]]));
  for (const { id, name } of units) {
    const called = name.toLowerCase();
    unitsCalled.set(called, [...(unitsCalled.get(called) ?? []), id]);
  }
  return ({ link, claim }) => {
    if (keys.has(link.key)) return issue('key', 'given-twice', 'stands twice in what was sent');
    keys.add(link.key);
    if (!system.kinds.includes(link.kind)) {
      return issue('kind', 'kind-not-allowed', `must be one that this system may write: ${system.kinds.join(', ')}`);
    }
    if (claim?.emailAddress !== undefined && known.keptOut.has(claim.emailAddress)) {
      return issue('claim.emailAddress', 'kept-out', 'is of somebody who is not to be kept');
    }
    const { personName, emailAddress } = link.claim;
    const isNaming = personName !== undefined || emailAddress !== undefined;
    if (claim && isKeptOut({ key: link.key, isNaming })) {
      return issue(
        'claim',
        'kept-out',
        'had somebody in it who was erased: remove it before it is sent as another one',
      );
    }
    if (link.unit === undefined) return { unitId: undefined };
    const [unitId, ...others] = unitsCalled.get(link.unit.trim().toLowerCase()) ?? [];
    if (unitId === undefined)
      return issue('unit', 'unknown-unit', 'must be the name or id of a unit of the institution');
    return others.length > 0
      ? issue('unit', 'several-units', 'is the name of several units: give the id of one')
      : { unitId };
  };
}

function issue(path: string, code: string, message: string): { readonly issue: InputIssue } {
  return { issue: { path, code, message } };
}
