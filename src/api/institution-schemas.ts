import { z } from 'zod';
import { categoryColours } from '#domain/category-colour.ts';
import { introductionDaysLimits, logRuleKinds, reciprocities } from '#domain/policy.ts';
import { halfLifeLimits } from '#domain/relationship-strength.ts';
import { knownRoles } from '#domain/roles.ts';
import { noUnit, visibilities } from '#domain/visibility.ts';
import { count, id, text } from './schema-parts.ts';
import { purposes } from './purpose-schemas.ts';
import { words } from './words-schema.ts';

const visibility = z.enum(visibilities);
const domains = z.array(text(300)).max(200);

const logRule = z.object({
  id: text(100),
  kind: z.enum(logRuleKinds),
  value: text(200).min(1).describe('A label’s name or id; a domain, with those below it; a word of the subject'),
  reason: text(500).optional().describe('Shown to whoever may not log because of it'),
});

const settings = z.object({
  domains: domains.describe('The institution’s own mail domains, with everything below them'),
  personalDomains: domains.describe('Providers of personal mail beside the many that are known'),
  asksBeforeSending: z.boolean(),
  allowsDelegates: z.boolean(),
  category: z.object({ name: text(300), colour: z.enum(categoryColours) }).nullable(),
  defaultVisibility: visibility,
  allowedVisibilities: z.array(visibility).min(1).max(visibilities.length),
  reciprocity: z.enum(reciprocities),
  exemptRoles: z.array(z.enum(knownRoles)).max(knownRoles.length),
  managersSeeUnits: z.boolean(),
  logRules: z.array(logRule).max(200),
  harmlessLabels: z
    .array(text(200).min(1))
    .max(200)
    .describe('Names or ids of the sensitivity labels that are no marking, since mail has them as a rule'),
  words,
  halfLifeDays: z
    .int()
    .min(halfLifeLimits.fewest)
    .max(halfLifeLimits.most)
    .describe('Days after which an interaction counts half as much for how strong a relationship is'),
  introductionDays: z.int().min(introductionDaysLimits.fewest).max(introductionDaysLimits.most),
  purposes,
});

export const institutionSettingsAnswer = z.object({
  name: z.string(),
  settings,
  colleagues: z
    .object({
      total: count,
      withoutUnit: count,
      byVisibility: z.object(recordOf(visibilities, () => count)).describe('Of those who have chosen'),
      byRole: z.object(recordOf(knownRoles, () => count)).describe('Of the latest sign-in of each'),
    })
    .describe('How many have chosen and are what'),
});

export const changeInstitutionSettingsRequest = z.object({
  settings: settings.partial().describe('Those that change'),
  seen: settings.partial().describe('Each of them as it was seen: one that is no longer so is not overwritten'),
  confirmed: z
    .array(z.enum(['removes-own']))
    .max(1)
    .optional()
    .describe('That the domain of one’s own address goes is meant'),
});

const unitName = text(1000);

const unitForAdministration = z.object({
  id,
  name: z.string(),
  parentId: id.optional(),
  seesBelow: z.boolean().describe('Whether its own colleagues see what is shared within the units below it'),
  colleagues: count.describe('In it, without those in units below it'),
});

export const unitsAnswer = z.object({ units: z.array(unitForAdministration) });

export const addUnitRequest = z.object({
  id: id
    .refine((one) => one !== noUnit, 'must not be zeros, which stand for no unit')
    .optional()
    .describe('Given to put back one that was removed'),
  name: unitName,
  parentId: id.nullable().describe('Null for the top'),
  seesBelow: z.boolean().default(false),
});

export const changeUnitRequest = z.object({
  name: unitName.optional(),
  parentId: id.nullable().optional().describe('Null for the top'),
  seesBelow: z.boolean().optional(),
});

export const importUnitsRequest = z.object({
  text: text(8_000_000).describe('CSV: an address and a unit’s path from the top, its names with > between them'),
  makesUnits: z.boolean().describe('Whether units that are not there are made'),
  isTrial: z.boolean().describe('Says what would change, and changes nothing'),
});

const path = z.array(z.string()).describe('A unit’s names from the top');

export const importUnitsAnswer = z.object({
  changes: z
    .array(z.object({ line: count, emailAddress: z.string(), from: path.nullable(), to: path }))
    .describe('The first thousand'),
  changed: count.describe('How many rows change something; in earnest, how many have now'),
  remaining: count.describe('In earnest: how many are yet to be changed by sending the same again'),
  unchanged: count.describe('Rows that say what is so already'),
  newUnits: z.array(path),
  refused: z
    .array(z.object({ line: count, text: z.string(), fault: z.string(), message: z.string() }))
    .describe('The first thousand'),
  refusedCount: count,
});

export const listColleaguesQuery = z.object({
  q: text(200).optional().describe('Part of a name or address'),
  unit: z
    .union([z.literal('none'), id])
    .optional()
    .describe('A unit’s id, or none for those without one'),
  role: z.enum(knownRoles).optional().describe('Of the latest sign-in'),
  cursor: text(2000).optional().describe('As the page before gave it'),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

export const colleaguesAnswer = z.object({
  colleagues: z.array(
    z.object({
      id,
      displayName: z.string(),
      emailAddress: z.string(),
      unit: z.string(),
      unitId: id.optional(),
      hasSignedIn: z.boolean(),
      roles: z.array(z.enum(knownRoles)).describe('Of the latest sign-in'),
    }),
  ),
  next: z.string().optional().describe('The cursor of the page after; absent on the last one'),
});

export const setColleagueUnitRequest = z.object({ unitId: id.nullable() });

function recordOf<Name extends string, Value>(names: readonly Name[], valueOf: () => Value): Record<Name, Value> {
  const entries = names.map((name) => [name, valueOf()] as const);
  return Object.fromEntries(entries) as Record<Name, Value>; // a cast: fromEntries forgets that every name is there
}
