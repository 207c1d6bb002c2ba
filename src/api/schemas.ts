import { z } from 'zod';
import { correspondentKinds } from '#domain/correspondent.ts';
import { interactionKinds } from '#domain/interaction.ts';
import { knownRoles } from '#domain/roles.ts';
import { auditSchemas } from './audit-schemas.ts';
import { correctRequest, foundOrganisations, foundPersons, nameQuery, recognitionParts } from './correction-schemas.ts';
import { connectedSystemSchemas } from './connected-system-schemas.ts';
import { introductionOperations } from './introduction-schemas.ts';
import { linkImportSchemas } from './link-import-schemas.ts';
import { linkSchemas } from './link-schemas.ts';
import { address, logRequest, logResponse } from './log-schemas.ts';
import { meSchemas } from './me-schemas.ts';
import { mergeOrganisationsRequest, mergePersonsRequest } from './merge-schemas.ts';
import { myRelationshipSchemas } from './my-relationship-schemas.ts';
import { administrationSchemas } from './administration-schemas.ts';
import { detailsSaid, detailsSchemas } from './details-schemas.ts';
import type { OperationName } from './operations.ts';
import { followRequest, followedConversation, itemIdentity } from './item-schemas.ts';
import { detailParams, keepDetailRequest, personDetails } from './person-detail-schemas.ts';
import { changeContributionRequest, sharing, visibility } from './sharing-schemas.ts';
import { overviewSchemas } from './overview-schemas.ts';
import { protectionSchemas } from './protection-schemas.ts';
import { searchSchemas } from './search-schemas.ts';
import { purposes, purposeSchemas } from './purpose-schemas.ts';
import { institutionSettings } from './settings-schemas.ts';
import { signalSchemas, toldSignals } from './signals-schemas.ts';
import {
  colleague,
  count,
  id,
  interactionSummary,
  organisation,
  person,
  relationship,
  text,
  timestamp,
  totals,
} from './schema-parts.ts';
import { somebody } from './tie-schemas.ts';
import { waitingLinkSchemas } from './waiting-link-schemas.ts';

const ties = z
  .object({
    ...totals.shape,
    units: count,
    relationships: z.array(relationship),
    somebody: somebody.optional(),
  })
  .describe('Who here knows anybody at the organisation');

const correspondent = z.object({
  emailAddress: z.string().describe('The mailbox behind, normalised; as asked when it is no address'),
  kind: z.enum(correspondentKinds),
  shared: z.boolean().optional().describe('True for the mailbox of an office, which several people read'),
  reason: z.object({ code: z.string(), params: z.record(z.string(), z.string()) }),
  person: person.extend({ details: personDetails.optional() }).optional(),
  organisation: organisation.extend({ ties: ties.optional() }).optional(),
  signals: toldSignals.optional(),
  relationships: z.array(relationship),
  interactions: z.array(interactionSummary),
  totals,
  ties: somebody.optional(),
  ...recognitionParts,
});

const lookupRequest = z.object({
  correspondents: z.array(address).min(1).max(500),
  message: itemIdentity.optional().describe('When given, the answer says whether this message is logged'),
  messages: z
    .array(itemIdentity)
    .max(100)
    .optional()
    .describe('Several at once: the answer says of each whether it is logged'),
});

const loggedAlready = z.object({
  id,
  colleagues: z.array(colleague),
  mine: z.boolean().describe('Whether the colleague has logged it whose mailbox this is'),
  visibility: visibility.optional().describe('What that contribution is logged as'),
  by: colleague.optional().describe('The delegate who logged it for them'),
  people: z.array(id).describe('The persons whom these colleagues logged on it, each once'),
});

const lookupResponse = z.object({
  correspondents: z.array(correspondent).describe('In the order asked and as many, duplicates included'),
  interaction: loggedAlready.optional(),
  interactions: z.array(loggedAlready.nullable()).optional().describe('For each of the messages asked, in their order'),
  conversation: followedConversation
    .optional()
    .describe("When this colleague keeps logging the message's conversation"),
  settings: institutionSettings,
});

