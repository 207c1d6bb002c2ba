import { z } from 'zod';
import type { OrganisationIdentity } from '#domain/same-organisation.ts';
import type { PersonIdentity } from '#domain/same-person-prepared.ts';

const texts = z
  .union([z.string(), z.array(z.string())])
  .nullish()
  .transform((value) =>
    value === null || value === undefined ? [] : [value].flat().filter((text) => text.trim() !== ''),
  );

const recordSchema = z.object({
  id: z.union([z.string(), z.number()]),
  name: texts,
  names: texts,
  address: texts,
  addresses: texts,
  emailAddress: texts,
  emailAddresses: texts,
  domain: texts,
  domains: texts,
  organisation: texts,
  organisations: texts,
  country: z.string().nullish(),
  orcid: texts,
  phone: texts,
  phones: texts,
  ror: z.string().nullish(),
  identifiers: z.record(z.string(), z.string()).nullish(),
});

export type DuplicateRecord = z.output<typeof recordSchema>;

export interface BadLine {
  readonly line: number;
  readonly error: string;
}

/** Reads one line of records. */
export function readRecord(text: string, line: number): DuplicateRecord | BadLine {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { line, error: 'This line is not JSON' };
  }
  const parsed = recordSchema.safeParse(json);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  return { line, error: [issue?.path.join('.'), issue?.message].filter(Boolean).join(': ') };
}

export function personOf(record: DuplicateRecord): PersonIdentity {
  return {
    names: [...record.name, ...record.names],
    emailAddresses: [...record.emailAddress, ...record.emailAddresses, ...record.address, ...record.addresses],
    organisations: [...record.organisation, ...record.organisations],
    domains: [...record.domain, ...record.domains],
    orcids: [...record.orcid, record.identifiers?.['orcid'] ?? ''],
    phones: [...record.phone, ...record.phones],
  };
}

export function organisationOf(record: DuplicateRecord): OrganisationIdentity {
  const { country, ror, identifiers } = record;
  return {
    names: [...record.name, ...record.names],
    domains: [...record.domain, ...record.domains],
    ...(country ? { country } : {}),
    identifiers: { ...identifiers, ...(ror ? { ror } : {}) },
  };
}
