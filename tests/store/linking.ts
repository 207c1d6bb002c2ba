import { v7 as newId } from 'uuid';
import { linkKinds, type LinkAudience, type LinkClaim, type LinkRecord } from '#domain/link.ts';
import type { PutLink } from '#store/links-store.ts';
import { connect } from '../harness/connect.ts';
import type { TestDatabase } from '../harness/database.ts';

/** A connected system of an institution, made beside the store. */
export async function makeSystem(
  database: Pick<TestDatabase, 'ownerUrl'>,
  institutionId: string,
  { code = 'finance', seenBy = 'everyone' }: { readonly code?: string; readonly seenBy?: LinkAudience } = {},
): Promise<string> {
  const id = newId();
  const owner = await connect(database.ownerUrl);
  await owner.query(`select set_config('app.institution_id', '${institutionId}', false)`);
  await owner.query(
    `insert into connected_system
      (institution_id, id, name, code, kinds, seen_by, per_minute, created_at, renewed_at, busy_until)
    values ($1, $2, $3, $3, $4, $5, 60000, now(), now(), now())`,
    [institutionId, id, code, linkKinds, seenBy],
  );
  await owner.end();
  return id;
}

export function grant(key: string, claim: LinkClaim = {}, more: Partial<LinkRecord> = {}): LinkRecord {
  return { key, kind: 'grant', title: `Grant ${key}`, claim, ...more };
}

/** As the rules have it where no domain is a personal provider's. */
export function organisationDomainsOf({ domain, emailAddress }: LinkClaim): string[] {
  const mail = emailAddress?.slice(emailAddress.indexOf('@') + 1);
  return [domain, mail].flatMap((one) => (one === undefined || one === 'personal.example' ? [] : [one]));
}

export function putting(now: () => { readonly database: TestDatabase; readonly institutionId: string }) {
  return async (systemId: string, links: readonly LinkRecord[], isTrial = false): Promise<readonly PutLink[]> => {
    const { database, institutionId } = now();
    const input = { institutionId, systemId, colleagueId: null, links, organisationDomainsOf, isTrial };
    return await database.store.putLinks(input);
  };
}
