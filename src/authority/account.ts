import type { Account } from 'oidc-provider';
import type { AuthorityInstitution } from './options.ts';

/** A colleague of the institution as oidc-provider's account, with the claims of an Entra v2 ID token. */
export function findAccount({ tenantId, colleagues }: AuthorityInstitution, objectId: string): Account | undefined {
  const colleague = colleagues.find((one) => one.objectId === objectId);
  if (!colleague) return undefined;
  return {
    accountId: objectId,
    claims: () => ({
      sub: objectId,
      oid: objectId,
      tid: tenantId,
      ver: '2.0',
      name: colleague.displayName,
      preferred_username: colleague.emailAddress,
      email: colleague.emailAddress,
    }),
  };
}
