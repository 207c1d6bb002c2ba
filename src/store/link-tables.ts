import { hash as digest } from 'node:crypto';
import type { EmailAddress } from '#domain/email-address.ts';
import { identifierKey, type PreparedClaim } from '#domain/link-claim.ts';
import type { MatchTables } from '#domain/link-match.ts';
import { findKeptOut } from './kept-out.ts';
import type { Ask, Statement } from './session.ts';

/** What is known of whom some claims are about. */
export interface KnownClaims extends MatchTables {
  /** Persons by address. */
  readonly persons: ReadonlyMap<string, string>;
  readonly keptOut: ReadonlySet<string>;
}

/** What a claim's decision is kept by, in the form of an id: nobody reads out of it what the claim is. */
export function claimKeyOf({ key }: Pick<PreparedClaim, 'key'>): string | undefined {
  return key === undefined ? undefined : hashOf(key);
}

/** By a few statements however many claims there are; of whom only private logs know nothing is known here. */
export async function readMatchTables(
  ask: Ask,
  institutionId: string,
  claims: readonly PreparedClaim[],
): Promise<KnownClaims> {
  const byHash = new Map(claims.flatMap(({ key }) => (key === undefined ? [] : [[hashOf(key), key] as const])));
  const identifiers = unique(claims.flatMap((claim) => claim.identifiers)).map((one) => one.split(' '));
  const names = unique(claims.flatMap(({ nameKey }) => nameKey ?? []));
  const addresses = unique(claims.flatMap(({ emailAddress }) => emailAddress ?? []));
  const [decisions, identified, domains, named, persons, keptOut] = await Promise.all([
    ask<Found & { readonly organisationId: string | null }>(readDecisions, [institutionId, [...byHash.keys()]]),
    ask<Found & { readonly scheme: string }>(readIdentifiers, [
      institutionId,
      identifiers.map(([scheme]) => scheme),
      identifiers.map(([, value]) => value),
    ]),
    ask<Found>(readDomains, [institutionId, unique(claims.flatMap((claim) => claim.domains))]),
    ask<Found>(readNames, [institutionId, names]),
    ask<Found>(readPersons, [institutionId, addresses]),
    // a cast: claims are parsed at the edge
    findKeptOut(ask, institutionId, addresses as EmailAddress[]),
  ]);
  const byName = new Map<string, string[]>();
  for (const { key, id } of named) byName.set(key, [...(byName.get(key) ?? []), id]);
  return {
    decisions: new Map(decisions.map((row) => [byHash.get(row.key) ?? '', row.organisationId])),
    identifiers: new Map(identified.map(({ scheme, key, id }) => [identifierKey({ scheme, value: key }), id])),
    domains: new Map(domains.map(({ key, id }) => [key, id])),
    names: byName,
    persons: new Map(persons.map(({ key, id }) => [key, id])),
    keptOut,
  };
}

interface Found {
  readonly key: string;
  readonly id: string;
}

function hashOf(text: string): string {
  const hash = digest('sha256', text, 'hex');
  return hash.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5');
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)].sort();
}

/** Everybody may know of it. */
const isOpen = (row: string): string => `(not ${row}.is_from_log or ${row}.tie_count > 0)`;

const readDecisions: Statement = {
  name: 'read-link-decisions',
  text: `select claim_key as key, organisation_id as "organisationId" from link_decision
    where institution_id = $1 and claim_key = any($2::text[])`,
};

const readIdentifiers: Statement = {
  name: 'read-identified',
  text: `select given.scheme, given.value as key, organisation.id
    from unnest($2::text[], $3::text[]) as given (scheme, value)
    left join organisation_identifier as known
      on known.institution_id = $1 and known.scheme = given.scheme and known.value = given.value
    left join organisation on organisation.institution_id = $1 and organisation.id = known.organisation_id
    where organisation.id is not null and ${isOpen('organisation')}`,
};

const readDomains: Statement = {
  name: 'read-domains-of-claims',
  text: `select place.domain as key, organisation.id
    from unnest($2::text[]) as given (domain)
    left join organisation_domain as place on place.institution_id = $1 and place.domain = given.domain
    left join organisation on organisation.institution_id = $1 and organisation.id = place.organisation_id
    where organisation.id is not null and ${isOpen('organisation')}`,
};

// A third one would say nothing more.
const readNames: Statement = {
  name: 'read-names-of-claims',
  text: `select given.name as key, found.id
    from unnest($2::text[]) as given (name)
    cross join lateral (
      select organisation.id from name_word
      left join organisation on organisation.institution_id = $1 and organisation.id = name_word.subject_id
      where name_word.institution_id = $1 and name_word.kind = 'organisation-name' and name_word.word = given.name
        and organisation.id is not null and ${isOpen('organisation')}
      limit 2) as found`,
};

const readPersons: Statement = {
  name: 'read-persons-of-claims',
  text: `select given.email_address as key, person.id
    from unnest($2::text[]) as given (email_address)
    left join person_address as address on address.institution_id = $1 and address.email_address = given.email_address
    left join person on person.institution_id = $1 and person.id = address.person_id
    where person.id is not null and ${isOpen('person')}`,
};
