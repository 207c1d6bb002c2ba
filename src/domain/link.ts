/** The records of other systems that tell of a relationship. */
export const linkKinds = [
  'grant',
  'award',
  'contract',
  'ktp',
  'placement',
  'course',
  'licence',
  'gift',
  'alumnus',
  'invoice',
] as const;
export type LinkKind = (typeof linkKinds)[number];

/** What organisations are numbered by: Research Organization Registry, Companies House, charity regulators, UKPRN, value added tax. */
export const identifierSchemes = ['ror', 'company-number', 'charity-number', 'ukprn', 'vat'] as const;
export type IdentifierScheme = (typeof identifierSchemes)[number];

export interface LinkIdentifier {
  readonly scheme: IdentifierScheme;
  /** As `readIdentifier` gives it. */
  readonly value: string;
}

/** Whom the other system says that its record is about. */
export interface LinkClaim {
  readonly organisationName?: string | undefined;
  /** Of the organisation's web site or mail, lower case. */
  readonly domain?: string | undefined;
  readonly emailAddress?: string | undefined;
  readonly identifiers?: readonly LinkIdentifier[] | undefined;
  readonly personName?: string | undefined;
}

/** A record in another system, as that system sends it. */
export interface LinkRecord {
  /** What the other system calls it; unique there. */
  readonly key: string;
  readonly kind: LinkKind;
  readonly title: string;
  /** In the other system's own words: `live`, `submitted`, `paid`. */
  readonly state?: string | undefined;
  /** `2026-05-31`. */
  readonly startsOn?: string | undefined;
  readonly endsOn?: string | undefined;
  /** In the currency's smallest unit (ISO 4217): 12,50 EUR is 1250. */
  readonly amount?: { readonly minor: number; readonly currency: string } | undefined;
  /** Of the record in the other system; https. */
  readonly url?: string | undefined;
  /** Name or id of the unit whose record it is. */
  readonly unit?: string | undefined;
  readonly claim: LinkClaim;
}

/** Who sees the links of a system: everybody who may see whom they are about, or only who manages relationships. */
export const linkAudiences = ['everyone', 'managers'] as const;
export type LinkAudience = (typeof linkAudiences)[number];

/** How a link came to its organisation; `none`: it waits, or tells of a person alone. */
export type LinkMatch = 'identifier' | 'domain' | 'name' | 'decision' | 'none';

/** The most links that are put at once. */
export const mostLinks = 1000;
