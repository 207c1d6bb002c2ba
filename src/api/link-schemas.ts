import { z } from 'zod';
import { parseEmailAddress } from '#domain/email-address.ts';
import { identifierSchemes, linkAudiences, linkKinds, mostLinks } from '#domain/link.ts';
import { readIdentifier } from '#domain/organisation-identifier.ts';
import { isSystemCode } from '#domain/system-key.ts';
import { parseRecordUrl } from '#domain/record-url.ts';
import { parseWebDomain } from '#domain/web-domain.ts';
import { id, organisation, person, text, timestamp } from './schema-parts.ts';

const date = z.iso
  .date()
  .refine((value) => value >= '1000' && value < '3000', 'must be from 1000 to 2999')
  .describe('A date, such as 2027-05-31');
const currencies = new Set(Intl.supportedValuesOf('currency'));
const line = (longest: number) => text(longest).trim().min(1);

const identifier = z
  .object({ scheme: z.enum(identifierSchemes), value: line(200) })
  .transform(({ scheme, value }, context) => {
    const read = readIdentifier(scheme, value);
    if (read !== undefined) return { scheme, value: read };
    context.addIssue({ code: 'custom', path: ['value'], message: `is no identifier of the scheme ${scheme}` });
    return z.NEVER;
  });

/** Text that has to say something by a rule, in the form in which it is compared. */
function read(longest: number, parse: (text: string) => string | undefined, message: string) {
  return line(longest).transform((value, context) => {
    const parsed = parse(value);
    if (parsed !== undefined) return parsed;
    context.addIssue({ code: 'custom', message });
    return z.NEVER;
  });
}

const claim = z
  .object({
    organisationName: line(300).optional(),
    domain: read(500, parseWebDomain, 'is no domain').optional().describe('Of the organisation’s web site or mail'),
    emailAddress: read(320, parseEmailAddress, 'is no e-mail address')
      .optional()
      .describe('Of the person that it is about'),
    identifiers: z.array(identifier).max(10).optional(),
    personName: line(200).optional(),
  })
  .describe('Whom the record is about, as far as the system knows');

const facts = {
  kind: z.enum(linkKinds),
  title: line(500),
  state: line(100).optional().describe('In the system’s own words: live, submitted, paid'),
  startsOn: date.optional(),
  endsOn: date.optional(),
  amount: z
    .object({
      minor: z.int().describe('In the currency’s smallest unit: 12.50 EUR is 1250'),
      currency: z.string().refine((code) => currencies.has(code), 'must be a code of ISO 4217, such as GBP'),
    })
    .optional(),
  url: z
    .string()
    .max(2000)
    .refine(
      (url) => parseRecordUrl(url) !== undefined,
      'must be an address that begins with https://, without a name or password before the host',
    )
    .optional()
    .describe('The way to the record in the system'),
};

const record = z.object({
  ...facts,
  unit: line(200).optional().describe('Name or id of the unit whose record it is'),
  claim: claim.default({}),
});
const isInOrder = ({ startsOn, endsOn }: { startsOn?: string | undefined; endsOn?: string | undefined }) =>
  startsOn === undefined || endsOn === undefined || startsOn <= endsOn;
const order = { message: 'must not be before startsOn', path: ['endsOn'] };

const key = line(200)
  .refine((value) => value !== '.' && value !== '..', 'must be something that an address can name')
  .describe('What the system calls the record; unique there');

/** One link, as systems and files send it. */
export const linkRecord = record.extend({ key }).refine(isInOrder, order);

const { $schema: _, ...linkForm } = z.toJSONSchema(linkRecord, { io: 'input' });

/** Each of the links is parsed by itself, so that one that is wrong refuses no other. */
export const putLinksRequest = z.object({ links: z.array(z.unknown().meta(linkForm)).min(1).max(mostLinks) });
export const putLinkRequest = record.refine(isInOrder, order);

const match = z
  .object({ by: z.enum(['identifier', 'domain', 'name', 'decision', 'none']), organisationId: id.optional() })
  .describe('How its organisation was found; none: it waits for somebody to say, or is about a person alone');

const issue = z.object({
  path: z.string().describe('Where in the link'),
  message: z.string(),
  code: z.string().optional(),
});

export const putLinkResponse = z.object({ outcome: z.enum(['created', 'changed', 'unchanged']), match });
export const putLinksResponse = z.object({
  results: z
    .array(
      z.object({
        key: z.string().optional().describe('Absent where what was sent has none'),
        outcome: z.enum(['created', 'changed', 'unchanged', 'refused']),
        match: match.optional(),
        errors: z.array(issue).optional(),
      }),
    )
    .describe('In the order of the links, and as many'),
});

export const systemCode = z.string().refine(isSystemCode, 'must be small letters, digits and hyphens, at most 40');
export const linkParams = z.object({ system: systemCode, key });
export const linksParams = z.object({ system: systemCode });

/** A link, as colleagues see it. */
const link = z.object({
  id,
  key: z.string(),
  ...facts,
  url: z.string().optional(),
  amount: z.object({ minor: z.int(), currency: z.string() }).optional(),
  system: z.object({ code: z.string(), name: z.string() }),
  seenBy: z.enum(linkAudiences),
  unit: z.object({ id, name: z.string() }).optional(),
  person: person.optional(),
  organisation: organisation.pick({ id: true, name: true }).optional(),
  matchedBy: match.shape.by,
  claimKey: id.optional().describe('What a decision about whose it is refers to'),
  changedAt: timestamp,
});

const linkQuery = z.object({
  cursor: text(200).optional().describe('Where the page before has ended: its `next`'),
  kind: z.enum(linkKinds).optional(),
  state: text(100).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});
const linkPage = z.object({
  links: z.array(link).describe('The latest first'),
  next: z.string().optional().describe('The cursor of the page behind it'),
});

const onlyId = z.object({ id });
const nothing = z.undefined();

/** In the form of schemas.ts. */
export const linkSchemas = {
  listOrganisationLinks: { params: onlyId, query: linkQuery, body: nothing, response: linkPage },
  listPersonLinks: { params: onlyId, query: linkQuery, body: nothing, response: linkPage },
} as const;
