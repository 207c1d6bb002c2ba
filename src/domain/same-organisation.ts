import {
  comparePreparedNames,
  prepareOrganisationName,
  type NameReason,
  type PreparedName,
} from './organisation-name.ts';

/** What is known of one organisation. */
export interface OrganisationIdentity {
  readonly names: readonly string[];
  readonly domains: readonly string[];
  /** ISO 3166-1 alpha-2. */
  readonly country?: string;
  /** By kind: `{ ror: '04m01e293' }`. */
  readonly identifiers?: Readonly<Record<string, string>>;
}

export interface PreparedOrganisation {
  readonly names: readonly PreparedName[];
  readonly domains: readonly string[];
  readonly identifiers: readonly string[];
}

export type SameOrganisationCode = NameReason['code'] | 'same-identifier' | 'other-identifier' | 'same-domain';

export interface OrganisationComparison {
  /** 0 to 1. */
  readonly score: number;
  readonly certainty: 'certain' | 'suggested' | 'different';
  readonly reasons: readonly {
    readonly code: SameOrganisationCode;
    readonly params: Readonly<Record<string, string>>;
  }[];
}

const most = 20;
const leastSuggested = 0.6;

export function prepareOrganisation({
  names,
  domains,
  country,
  identifiers = {},
}: OrganisationIdentity): PreparedOrganisation {
  return {
    names: names
      .slice(0, most)
      .map((name) => prepareOrganisationName(country === undefined ? { name } : { name, country })),
    domains: domains
      .slice(0, most)
      .map((domain) =>
        domain
          .trim()
          .toLowerCase()
          .replace(/^(?:@|www\.)/, ''),
      )
      .filter((domain) => domain.includes('.')),
    identifiers: Object.entries(identifiers).flatMap(([kind, value]) =>
      value.trim() === ''
        ? []
        : [
            `${kind} ${value
              .trim()
              .toLowerCase()
              .replace(/^https?:\/\/\S+\//, '')}`,
          ],
    ),
  };
}

/** Whether two are one organisation, by what is known of them; the same whichever comes first. */
export function compareOrganisations(a: OrganisationIdentity, b: OrganisationIdentity): OrganisationComparison {
  return comparePreparedOrganisations(prepareOrganisation(a), prepareOrganisation(b));
}

export function comparePreparedOrganisations(a: PreparedOrganisation, b: PreparedOrganisation): OrganisationComparison {
  const identifier = a.identifiers.find((one) => b.identifiers.includes(one));
  if (identifier !== undefined)
    return { score: 1, certainty: 'certain', reasons: [{ code: 'same-identifier', params: { identifier } }] };
  const other = a.identifiers.find((one) => b.identifiers.some((another) => kindOf(another) === kindOf(one)));
  if (other !== undefined)
    return {
      score: 0,
      certainty: 'different',
      reasons: [{ code: 'other-identifier', params: { kind: kindOf(other) } }],
    };
  const names = a.names.flatMap((one) => b.names.map((another) => comparePreparedNames(one, another)));
  const best = names.sort((one, another) => another.score - one.score)[0];
  const domain = a.domains.filter((one) => b.domains.includes(one)).sort()[0];
  const reasons = [
    ...(best ? best.reasons : []),
    ...(domain === undefined ? [] : [{ code: 'same-domain' as const, params: { domain } }]),
  ];
  const score = Math.max(
    domain === undefined ? 0 : 0.6,
    best ? (domain === undefined ? best.score : Math.min(1, best.score + 0.1)) : 0,
  );
  if (domain !== undefined && best?.isSame) return { score, certainty: 'certain', reasons };
  const isSuggested =
    domain === undefined
      ? best?.isSame === true || best?.reasons[0]?.code === 'acronym-of-name'
      : score >= leastSuggested;
  return {
    score: isSuggested ? score : Math.min(score, 0.55),
    certainty: isSuggested ? 'suggested' : 'different',
    reasons,
  };
}

function kindOf(identifier: string): string {
  return identifier.slice(0, identifier.indexOf(' '));
}
