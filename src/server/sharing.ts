import type { ParsedBody, Response } from '#api/types.ts';
import { AppError } from '#domain/app-error.ts';
import { choosable, defaultVisibility } from '#domain/default-visibility.ts';
import { domainOf, type EmailAddress } from '#domain/email-address.ts';
import { forbiddingRule } from '#domain/log-rule.ts';
import { isMarked } from '#domain/marking.ts';
import type { LogRule } from '#domain/policy.ts';
import { tieUnitOf, unitsSeeing, type Visibility } from '#domain/visibility.ts';
import type { SignedIn } from './authenticate.ts';
import { invalidInput } from './input-issues.ts';

/** Who sees what the colleague logs, and what may not be logged, as the pane says it. */
export function describeSharing({
  institution,
  colleague,
  defaultVisibility: visibility,
}: SignedIn): Pick<Response<'lookup'>['settings'], 'sharing' | 'logRules' | 'harmlessLabels'> {
  const { policy, units } = institution;
  const { unitId = '', defaultVisibility: chosen } = colleague;
  const unit = units.find(({ id }) => id === unitId);
  const tieUnit = tieUnitOf(unitId, units);
  return {
    sharing: {
      institution: institution.name,
      visibility,
      allowed: [...policy.allowedVisibilities],
      ...(chosen === undefined || policy.allowedVisibilities.includes(chosen) ? {} : { disallowed: chosen }),
      ...(unit ? { unit: unit.name } : {}),
      ...(tieUnit ? { tieUnit: tieUnit.name } : {}),
      sees: unitsSeeing(unitId, units).map(({ name }) => name),
      managersSee: policy.managersSeeUnits,
    },
    logRules: policy.logRules.map((rule) => ({ ...rule })),
    harmlessLabels: [...policy.harmlessLabels],
  };
}

type Logged = Pick<ParsedBody<'logInteraction'>, 'visibility' | 'sensitivity' | 'labels' | 'subject'>;

/** What a contribution is logged as: as chosen, or as it starts out. Throws where the institution does not allow the choice. */
export function visibilityOf(body: Logged, signedIn: SignedIn, isForAnother: boolean): Visibility {
  const { institution, defaultVisibility: preferred } = signedIn;
  const { visibility, sensitivity, labels = [] } = body;
  if (visibility !== undefined) return requireChoosable(visibility, signedIn, isForAnother);
  const { allowedVisibilities: allowed, harmlessLabels } = institution.policy;
  const isCareful = isMarked({ ...(sensitivity ? { sensitivity } : {}), labels }, harmlessLabels);
  return defaultVisibility({ preferred, allowed, isMarked: isCareful, isForAnother });
}

/** Throws where the institution does not allow it, or where it would hide what a delegate logs from whose mailbox it is. */
export function requireChoosable(visibility: Visibility, { institution }: SignedIn, isForAnother: boolean): Visibility {
  const choices = choosable({ allowed: institution.policy.allowedVisibilities, isForAnother });
  if (choices.includes(visibility)) return visibility;
  const why =
    isForAnother && visibility === 'private'
      ? 'what a delegate logs is seen by whose mailbox it is'
      : 'the institution has decided so';
  throw invalidInput([{ path: 'visibility', message: `must be one of: ${choices.join(', ')}, since ${why}` }]);
}

/** Throws where a rule of the institution forbids logging it. */
export function requireAllowed(
  { labels = [], subject = '' }: Logged,
  addresses: readonly EmailAddress[],
  { institution }: SignedIn,
): void {
  const domains = addresses.map(domainOf);
  const rule = forbiddingRule(institution.policy.logRules, { labels, domains, subject });
  if (!rule) return;
  throw new AppError('forbidden-by-rule', 'The institution does not let this be logged', { issues: [issueOf(rule)] });
}

const places = { label: 'labels', domain: 'correspondents', 'subject-word': 'subject' } as const;

function issueOf({ kind, value, reason }: LogRule) {
  return { path: places[kind], message: `holds “${value}”${reason === undefined ? '' : `: ${reason}`}` };
}
