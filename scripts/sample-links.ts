import { linkKinds, type LinkAudience, type LinkClaim, type LinkKind, type LinkRecord } from '../src/domain/link.ts';
import { createRandom } from '../sample/random.ts';
import { northbridge, units } from '../sample/institutions.ts';
import type { ColleagueRequests } from '../tests/harness/colleague-requests.ts';

const administrator = 'alison.grieve@northbridge.example';

interface System {
  readonly code: string;
  readonly name: string;
  readonly kinds: readonly LinkKind[];
  readonly seenBy?: LinkAudience;
}

const systems: readonly System[] = [
  { code: 'research', name: 'Research office', kinds: ['grant', 'award', 'ktp', 'contract', 'licence'] },
  { code: 'finance', name: 'Finance', kinds: ['invoice'] },
  { code: 'careers', name: 'Careers and placements', kinds: ['placement', 'course'] },
  { code: 'alumni', name: 'Alumni and development', kinds: ['alumnus', 'gift'], seenBy: 'managers' },
];

const acme: LinkClaim = { organisationName: 'Acme Hydrogen', domain: 'acme.example' };
const others: readonly LinkClaim[] = [
  { domain: 'riverdale.nhs.example' },
  { organisationName: 'Thornwick City Council' },
  { organisationName: 'The Kestrel Robotics Ltd', domain: 'kestrelrobotics.example' },
  { domain: 'tarnsidewater.example' },
];
/** Whom nobody here is known to be. */
const unknown: readonly LinkClaim[] = [
  { organisationName: 'Acme Hydrogens plc' },
  { organisationName: 'Kestrel Robotic Systems', identifiers: [{ scheme: 'company-number', value: '07654321' }] },
  { organisationName: 'Wharfedale Looms', domain: 'wharfedale-looms.example' },
  { organisationName: 'Thornwick Council' },
];

const titles: Readonly<Record<LinkKind, readonly string[]>> = {
  grant: ['Hydrogen storage for coastal ferries', 'Membranes that last', 'Safe transfer of ammonia'],
  award: ['Testing of electrolysers', 'Doctoral studentship', 'Equipment for the pressure laboratory'],
  contract: ['Analysis of catalysts', 'Advice on standards', 'Modelling of pipelines'],
  ktp: ['KTP: digital twin of a fuelling station', 'KTP: leak detection by sound'],
  placement: ['Placement year, chemical engineering', 'Summer placement, law'],
  course: ['Hydrogen safety, three days', 'Leadership for engineers'],
  licence: ['Licence: coating for valves', 'Licence: sensor software'],
  gift: ['Gift to the bursary fund', 'Naming of a laboratory'],
  alumnus: ['BSc Chemistry', 'MEng Mechanical Engineering', 'LLM'],
  invoice: ['Consultancy, first part', 'Hire of the pressure laboratory', 'Course fees'],
};

/**
 * Connects the sample's systems and sends their records by the API, as the systems would: 400 of Acme Hydrogen over all kinds and years,
 * some of others, and some that wait. Sending them again changes nothing.
 */
export async function sendSampleLinks(requests: ColleagueRequests): Promise<void> {
  const links = sampleLinks();
  for (const system of systems) {
    const key = await keyOf(requests, system);
    const own = links.filter(({ kind }) => system.kinds.includes(kind));
    const answer = await requests.putBy(key, `/api/v1/links/${system.code}`, { links: own });
    const { results } = answer as { results: { outcome: string }[] }; // a cast: the API's schema
    const refused = results.find(({ outcome }) => outcome === 'refused');
    if (refused) throw new Error(`A link was refused: ${JSON.stringify(refused)}`);
  }
}

/** A new key of the system, which is added where it is not there yet. */
async function keyOf(requests: ColleagueRequests, { code, name, kinds, seenBy = 'everyone' }: System): Promise<string> {
  const path = '/api/v1/connected-systems';
  // casts: the API's schemas
  const { systems: known } = (await requests.get(administrator, path)) as { systems: { id: string; code: string }[] };
  const there = known.find((one) => one.code === code);
  const made = there
    ? await requests.post(administrator, `${path}/${there.id}/keys`, {})
    : await requests.post(administrator, path, { name, code, kinds, seenBy });
  return (made as { key: string }).key;
}

/** The same on every run. */
function sampleLinks(): LinkRecord[] {
  const random = createRandom(400);
  const schools = units.filter(
    ({ institutionId, name }) => institutionId === northbridge.id && name.includes('School'),
  );
  const claims = [
    ...Array.from({ length: 400 }, () => acme),
    ...Array.from({ length: 60 }, (_, index) => others[index % others.length] ?? acme),
    ...Array.from({ length: 14 }, (_, index) => unknown[index % unknown.length] ?? acme),
  ];
  return claims.map((claim, index) => {
    const kind = linkKinds[index % linkKinds.length] ?? 'grant';
    const year = random.integer(2015, 2026);
    const month = String(random.integer(1, 12)).padStart(2, '0');
    const isOnOneDay = kind === 'gift' || kind === 'alumnus' || kind === 'invoice';
    const endYear = isOnOneDay || random.chance(0.05) ? undefined : year + random.integer(1, 4);
    const startsOn = `${String(year)}-${month}-01`;
    const amount = { minor: random.integer(500, 900_000) * 100, currency: random.chance(0.9) ? 'GBP' : 'EUR' };
    const hasAmount = kind !== 'placement' && kind !== 'alumnus';
    return {
      key: `${kind.toUpperCase()}-${String(1000 + index)}`,
      kind,
      title: random.pick(titles[kind]),
      ...stateOf(kind, endYear),
      startsOn,
      ...(endYear === undefined ? {} : { endsOn: `${String(endYear)}-${month}-28` }),
      ...(hasAmount ? { amount } : {}),
      url: `https://records.northbridge.example/${kind}/${String(1000 + index)}`,
      ...(random.chance(0.85) ? { unit: random.pick(schools).id } : {}),
      claim,
    };
  });
}

/** In the other system's words. */
function stateOf(kind: LinkKind, endYear = 9999): { readonly state?: string } {
  if (kind === 'alumnus') return {};
  if (kind === 'gift' || kind === 'invoice') return { state: kind === 'gift' ? 'received' : 'paid' };
  return { state: endYear < 2026 ? 'closed' : 'live' };
}
