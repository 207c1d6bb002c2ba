import { request } from 'playwright-core';
import type { Addresses } from '../../scripts/ports.ts';
import { openColleagueRequests, type ColleagueRequests } from './colleague-requests.ts';

/** One colleague of each of twelve units, the one who knows them best first. */
const colleagues = [
  ['hannah.osei', 60],
  ['owen.pritchard', 34],
  ['lukas.brandt', 28],
  ['anjali.deshmukh', 22],
  ['helen.marchetti', 18],
  ['joanna.pike', 14],
  ['claudia.renner', 12],
  ['james.atherton', 9],
  ['marcus.thorne', 8],
  ['victoria.sandford', 6],
  ['gemma.stanhope', 4],
  ['kirsty.dunbar', 2],
] as const;

const people = ['Ada Whitfield', 'Bram Oosthuizen', 'Carmen Ibarra', 'Deniz Aydin', 'Esther Boateng', 'Finn Gallagher'];
const subjects = [
  'Project board',
  'Placement planning',
  'Draft agreement',
  'Site visit',
  'Quarterly review',
  'Guest lecture',
];
const kinds = ['email', 'meeting', 'call', 'email', 'visit', 'email'] as const;
const purposes = [
  'collaborative-research',
  undefined,
  'placement',
  'ktp',
  undefined,
  'consultancy',
  'collaborative-research',
] as const;
const links = {
  grant: 60,
  award: 40,
  contract: 44,
  ktp: 12,
  placement: 120,
  course: 24,
  licence: 8,
  gift: 16,
  alumnus: 36,
  invoice: 40,
};
const day = 86_400_000;

/** What is logged, and sent by another system, of an organisation that twelve units know: 217 interactions and 400 links. Answers its id. */
export async function makeWideRelationship(addresses: Addresses, domain: string): Promise<string> {
  const requests = await openColleagueRequests(addresses);
  const now = Date.now();
  for (const [unit, [name, count]] of colleagues.entries()) {
    for (let index = 0; index < count; index += 1) {
      // The lower in the list, the longer ago it was alive.
      const age = (unit * 200 + ((index * 2654435761) % 2_900) / (1 + (unit % 3))) * day;
      await logWith(requests, name, {
        domain,
        at: new Date(now - age),
        index: unit * 7 + index,
        purpose: purposes[index % purposes.length],
      });
    }
  }
  await putLinks(requests, addresses, { domain, now });
  const id = await organisationAt(requests, domain);
  await requests.close();
  return id;
}

/** One that somebody in a unit knows, without saying so by name. */
export async function makeTiedRelationship(addresses: Addresses, domain: string): Promise<string> {
  const requests = await openColleagueRequests(addresses);
  await logWith(requests, 'daniel.whitcombe', {
    domain,
    at: new Date(Date.now() - 40 * day),
    index: 0,
    visibility: 'tie',
  });
  const id = await organisationAt(requests, domain);
  await requests.close();
  return id;
}

/** One that the institution keeps, though nobody has logged anything with it. */
export async function makeUntouchedOrganisation(addresses: Addresses, domain: string): Promise<string> {
  const requests = await openColleagueRequests(addresses);
  const interactionId = await logWith(requests, 'tom.reilly', { domain, at: new Date(), index: 0 });
  const organisationId = await organisationAt(requests, domain);
  const signal = { kind: 'contact-preference', text: 'By telephone' };
  const tom = 'tom.reilly@northbridge.example';
  const added = await requests.post(tom, '/api/v1/signals', { of: { organisationId }, signal });
  const { id } = added as { id: string }; // a cast: the API's schema
  await requests.delete(tom, `/api/v1/interactions/${interactionId}/contributions/mine`);
  await requests.delete(tom, `/api/v1/signals/${id}`);
  await requests.close();
  return organisationId;
}

