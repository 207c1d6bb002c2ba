/** A sample colleague whom the authority may sign in. */
export interface AuthorityColleague {
  /** The Entra object id: a lower-case GUID. */
  readonly objectId: string;
  readonly emailAddress: string;
  readonly displayName: string;
  readonly unit: string;
  readonly roles: readonly string[];
}

export interface AuthorityInstitution {
  /** The Entra tenant id: a lower-case GUID. */
  readonly tenantId: string;
  readonly name: string;
  readonly colleagues: readonly AuthorityColleague[];
}

/** The add-in as it is registered with the authority. */
export interface AuthorityClient {
  readonly clientId: string;
  /** The scope's short name: tokens carry it in `scp`, requests ask for `api://<clientId>/<scope>`. */
  readonly scope: string;
  readonly redirectUris: readonly string[];
  /** Where a host may ask on an add-in's behalf: `brk-multihub://<host:port>`. */
  readonly brokers: readonly string[];
}

export interface AuthorityOptions {
  /** The authority's own https origin, without a slash at the end. */
  readonly url: string;
  readonly institutions: readonly AuthorityInstitution[];
  readonly client: AuthorityClient;
  /** Where the signing keys are kept, so that tokens outlive a restart. */
  readonly keysFile: string;
}

export function issuerOf(url: string, tenantId: string): string {
  return `${url}/${tenantId}/v2.0`;
}
