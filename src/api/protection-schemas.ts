import { z } from 'zod';
import { shortestReason } from '#domain/disclosure.ts';
import { linkKinds } from '#domain/link.ts';
import { retentionLimits } from '#domain/retention.ts';
import { count, id, text, timestamp } from './schema-parts.ts';

const emailAddress = text(320);
const reason = text(1000).trim().min(shortestReason);

const subject = z
  .object({ personId: id.optional(), emailAddress: emailAddress.optional() })
  .refine(
    ({ personId, emailAddress: address }) => (personId === undefined) !== (address === undefined),
    'must name either personId or emailAddress',
  );

const counts = z.object({
  addresses: count,
  interactions: count.describe('In which they were, private ones too'),
  interactionsGone: count.describe('Of these, those in which nobody else was'),
  colleagues: count.describe('Whose contributions these are'),
  details: count,
  corrections: count,
  signals: count,
  links: count,
  introductions: count,
  merged: count.describe('Persons who were made one with them'),
});

const preview = z.object({
  person: z.object({ id, displayName: z.string(), emailAddresses: z.array(z.string()) }),
  counts,
});

const eraseRequest = z.object({
  personId: id,
  confirmedAddress: emailAddress.describe('One of the addresses that go'),
  reason: reason.describe(
    'Without name or address of the person: it stays in the audit, and the colleagues concerned are told',
  ),
  keepOut: z.boolean().describe('Whether none of the addresses may be logged again'),
});

const whom = text(320).trim().min(3).describe('A name as it is written, or an address');

/** A record of another system, as far as it tells of somebody. */
export const recordNamingSomebody = z.object({
  id,
  system: z.object({ code: z.string(), name: z.string() }),
  key: z.string(),
  kind: z.enum(linkKinds),
  title: z.string(),
  url: z.string().optional(),
  personName: z.string().optional(),
  emailAddress: z.string().optional(),
  organisationName: z.string().optional(),
});

const discloseRecordsRequest = z.object({ whom, reason: reason.describe('Why they have to be read') });
const disclosedRecords = z.object({
  records: z.array(recordNamingSomebody).describe('The latest first'),
  isCut: z.boolean().describe('Whether there are more'),
});

const eraseFromRecordsRequest = z.object({
  whom,
  ids: z.array(id).min(1).max(200).describe('Of those of the records that are about them: others may be called so too'),
  reason: reason.describe('Without name or address of the person: it stays in the audit'),
  keepOut: z.boolean().describe('Whether none of the addresses in them may be logged, or sent, again'),
});

const years = z.int().min(retentionLimits.fewest).max(retentionLimits.most);
const retention = z.object({ years: years.nullable().describe('Null: nothing goes by age') });
const retentionQuery = z.object({ years: z.coerce.number().pipe(years) });
const retentionPreview = z.object({
  before: timestamp.describe('What is from before goes'),
  interactions: count,
  people: count.describe('Nobody has been in touch with them since, and no signal holds them'),
  held: count.describe('Those whom a signal holds'),
});

const nothing = z.undefined();

/** What the operations of erasing and of retention take and give. */
export const protectionSchemas = {
  previewErasure: { params: nothing, query: nothing, body: subject, response: preview },
  erasePerson: { params: nothing, query: nothing, body: eraseRequest, response: counts },
  discloseRecords: { params: nothing, query: nothing, body: discloseRecordsRequest, response: disclosedRecords },
  eraseFromRecords: {
    params: nothing,
    query: nothing,
    body: eraseFromRecordsRequest,
    response: z.object({ links: count }),
  },
  letAddressIn: { params: nothing, query: nothing, body: z.object({ emailAddress }), response: nothing },
  getRetention: { params: nothing, query: nothing, body: nothing, response: retention },
  previewRetention: { params: nothing, query: retentionQuery, body: nothing, response: retentionPreview },
  setRetention: { params: nothing, query: nothing, body: retention, response: retention },
} as const;