async function organisationAt(requests: ColleagueRequests, domain: string): Promise<string> {
  const query = `/api/v1/organisations?q=${domain}`;
  const { organisations } = (await requests.get('tom.reilly@northbridge.example', query)) as {
    organisations: readonly { id: string; domain: string }[]; // a cast: the API's schema
  };
  const found = organisations.find((one) => one.domain === domain);
  if (!found) throw new Error(`${domain} is not known`);
  return found.id;
}

interface Logged {
  readonly domain: string;
  readonly at: Date;
  readonly index: number;
  readonly visibility?: 'tie';
  readonly purpose?: string | undefined;
}

async function logWith(
  requests: ColleagueRequests,
  name: string,
  { domain, at, index, visibility, purpose }: Logged,
): Promise<string> {
  const displayName = people[index % people.length] ?? '';
  const outside = { emailAddress: `${displayName.toLowerCase().replace(' ', '.')}@${domain}`, displayName };
  const own = { emailAddress: `${name}@northbridge.example` };
  const isIn = index % 3 > 0;
  const logged = await requests.post(own.emailAddress, '/api/v1/interactions', {
    kind: kinds[index % kinds.length],
    occurredAt: at.toISOString(),
    subject: subjects[index % subjects.length],
    direction: isIn ? 'in' : 'out',
    internetMessageId: `<${name}-${index}-${at.getTime()}@${domain}>`,
    from: isIn ? outside : own,
    correspondents: [isIn ? own : outside],
    visibility: visibility ?? 'institution',
  });
  const { id } = logged as { id: string }; // a cast: the API's schema
  if (purpose !== undefined) await requests.patch(own.emailAddress, `/api/v1/interactions/${id}/details`, { purpose });
  return id;
}

async function putLinks(
  requests: ColleagueRequests,
  addresses: Addresses,
  { domain, now }: { readonly domain: string; readonly now: number },
): Promise<void> {
  const code = `records-${domain.replaceAll('.', '-')}`.slice(0, 40);
  const system = {
    name: 'Research and finance',
    code,
    kinds: Object.keys(links),
    seenBy: 'everyone',
    perMinute: 60_000,
  };
  const made = await requests.post('alison.grieve@northbridge.example', '/api/v1/connected-systems', system);
  const { key } = made as { key: string }; // a cast: the API's schema
  const dayAt = (age: number) => new Date(now - age * day).toISOString().slice(0, 10);
  const records = Object.entries(links).flatMap(([kind, count]) =>
    Array.from({ length: count }, (_, index) => {
      const age = Math.round((index / count) * 2_900) - 100;
      const isLong = !['gift', 'invoice', 'alumnus'].includes(kind);
      const long = kind === 'placement' ? 120 : 500 + ((index * 97) % 500);
      return {
        ...{ key: `${kind}-${index}`, kind, title: `${titles[kind] ?? kind} ${index + 1}`, claim: { domain } },
        state: isLong && age - long < 0 ? 'live' : 'closed',
        startsOn: dayAt(age),
        ...(isLong ? { endsOn: dayAt(age - long) } : {}),
        ...(kind === 'placement' || kind === 'alumnus'
          ? {}
          : { amount: { minor: (index + 1) * 125_000, currency: 'GBP' } }),
        url: `https://records.northbridge.example/${kind}/${index}`,
      };
    }),
  );
  const http = await request.newContext({ ignoreHTTPSErrors: true });
  const answer = await http.put(`${addresses.product}/api/v1/links/${code}`, {
    headers: { authorization: `Bearer ${key}` },
    data: { links: records },
  });
  if (!answer.ok()) throw new Error(`Links were not put: ${answer.status()} ${await answer.text()}`);
  await http.dispose();
}

const titles: Readonly<Record<string, string>> = {
  grant: 'Marine materials',
  award: 'Doctoral training award',
  contract: 'Framework agreement',
  ktp: 'KTP: digital twins of hulls',
  placement: 'Summer placement',
  course: 'Leadership short course',
  licence: 'Coating licence',
  gift: 'Scholarship gift',
  alumnus: 'Graduate engineer',
  invoice: 'Invoice',
};
