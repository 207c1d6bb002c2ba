import { readdirSync, readFileSync } from 'node:fs';

/** One thing that is measured: a call, and the processes whose processor time it costs. */
export interface Contender {
  readonly call: (index: number) => Promise<unknown>;
  readonly server: number;
  readonly database: () => readonly number[];
}

export interface Measured {
  /** Milliseconds, one for each round. */
  readonly p50: readonly number[];
  readonly p95: readonly number[];
  /** Milliseconds of processor time a call, over all rounds. */
  readonly server: number;
  readonly database: number;
}

interface Round {
  readonly p50: number;
  readonly p95: number;
  readonly server: number;
  readonly database: number;
}

/** Rounds of calls one after the other, contenders taking turns within each round, after a round that doesn't count. */
export async function interleave(
  contenders: readonly Contender[],
  { rounds, calls }: { readonly rounds: number; readonly calls: number },
): Promise<Measured[]> {
  const results = contenders.map((): Round[] => []);
  for (let round = -1; round < rounds; round += 1) {
    for (const [index, contender] of contenders.entries()) {
      const measured = await measure(contender, { round, calls });
      if (round >= 0) results[index]?.push(measured);
    }
  }
  return results.map((measured) => ({
    p50: measured.map(({ p50 }) => p50),
    p95: measured.map(({ p95 }) => p95),
    server: measured.reduce((sum, { server }) => sum + server, 0) / rounds / calls,
    database: measured.reduce((sum, { database }) => sum + database, 0) / rounds / calls,
  }));
}

async function measure(
  { call, server, database }: Contender,
  { round, calls }: { readonly round: number; readonly calls: number },
): Promise<Round> {
  const before = { server: processorTime([server]), database: processorTime(database()) };
  const times: number[] = [];
  for (let index = 0; index < calls; index += 1) {
    const started = performance.now();
    await call((round + 1) * calls + index);
    times.push(performance.now() - started);
  }
  return {
    p50: quantile(times, 0.5),
    p95: quantile(times, 0.95),
    server: processorTime([server]) - before.server,
    database: processorTime(database()) - before.database,
  };
}

/** The median of the ratios within each round, in which both met the same neighbours. */
export function medianRatio(one: readonly number[], other: readonly number[]): number {
  return median(one.map((value, index) => value / (other[index] ?? Number.NaN)));
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

export function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}

/** User and system time of the processes, in milliseconds (proc(5): fields 14 and 15, in hundredths of a second). */
export function processorTime(pids: readonly number[]): number {
  return pids.reduce((sum, pid) => {
    const fields = readStat(pid);
    return sum + (Number(fields?.[11] ?? 0) + Number(fields?.[12] ?? 0)) * 10;
  }, 0);
}

/** The processes that a process has started: PostgreSQL's backends, for its postmaster. */
export function childrenOf(parent: number): number[] {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return pids.map(Number).filter((pid) => Number(readStat(pid)?.[1]) === parent);
}

/** The fields of /proc/<pid>/stat from the third on, behind the name, which may hold anything. */
function readStat(pid: number): string[] | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return undefined; // it has ended
  }
}