const me = z.object({
  colleague,
  institution: z.object({ id, name: z.string(), domains: z.array(z.string()) }),
  roles: z.array(z.enum(knownRoles)),
  mayCorrectForEveryone: z.boolean(),
  language: z.string().optional().describe('What the colleague has chosen, a BCP 47 tag; absent where they have not'),
});

const myInteractions = z.object({
  sharing,
  purposes: purposes.describe('Those that are among the interactions’'),
  interactions: z.array(
    z.object({
      id,
      kind: z.enum(interactionKinds),
      occurredAt: timestamp,
      loggedAt: timestamp,
      subject: z.string().optional(),
      visibility,
      ...detailsSaid,
      by: colleague.optional().describe('The delegate who logged it'),
      people: z.array(person.extend({ emailAddress: z.string() })),
    }),
  ),
});

const personDetail = person.extend({
  emailAddresses: z.array(z.string()),
  organisation: organisation.optional(),
  details: personDetails,
  relationships: z.array(relationship),
  interactions: z.array(interactionSummary),
  totals,
  ties: somebody,
});

const organisationDetail = organisation.extend({
  domains: z.array(z.string()),
  people: z.array(person.extend({ emailAddress: z.string(), lastAt: timestamp.optional() })),
  relationships: z.array(relationship),
  interactions: z.array(interactionSummary),
  totals,
  ties: somebody,
});

const nothing = z.undefined();
const onlyId = z.object({ id });

/** What each operation takes and gives: `params` in the path, `query`, `body`, and the body of its answer. */
export const schemas = {
  lookup: { params: nothing, query: nothing, body: lookupRequest, response: lookupResponse },
  logInteraction: { params: nothing, query: nothing, body: logRequest, response: logResponse },
  undoContribution: {
    params: onlyId,
    query: z.object({
      mailbox: text(320).optional().describe('Whose contribution it is, when a delegate has logged it for them'),
    }),
    body: nothing,
    response: nothing,
  },
  changeContribution: { params: onlyId, query: nothing, body: changeContributionRequest, response: nothing },
  getMe: { params: nothing, query: nothing, body: nothing, response: me },
  listMyInteractions: {
    params: nothing,
    query: z.object({ limit: z.coerce.number().int().min(1).max(100).default(10) }),
    body: nothing,
    response: myInteractions,
  },
  getPerson: { params: onlyId, query: nothing, body: nothing, response: personDetail },
  getOrganisation: { params: onlyId, query: nothing, body: nothing, response: organisationDetail },
  keepPersonDetail: { params: onlyId, query: nothing, body: keepDetailRequest, response: onlyId },
  removePersonDetail: { params: detailParams, query: nothing, body: nothing, response: nothing },
  correct: { params: nothing, query: nothing, body: correctRequest, response: onlyId },
  undoCorrection: { params: onlyId, query: nothing, body: nothing, response: nothing },
  findPersons: { params: nothing, query: nameQuery, body: nothing, response: foundPersons },
  findOrganisations: { params: nothing, query: nameQuery, body: nothing, response: foundOrganisations },
  mergePersons: { params: onlyId, query: nothing, body: mergePersonsRequest, response: onlyId },
  mergeOrganisations: { params: onlyId, query: nothing, body: mergeOrganisationsRequest, response: onlyId },
  followConversation: { params: nothing, query: nothing, body: followRequest, response: followedConversation },
  unfollowConversation: { params: onlyId, query: nothing, body: nothing, response: nothing },
  undoMerge: { params: onlyId, query: nothing, body: nothing, response: nothing },
  ...introductionOperations,
  ...detailsSchemas,
  ...administrationSchemas,
  ...auditSchemas,
  ...protectionSchemas,
  ...signalSchemas,
  ...overviewSchemas,
  ...linkSchemas,
  ...waitingLinkSchemas,
  ...connectedSystemSchemas,
  ...meSchemas,
  ...myRelationshipSchemas,
  ...linkImportSchemas,
  ...purposeSchemas,
  ...searchSchemas,
} as const satisfies Record<
  OperationName,
  { params: z.ZodType; query: z.ZodType; body: z.ZodType; response: z.ZodType }
>;
