import { readdirSync, readFileSync } from 'node:fs';
import { request, type Agent } from 'node:http';

/** One thing that is measured: a call, and the processes whose processor time it costs. */
export interface Contender {
  readonly name: string;
  readonly call: () => Promise<void>;
  readonly processes: () => readonly number[];
}

export interface Figures {
  readonly name: string;
  /** Milliseconds; medians over the rounds. */
  readonly p50: number;
  readonly p95: number;
  /** Milliseconds of processor time a call, of all its processes. */
  readonly processor: number;
}

/** Rounds of calls one after the other, contenders taking turns within each round, after a round that doesn't count. */
export async function interleave(
  contenders: readonly Contender[],
  { rounds, calls }: { readonly rounds: number; readonly calls: number },
): Promise<Figures[]> {
  for (const contender of contenders) await measure(contender, Math.min(calls, 200));
  const results = contenders.map((): Omit<Figures, 'name'>[] => []);
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, contender] of contenders.entries()) results[index]?.push(await measure(contender, calls));
  }
  return contenders.map(({ name }, index) => {
    const measured = results[index] ?? [];
    const middle = (key: 'p50' | 'p95' | 'processor') => median(measured.map((figures) => figures[key]));
    return { name, p50: middle('p50'), p95: middle('p95'), processor: middle('processor') };
  });
}

async function measure({ call, processes }: Contender, calls: number): Promise<Omit<Figures, 'name'>> {
  const before = processorTime(processes());
  const times: number[] = [];
  for (let index = 0; index < calls; index += 1) {
    const started = performance.now();
    await call();
    times.push(performance.now() - started);
  }
  const processor = (processorTime(processes()) - before) / calls;
  return { p50: quantile(times, 0.5), p95: quantile(times, 0.95), processor };
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}

/** User and system time of the processes, in milliseconds (proc(5): fields 14 and 15, in hundredths of a second). */
function processorTime(pids: readonly number[]): number {
  return pids.reduce((sum, pid) => {
    const fields = readStat(pid)?.slice(2) ?? [];
    return sum + (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) * 10;
  }, 0);
}

/** The processes that a process has started: PostgreSQL's backends, for its postmaster. */
export function childrenOf(parent: number): number[] {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return pids.map(Number).filter((pid) => Number(readStat(pid)?.[3]) === parent);
}

function readStat(pid: number): string[] | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const afterName = stat.slice(stat.lastIndexOf(')') + 2);
    return [String(pid), '', ...afterName.split(' ')];
  } catch {
    return undefined; // it has ended
  }
}

interface PostOptions {
  readonly agent: Agent;
  readonly url: string;
  readonly token: string;
  readonly body: unknown;
}

/** One POST over a connection that is kept; gives the answer's bytes. Rejects unless it was a success. */
export function post({ agent, url, token, body }: PostOptions): Promise<Buffer> {
  const payload = Buffer.from(JSON.stringify(body));
  const headers = {
    'content-type': 'application/json',
    'content-length': payload.length,
    authorization: `Bearer ${token}`,
  };
  return new Promise((resolve, reject) => {
    const sent = request(url, { method: 'POST', agent, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const answer = Buffer.concat(chunks);
        if (response.statusCode !== undefined && response.statusCode < 300) resolve(answer);
        else reject(new Error(`${url} answered ${response.statusCode}: ${answer.toString().slice(0, 300)}`));
      });
    });
    sent.on('error', reject);
    sent.end(payload);
  });
}
