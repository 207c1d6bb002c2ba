import type { ParsedBody, Response } from '#api/types.ts';
import { AppError } from '#domain/app-error.ts';
import { domainOf, type EmailAddress } from '#domain/email-address.ts';
import { forbiddingRule } from '#domain/log-rule.ts';
import type { LogRule } from '#domain/policy.ts';
import { tieUnitOf, unitsSeeing } from '#domain/visibility.ts';
import type { SignedIn } from './authenticate.ts';

/** Who sees what the colleague logs, and what may not be logged, as the pane says it. */
export function describeSharing({
  institution,
  colleague,
  defaultVisibility,
}: SignedIn): Pick<Response<'lookup'>['settings'], 'sharing' | 'logRules'> {
  const { policy, units } = institution;
  const { unitId = '' } = colleague;
  const unit = units.find(({ id }) => id === unitId);
  const tieUnit = tieUnitOf(unitId, units);
  return {
    sharing: {
      visibility: defaultVisibility,
      allowed: [...policy.allowedVisibilities],
      ...(unit ? { unit: unit.name } : {}),
      ...(tieUnit ? { tieUnit: tieUnit.name } : {}),
      sees: unitsSeeing(unitId, units).map(({ name }) => name),
      managersSee: policy.managersSeeUnits,
    },
    logRules: policy.logRules.map((rule) => ({ ...rule })),
  };
}

type Logged = Pick<ParsedBody<'logInteraction'>, 'labels' | 'subject'>;

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
