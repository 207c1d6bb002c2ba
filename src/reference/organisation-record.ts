/** An organisation as reference data has it. */
export interface OrganisationRecord {
  readonly name: string;
  /** Other names, in whichever languages. */
  readonly names?: readonly string[];
  /** Mail and web domains that are the organisation's own, in lower case. */
  readonly domains: readonly string[];
  /** Domains on which the organisation has only a page: perhaps somebody else's. */
  readonly pageDomains?: readonly string[];
  /** ISO 3166-1 alpha-2. */
  readonly country?: string;
  readonly types?: readonly string[];
  readonly identifiers: OrganisationIdentifiers;
  /** ROR identifiers of the organisations that this one is a part of. */
  readonly parents?: readonly string[];
  readonly source: OrganisationSource;
  readonly licence: string;
}

export interface OrganisationIdentifiers {
  /** The nine characters at the end of a ROR address: `04m01e293`. */
  readonly ror?: string;
  readonly company?: string;
  readonly charity?: string;
  readonly ukprn?: string;
}

/** Where records come from, the one that counts most first: an institution's own list, then ROR, then the list of universities. */
export const organisationSources = ['domains', 'ror', 'universities'] as const;
export type OrganisationSource = (typeof organisationSources)[number];

/** A record, or what is wrong with the one that stands at this line of the file. */
export type ReadRecord =
  | { readonly record: OrganisationRecord; readonly problem?: undefined }
  | { readonly record?: undefined; readonly problem: { readonly line: number; readonly message: string } };

/** `https://www.York.ac.uk/` → `york.ac.uk`; undefined for what is no domain. */
export function readDomain(text: string): string | undefined {
  const address = /^[a-z][a-z+.-]*:\/\//i.test(text.trim())
    ? text.trim()
    : `https://${text.trim().replace(/^[@.*]+/, '')}`;
  if (!URL.canParse(address)) return undefined;
  const host = new URL(address).hostname
    .toLowerCase()
    .replace(/^www\d?\./, '')
    .replace(/\.$/, '');
  return /^(?=.{4,253}$)(?:[a-z0-9_-]{1,63}\.)+(?!\d+$)[a-z0-9-]{2,63}$/.test(host) ? host : undefined;
}

/** Whether an address is a web site's front page, and not a page of somebody's site. */
export function isFrontPage(address: string): boolean {
  if (!URL.canParse(address)) return true;
  const { pathname, search } = new URL(address);
  return (
    search.length < 2 &&
    /^\/(?:[a-z]{2}(?:[-_][a-z]{2})?\/?)?(?:(?:pages\/)?(?:index|home|default|main|welcome|start)(?:\.\w{2,5})?\/?)?$/i.test(
      pathname,
    )
  );
}
