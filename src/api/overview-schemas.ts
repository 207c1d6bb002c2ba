import { z } from 'zod';
import { interactionKinds } from '#domain/interaction.ts';
import { linkKinds } from '#domain/link.ts';
import { personDetails } from './person-detail-schemas.ts';
import {
  colleague,
  count,
  direction,
  id,
  organisation,
  person,
  relationship,
  text,
  timestamp,
} from './schema-parts.ts';
import { toldSignals } from './signals-schemas.ts';
import { somebody } from './tie-schemas.ts';

const year = z.coerce.number().int().min(1900).max(2200);

const timelineQuery = z.object({
  before: text(200).optional().describe('Where the page before has ended: its `next`'),
  unit: id.optional().describe('Only what colleagues logged in this unit'),
  kind: z.enum(interactionKinds).optional(),
  purpose: text(100).optional().describe('The code of a purpose'),
  from: year.optional().describe('The first year, in UTC'),
  to: year.optional().describe('The last year, in UTC'),
  limit: z.coerce.number().int().min(1).max(100).default(30),
});

const onlyThis = z.literal('this').optional().describe('Without the organisations below it');

const timelineEntry = z.object({
  id,
  kind: z.enum(interactionKinds),
  direction,
  occurredAt: timestamp,
  subject: z.string().optional().describe('Absent unless the viewer may see it'),
  colleagues: z.array(colleague).describe('Those whose contributions the viewer sees'),
  units: z.array(z.object({ id, name: z.string() })).describe('Those in which they logged it'),
  purposes: z.array(z.string()).describe('Codes of what it was for'),
  notes: z.array(z.object({ by: id, text: z.string() })).describe('What these colleagues noted, by their ids'),
  people: z.array(person).describe('Whom they logged it with, the first ten'),
});

const timeline = z.object({
  interactions: z.array(timelineEntry),
  next: z.string().optional().describe('The place of the page behind it, also behind an empty one; absent at the end'),
});

const named = z.object({ id, name: z.string() });

const link = z
  .object({
    id,
    kind: z.enum(linkKinds),
    title: z.string(),
    state: z.string().optional().describe('In the other system’s own words'),
    startsOn: z.iso.date().optional(),
    endsOn: z.iso.date().optional(),
    amount: z.object({ minor: z.int(), currency: z.string() }).optional(),
    url: z.string().optional().describe('Of the record in the other system'),
    system: z.object({ code: z.string(), name: z.string() }),
    unit: named.optional(),
    organisation: named.optional(),
    person: person.optional(),
  })
  .describe('A record in another system');

const overviewParts = {
  id: id.describe('Another than asked for where that one was merged'),
  name: z.string(),
  signals: toldSignals,
  relationships: z.array(relationship).describe('Whom to ask: the strongest five'),
  ties: somebody,
  totals: z
    .object({ contributions: count, colleagues: count, firstAt: timestamp.optional(), lastAt: timestamp.optional() })
    .describe("Of what the viewer sees; each colleague's logging counts, also where several logged one message"),
  units: z
    .array(
      z.object({
        id: id.optional().describe('Absent where the unit was not known'),
        name: z.string().optional().describe('Absent too where it is no unit any more'),
        firstAt: timestamp,
        lastAt: timestamp,
        in: count,
        out: count,
        colleagues: count,
        warmth: z.literal([1, 2, 3, 4]).describe('From quiet to very warm; never of one colleague'),
      }),
    )
    .describe('What the viewer sees of the part of each unit, the warmest first'),
  unitsUnseen: somebody,
  activity: z
    .array(
      z.object({
        unitId: id.optional(),
        year: z.int().describe('In UTC'),
        purpose: z.string().optional().describe('Its code'),
        in: count,
        out: count,
      }),
    )
    .describe('How often each unit logged something, by year and purpose'),
  latest: z.array(timelineEntry).describe('The latest six'),
  links: z.array(link).describe('The latest first, at most a thousand'),
  hasMoreLinks: z.boolean(),
  followUps: z
    .array(z.object({ interactionId: id, dueOn: z.iso.date(), subject: z.string().optional() }))
    .describe('What the viewer means to come back to, the earliest first'),
  purposes: z
    .array(z.object({ code: z.string(), name: z.string().optional() }))
    .describe(
      'What the institution calls purposes, those of the activity; a name is absent where the language has one',
    ),
};

const personOverview = z.object({
  ...overviewParts,
  emailAddresses: z.array(z.string()),
  organisation: organisation.optional(),
  details: personDetails,
});

const organisationOverview = z.object({
  ...overviewParts,
  domain: z.string(),
  domains: z.array(z.string()),
  above: z.array(named).describe('What it is part of, the nearest first'),
  below: z.array(
    named.extend({ parentId: id, contributions: count, lastAt: timestamp.optional() }).describe('Part of it, by name'),
  ),
  suggestedParent: named.optional().describe('By the reference data, to who may set it, where nobody has'),
  people: z
    .array(
      person.extend({
        emailAddress: z.string(),
        lastAt: timestamp.optional(),
        known: count.describe('By how many colleagues that the viewer sees'),
        by: z.array(colleague).describe('The latest three of them'),
      }),
    )
    .describe('Who is there, the latest first, at most sixty'),
});

const parentRequest = z.object({ parentId: id.nullable().describe('Null for none') });

const nothing = z.undefined();
const onlyId = z.object({ id });

/** In the form of schemas.ts. */
export const overviewSchemas = {
  getOrganisationOverview: {
    params: onlyId,
    query: z.object({ only: onlyThis }),
    body: nothing,
    response: organisationOverview,
  },
  getPersonOverview: { params: onlyId, query: nothing, body: nothing, response: personOverview },
  listOrganisationTimeline: {
    params: onlyId,
    query: timelineQuery.extend({ only: onlyThis }),
    body: nothing,
    response: timeline,
  },
  listPersonTimeline: { params: onlyId, query: timelineQuery, body: nothing, response: timeline },
  setOrganisationParent: { params: onlyId, query: nothing, body: parentRequest, response: nothing },
} as const;
