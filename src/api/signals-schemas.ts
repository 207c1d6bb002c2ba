import { z } from 'zod';
import { checkKinds, checkOutcomes } from '#domain/signal.ts';
import { nameQuery } from './correction-schemas.ts';
import { colleague, id, text, timestamp } from './schema-parts.ts';

const date = z.iso.date().describe('A date, such as 2027-05-31');

const unitSummary = z.object({ id, name: z.string(), parentId: id.optional() });

const foundColleagues = z.object({ colleagues: z.array(colleague) });
const units = z.object({ units: z.array(unitSummary) });

const checkParts = z.object({
  kind: z.enum(checkKinds),
  name: text(100).trim().min(1).optional().describe('What an other check is called'),
  outcome: z.enum(checkOutcomes).optional(),
  expiresOn: date.optional().describe('The last day on which it holds'),
});

const signal = z
  .object({
    id,
    kind: z.enum(['do-not-contact', 'steward', 'contact-preference', 'check']),
    subject: z.enum(['person', 'organisation']),
    text: z.string().describe('The reason, what is preferred, or a note; empty when nothing was said'),
    source: z.string().describe('Who or what says so; empty when it isn’t known'),
    saidOn: date.optional().describe('When it was said, or looked into'),
    steward: z
      .object({
        unit: z.object({ id, name: z.string() }).optional().describe('The unit whose colleagues are all stewards'),
        colleagues: z.array(colleague).describe('The steward; of a unit, at most three of its colleagues'),
      })
      .optional(),
    check: checkParts.optional(),
    setBy: colleague.optional().describe('Absent where an administrator’s command set it'),
    setAt: timestamp,
  })
  .describe('What to know before approaching a person or an organisation');

export const toldSignals = z
  .array(signal)
  .describe('What to know before writing to them, of the person and of the organisation; absent when there is nothing');
const signals = z.object({ signals: z.array(signal) });

const said = {
  text: text(1000).trim().default(''),
  source: text(200).trim().default(''),
  saidOn: date.optional(),
};

const stewardContent = z
  .object({ kind: z.literal('steward'), colleagueId: id.optional(), unitId: id.optional(), ...said })
  .refine(({ colleagueId, unitId }) => (colleagueId === undefined) !== (unitId === undefined), {
    message: 'must be either a colleague or a unit',
    path: ['colleagueId'],
  });

const checkContent = z.object({
  kind: z.literal('check'),
  check: checkParts.refine((check) => (check.kind === 'other') === (check.name !== undefined), {
    message: 'must be given for an other check, and for no other kind',
    path: ['name'],
  }),
  ...said,
});

const signalContent = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('do-not-contact'), ...said }),
  stewardContent,
  z.object({ kind: z.literal('contact-preference'), ...said, text: text(1000).trim().min(1) }),
  checkContent,
]);

const subject = z.union([
  z.object({ personId: id }),
  z.object({ organisationId: id }),
  z
    .object({ emailAddress: text(320), displayName: text(200).trim().optional() })
    .describe('Somebody outside, who becomes a person where nobody has this address yet'),
]);

const addSignalRequest = z.object({ of: subject, signal: signalContent });
const addSignalResponse = z.object({ id, personId: id.optional(), organisationId: id.optional() });

const nothing = z.undefined();
const onlyId = z.object({ id });

/** In the form of schemas.ts. */
export const signalSchemas = {
  listPersonSignals: { params: onlyId, query: nothing, body: nothing, response: signals },
  listOrganisationSignals: { params: onlyId, query: nothing, body: nothing, response: signals },
  addSignal: { params: nothing, query: nothing, body: addSignalRequest, response: addSignalResponse },
  changeSignal: { params: onlyId, query: nothing, body: signalContent, response: nothing },
  removeSignal: { params: onlyId, query: nothing, body: nothing, response: nothing },
  findColleagues: { params: nothing, query: nameQuery, body: nothing, response: foundColleagues },
  listUnits: { params: nothing, query: nothing, body: nothing, response: units },
} as const;
