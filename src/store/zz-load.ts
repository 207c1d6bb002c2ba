import { Client } from 'pg';
import { readFileSync } from 'node:fs';
const orig = Client.prototype.query as any;
const { startPostgres } = await import('#store/postgres/start.ts');
const { migrate } = await import('./migrate.ts');
const { loadInstitution } = await import('./load-institution.ts');
const n = Number(process.argv[2]);
const folder = '/tmp/pgload-' + n;
const p = await startPostgres({ dataFolder: folder });
await migrate({ connectionString: p.ownerUrl, serverRole: 'acquaint_server' });
const cpu = (pid: number) => {
  const f = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ');
  return (Number(f[11]) + Number(f[12])) * 10;
};
let depth = 0;
Client.prototype.query = async function (this: any, ...a: any[]) {
  const pid = this.processID;
  if (!pid) return orig.apply(this, a);
  const b = cpu(pid),
    t = performance.now();
  const r = await orig.apply(this, a);
  const text = String(a[0]?.text ?? a[0])
    .replace(/\s+/g, ' ')
    .slice(0, 60);
  const d = performance.now() - t;
  if (d > 20) console.log(text, 'wall', d | 0, 'cpu', cpu(pid) - b);
  return r;
} as any;
const id = process.argv[3] ?? crypto.randomUUID();
let seed = 42;
const rnd = () => {
  seed = (seed * 1664525 + 1013904223) >>> 0;
  return seed / 4294967296;
};
const nP = Math.max(600, (n * 0.3) | 0),
  nO = Math.max(200, (n * 0.03) | 0),
  nC = n > 10000 ? 300 : 40;
const uid = () => crypto.randomUUID();
const units = Array.from({ length: 20 }, (_, i) => ({ id: uid(), name: 'Unit ' + i }));
const colleagues = Array.from({ length: nC }, (_, i) => ({
  id: uid(),
  objectId: 'o' + i,
  emailAddress: `c${i}@york.example`,
  displayName: 'Colleague ' + i,
  unitId: units[i % 20]!.id,
}));
const organisations = Array.from({ length: nO }, (_, i) => ({
  id: uid(),
  name: 'Org ' + i,
  domains: [`org${i}.example`],
}));
const people = Array.from({ length: nP }, (_, i) => ({
  id: uid(),
  displayName: 'Person ' + i,
  emailAddresses: [`p${i}@org${i % nO}.example`],
  organisationId: organisations[i % nO]!.id,
}));
function* gen(): any {
  for (let i = 0; i < n; i++) {
    const ps = new Set<string>();
    const k = 1 + Math.floor(rnd() * 5);
    while (ps.size < k) ps.add(people[Math.floor(rnd() * rnd() * nP)]!.id);
    const cs = new Set<string>([colleagues[Math.floor(rnd() * nC)]!.id]);
    if (rnd() < 0.3) cs.add(colleagues[Math.floor(rnd() * nC)]!.id);
    const at = new Date(1.6e12 + Math.floor(rnd() * 1.8e11)).toISOString();
    yield {
      id: uid(),
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
const c0 = process.cpuUsage();
const t = performance.now();
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
});
const c1 = process.cpuUsage(c0);
console.log('total', (performance.now() - t) | 0, 'node cpu', ((c1.user + c1.system) / 1000) | 0);
Client.prototype.query = orig;
await p.stop();
