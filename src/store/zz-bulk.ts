import { startPostgres } from '#store/postgres/start.ts';
import { migrate } from './migrate.ts';
import { openStore } from './open-store.ts';
import { loadInstitution } from './load-institution.ts';
import type { BulkInteraction } from './bulk.ts';
import { v7 } from 'uuid';
const n = Number(process.argv[2]);
const folder = '/tmp/pgbulk-' + n;
const t0 = performance.now();
const p = await startPostgres({ dataFolder: folder });
console.log('start', (performance.now() - t0) | 0);
const t1 = performance.now();
await migrate({ connectionString: p.ownerUrl, serverRole: 'acquaint_server' });
console.log('migrate', (performance.now() - t1) | 0);
const id = '11111111-1111-4111-8111-111111111111';
let seed = 42;
const rnd = () => {
  seed = (seed * 1664525 + 1013904223) >>> 0;
  return seed / 4294967296;
};
const nP = Math.max(600, (n * 0.3) | 0),
  nO = Math.max(200, (n * 0.03) | 0),
  nC = n > 10000 ? 300 : 40;
let ctr = 0;
const uid = (k: number) => {
  ctr++;
  return `${k}0000000-0000-7000-8000-${ctr.toString(16).padStart(12, '0')}`;
};
const units = Array.from({ length: 20 }, (_, i) => ({ id: uid(1), name: 'Unit ' + i }));
const colleagues = Array.from({ length: nC }, (_, i) => ({
  id: uid(2),
  objectId: 'o' + i,
  emailAddress: `c${i}@york.example`,
  displayName: 'Colleague ' + i,
  unitId: units[i % 20]!.id,
}));
const organisations = Array.from({ length: nO }, (_, i) => ({
  id: uid(3),
  name: 'Org ' + i,
  domains: [`org${i}.example`],
}));
const people = Array.from({ length: nP }, (_, i) => ({
  id: uid(4),
  displayName: 'Person ' + i,
  emailAddresses: [`p${i}@org${i % nO}.example`],
  organisationId: organisations[i % nO]!.id,
}));
function* gen(): Generator<BulkInteraction> {
  for (let i = 0; i < n; i++) {
    const ps = new Set<string>();
    const k = 1 + Math.floor(rnd() * 5);
    if (rnd() < 0.01) ps.add(people[0]!.id);
    while (ps.size < k) ps.add(people[Math.floor(rnd() * rnd() * nP)]!.id);
    const cs = new Set<string>([colleagues[Math.floor(rnd() * nC)]!.id]);
    if (rnd() < 0.3) cs.add(colleagues[Math.floor(rnd() * nC)]!.id);
    const at = new Date(1.6e12 + Math.floor(rnd() * 1.8e11)).toISOString();
    yield {
      id: uid(5),
      kind: 'email',
      occurredAt: at,
      subject: 'Subject ' + i,
      internetMessageId: `m${i}@x`,
      direction: rnd() < 0.5 ? 'in' : 'out',
      personIds: [...ps],
      contributions: [...cs].map((c) => ({
        colleagueId: c,
        visibility: rnd() < 0.03 ? 'private' : 'institution',
        loggedAt: at,
      })),
    };
  }
}
const t2 = performance.now();
console.log(
  await loadInstitution({
    connectionString: p.ownerUrl,
    data: {
      institution: { id, name: 'York', domains: ['york.example'], personalDomains: [] },
      units,
      colleagues,
      organisations,
      people,
      interactions: gen(),
    },
  }),
  'load',
  (performance.now() - t2) | 0,
);
const s = openStore({ connectionString: p.serverUrl });
const viewer = { institutionId: id, colleagueId: colleagues[3]!.id };
const look = async (k: number, unknown = false) => {
  const c = Array.from({ length: k }, () => {
    const i = Math.floor(rnd() * rnd() * nP);
    return {
      emailAddress: (unknown ? `new${i}@org${i % nO}.example` : `p${i}@org${i % nO}.example`) as never,
      organisationDomains: [`org${i % nO}.example`],
    };
  });
  const a = performance.now();
  await s.lookup({ ...viewer, correspondents: c, internetMessageId: 'm1@x' });
  return performance.now() - a;
};
const hot = async () => {
  const a = performance.now();
  const r = await s.lookup({
    ...viewer,
    correspondents: [{ emailAddress: 'p0@org0.example' as never, organisationDomains: [] }],
  });
  hotTotals = r.entries[0]!.totals;
  return performance.now() - a;
};
let hotTotals: unknown;
const med = async (f: () => Promise<number>, c = 300) => {
  const r = [];
  for (let i = 0; i < 50; i++) await f();
  for (let i = 0; i < c; i++) r.push(await f());
  r.sort((a, b) => a - b);
  return r[(c / 2) | 0]!.toFixed(2) + '/' + r[(c * 0.95) | 0]!.toFixed(2);
};
console.log(
  'lookup 1',
  await med(() => look(1)),
  '4',
  await med(() => look(4)),
  '20',
  await med(() => look(20)),
  'unknown 4',
  await med(() => look(4, true)),
  'unknown20',
  await med(() => look(20, true)),
  'hot',
  await med(hot),
  hotTotals,
);
const log = async (k: number) => {
  const is = Array.from({ length: k }, () => Math.floor(rnd() * rnd() * nP));
  const addr = is.map((i) => `p${i}@org${i % nO}.example` as never);
  const a = performance.now();
  await s.logInteraction({
    ...viewer,
    kind: 'email',
    occurredAt: '2026-01-01T00:00:00Z',
    subject: 'x',
    internetMessageId: v7(),
    direction: 'in',
    visibility: 'institution',
    from: addr[0]!,
    correspondents: addr.slice(1),
    people: is.map((i, j) => ({ emailAddress: addr[j]!, organisationDomains: [`org${i % nO}.example`] })),
  });
  return performance.now() - a;
};
console.log('log 1', await med(() => log(1)), '3', await med(() => log(3)), '10', await med(() => log(10)));
const big = async (k: number) => {
  const c = Array.from({ length: k }, (_, i) => ({
    emailAddress: `p${i}@org${i % nO}.example` as never,
    organisationDomains: [],
  }));
  const a = performance.now();
  await s.lookup({ ...viewer, correspondents: c });
  return performance.now() - a;
};
console.log('lookup 500', await med(() => big(500), 10));
if (process.argv[3]) await new Promise((r) => setTimeout(r, 1e9));
await s.close();
await p.stop();
