import { recogniseKind, type RecognisedKind } from '#domain/correspondent.ts';
import type { EmailAddress } from '#domain/email-address.ts';
import type { PersonTables } from '#domain/same-person-prepared.ts';
import { organisationDomains } from '#reference/organisation-domains.ts';
import { personTables } from '#reference/person-tables.ts';
import { recognitionTables } from '#reference/recognition-tables.ts';
import type { Institution } from '#store/store.ts';

/** The rules of recognition, with one institution's tables filled in. */
export interface Recognition {
  readonly kindOf: (text: string) => RecognisedKind;
  /** Where the organisation behind an address may be known, longest domain first. */
  readonly organisationDomainsOf: (address: EmailAddress) => readonly string[];
  /** What persons are compared by. */
  readonly personTables: PersonTables;
}

export function recognitionFor(institution: Institution): Recognition {
  const known = recognitions.get(institution);
  if (known) return known;
  const tables = recognitionTables(institution);
  const recognition: Recognition = {
    kindOf: (text) => recogniseKind(text, tables),
    organisationDomainsOf: (address) => organisationDomains(address, tables),
    personTables: { ...personTables, isPersonalProvider: tables.isPersonalProvider },
  };
  recognitions.set(institution, recognition);
  return recognition;
}

/** Per institution as the cache of the sign-in holds it. */
const recognitions = new WeakMap<Institution, Recognition>();
