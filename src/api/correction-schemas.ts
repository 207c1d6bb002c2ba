import { z } from 'zod';
import { correctedKinds, correctionReaches, correctionScopes } from '#domain/correction.ts';
import { colleague, id, organisation, person, text, timestamp } from './schema-parts.ts';

const kindChange = z.object({
  what: z.literal('kind'),
  kind: z.enum(correctedKinds).describe('hidden: never shown and never logged'),
});

const organisationChange = z
  .object({
    what: z.literal('organisation'),
    organisationId: id.optional().describe('One that is known here'),
    name: text(300).trim().min(1).optional().describe('One that is not known here'),
    domain: text(253).optional(),
  })
  .refine((change) => (change.organisationId === undefined) !== (change.name === undefined), {
    message: 'must have either an organisationId or a name',
  });

const personChange = z.object({ what: z.literal('person'), personId: id.describe('The person whose address it is') });

const otherPersonChange = z.object({
  what: z.literal('not-person'),
  personId: id.describe('One whose address it is not, and who is not suggested again'),
});

export const correctRequest = z.object({
  emailAddress: z.string(),
  appliesTo: z.enum(correctionReaches).describe('domain: every address at its domain, and below it'),
  scope: z.enum(correctionScopes).describe('everyone: needs the permission manage-relationships'),
  change: z.discriminatedUnion('what', [kindChange, organisationChange, personChange, otherPersonChange]),
});

const reason = z.object({ code: z.string(), params: z.record(z.string(), z.string()) });

const correction = z.object({
  id,
  scope: z.enum(correctionScopes),
  appliesTo: z.enum(correctionReaches),
  change: z.discriminatedUnion('what', [
    kindChange,
    z.object({
      what: z.literal('organisation'),
      organisationId: id.optional(),
      name: z.string(),
      domain: z.string().optional(),
    }),
    personChange.extend({ displayName: z.string() }),
    otherPersonChange.extend({ displayName: z.string() }),
  ]),
  isMine: z.boolean(),
  colleague: colleague.optional().describe('Who corrected it for everyone'),
  at: timestamp,
});

/** What a lookup says of a correspondent beside its kind and what is known here; each only where there is something to say. */
export const recognitionParts = {
  hidden: z.literal(true).optional().describe('Corrected to be never shown'),
  keptOut: z.literal(true).optional().describe('Erased on request, and never to be logged again'),
  organisationReason: reason.optional().describe('Why this organisation, known or proposed'),
  proposedOrganisation: z
    .object({
      name: z.string(),
      domain: z.string().optional(),
      ror: z.string().optional(),
      unit: z.string().optional(),
      source: z.string().describe('Where it is from: ror, universities, domains, or correction'),
    })
    .optional()
    .describe('One that is not known here; only where organisation is absent, and made by logging only'),
  lookAlike: reason.optional().describe('Why the address may not be what it looks like'),
  samePersonAs: z
    .array(
      z.object({
        person,
        emailAddress: z.string(),
        organisation: organisation.optional(),
        score: z.number().min(0).max(1),
        reasons: z.array(reason),
      }),
    )
    .max(3)
    .optional()
    .describe('Who this may be too, the likeliest first'),
  corrections: z.array(correction).optional().describe('What is in force here'),
};

export const foundPersons = z.object({
  persons: z.array(person.extend({ emailAddress: z.string(), organisation: organisation.optional() })).max(10),
});

export const foundOrganisations = z.object({ organisations: z.array(organisation).max(10) });

export const nameQuery = z.object({ q: text(200).describe('Beginnings of words of names, addresses or domains') });
