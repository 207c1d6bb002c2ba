import { dayOf, type Check } from '#domain/signal.ts';
import type { BulkColleague, BulkOrganisation, BulkPerson, BulkSignal, BulkUnit } from '../src/store/bulk.ts';
import { guidOf } from './random.ts';

type Content = Omit<BulkSignal, 'id' | 'personId' | 'organisationId' | 'setAt' | 'steward' | 'source' | 'check'> & {
  readonly source?: string;
  /** A number of days after the sample is loaded, for what is always to be due soon. */
  readonly check?: Omit<Check, 'expiresOn'> & { readonly expiresOn: string | number };
};

interface FeaturedSignal extends Content {
  /** A person's address or an organisation's domain. */
  readonly of: string;
  /** Local part of a colleague's address, or a unit's name. */
  readonly steward?: string;
  readonly setAt: string;
}

/** What to know first at the University of Northbridge: one of every kind. */
const featuredSignals: readonly FeaturedSignal[] = [
  {
    of: 'kestrelrobotics.example',
    kind: 'steward',
    steward: 'priya.raman',
    text: 'Placements are agreed with them once a year.',
    setAt: '2025-01-13',
  },
  {
    of: 'harrowdalefoundation.example',
    kind: 'steward',
    steward: 'Development & Alumni',
    text: 'Strategic partner: speak to Development & Alumni first.',
    source: 'Partnerships board',
    saidOn: '2026-03-10',
    setAt: '2026-03-11',
  },
  {
    of: 'lucy.trevanion@tarnsidewater.example',
    kind: 'do-not-contact',
    text: 'She has asked us not to write to her before the tender has ended in March 2027.',
    setAt: '2026-10-12',
  },
  {
    of: 'alnoor.example',
    kind: 'do-not-contact',
    text: 'The legal office is settling a contract with them.',
    source: 'Legal Services',
    saidOn: '2026-09-04',
    setAt: '2026-09-07',
  },
  {
    of: 'samuel.achebe@riverdale.nhs.example',
    kind: 'contact-preference',
    text: 'By telephone on Mondays and Fridays; he is in theatre on the other days.',
    source: 'himself, by telephone',
    saidOn: '2026-09-15',
    setAt: '2026-09-15',
  },
  {
    of: 'wexbury-high.example',
    kind: 'check',
    check: { kind: 'health-and-safety', outcome: 'passed', expiresOn: '2026-08-31' },
    text: 'No placement before it is done anew.',
    source: 'Careers',
    saidOn: '2025-09-01',
    setAt: '2025-09-02',
  },
  {
    of: 'hydrogenforum.example',
    kind: 'check',
    check: { kind: 'contract-end', expiresOn: 21 },
    text: 'Membership agreement.',
    source: 'Legal Services',
    setAt: '2024-12-19',
  },
  {
    of: 'thornwick-council.example',
    kind: 'check',
    check: { kind: 'due-diligence', outcome: 'passed', expiresOn: '2030-05-31' },
    text: '',
    source: 'Finance',
    saidOn: '2026-06-01',
    setAt: '2026-06-02',
  },
];

/** Those of them that concern an institution with these units and colleagues. */
export function listFeaturedSignals(options: {
  /** When the sample is loaded. */
  readonly now: Date;
  readonly units: readonly BulkUnit[];
  readonly colleagues: readonly BulkColleague[];
  readonly organisations: readonly BulkOrganisation[];
  readonly people: readonly BulkPerson[];
}): BulkSignal[] {
  const organisationWith = (domain: string) =>
    options.organisations.find(({ domains }) => domains.includes(domain))?.id;
  const personWith = (address: string) => options.people.find((one) => one.emailAddresses.includes(address))?.id;
  const stewardBy = (name: string) => {
    const unitId = options.units.find((unit) => unit.name === name)?.id;
    const colleagueId = options.colleagues.find((one) => one.emailAddress.startsWith(`${name}@`))?.id;
    if (unitId !== undefined) return { unitId };
    return colleagueId === undefined ? undefined : { colleagueId };
  };
  // The institution whose colleagues are its stewards is the one that they concern.
  if (!featuredSignals.every(({ steward }) => steward === undefined || stewardBy(steward))) return [];
  return featuredSignals.map(({ of, steward, source = '', setAt, check, ...content }) => ({
    ...content,
    ...(check && { check: { ...check, expiresOn: expiryOf(check.expiresOn, options.now) } }),
    id: guidOf(`signal ${content.kind} ${of}`),
    ...(of.includes('@') ? { personId: personWith(of) } : { organisationId: organisationWith(of) }),
    source,
    setAt: `${setAt}T09:00:00Z`,
    ...(steward === undefined ? {} : { steward: stewardBy(steward) }),
  }));
}

function expiryOf(expiresOn: string | number, now: Date): string {
  return typeof expiresOn === 'string' ? expiresOn : dayOf(new Date(now.getTime() + expiresOn * 86_400_000));
}
