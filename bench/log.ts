import { randomUUID } from 'node:crypto';
import { addressOf } from './data.ts';
import { interleave, median, medianRatio, type Measured } from './method.ts';
import { randomFrom } from './random.ts';
import type { Side, Site } from './site.ts';

export interface LogResult {
  readonly interactions: number;
  readonly product: Measured;
  readonly floor: Measured;
  /** Logs a second over so many connections at once. */
  readonly throughput: { readonly product: number; readonly floor: number; readonly ratio: number };
}

const connections = 16;

type Log = () => Promise<unknown>;

/** Each log is a new mail between one known person and one colleague: the same rows on both sides. */
export async function measureLogs(
  sites: readonly Site[],
  options: { readonly rounds: number; readonly calls: number; readonly onProgress: (text: string) => void },
): Promise<LogResult[]> {
  const logs = sites.map((site) => {
    const random = randomFrom(site.interactions);
    const choose = () => addressOf(1 + Math.floor(random() * (site.peopleCount - 1)));
    return { product: () => logByProduct(site.product, choose()), floor: () => logByFloor(site.floor, choose()) };
  });
  const measured = await interleave(
    sites.flatMap((site, index) => [
      { ...site.product, call: () => ask(logs[index]?.product) },
      { ...site.floor, call: () => ask(logs[index]?.floor) },
    ]),
    options,
  );
  options.onProgress('Log over one connection: measured');
  const results: LogResult[] = [];
  for (const [index, { interactions }] of sites.entries()) {
    const [product, floor] = measured.slice(index * 2);
    if (!product || !floor) throw new Error('Every contender is measured');
    const rates: { product: number[]; floor: number[] } = { product: [], floor: [] };
    for (let round = 0; round < options.rounds; round += 1) {
      for (const side of ['product', 'floor'] as const) {
        rates[side].push(await rateOf(() => ask(logs[index]?.[side]), options.calls * 4));
      }
    }
    const throughput = {
      product: median(rates.product),
      floor: median(rates.floor),
      ratio: medianRatio(rates.product, rates.floor),
    };
    results.push({ interactions, product, floor, throughput });
    options.onProgress(`Log over ${connections} connections at ${interactions.toLocaleString('en')}: measured`);
  }
  return results;
}

function ask(log: Log | undefined): Promise<unknown> {
  if (!log) throw new Error('There is a log for every site');
  return log();
}

function logByProduct(product: Side, emailAddress: string): Promise<number> {
  return product.post('/api/v1/interactions', {
    kind: 'email',
    occurredAt: new Date().toISOString(),
    subject: 'A subject as long as the subjects of mail usually are',
    internetMessageId: `<${randomUUID()}@bench.example>`,
    direction: 'in',
    from: { emailAddress, displayName: 'A person' },
    correspondents: [{ emailAddress: 'colleague0@bench.example', displayName: 'Colleague 0' }],
  });
}

const answerBytes = 77; // {"id":"…","created":true,"contributions":1}

function logByFloor(floor: Side, emailAddress: string): Promise<number> {
  return floor.post('/log', {
    bytes: answerBytes,
    emailAddresses: [emailAddress],
    occurredAt: new Date().toISOString(),
    subject: 'A subject as long as the subjects of mail usually are',
  });
}

async function rateOf(log: Log, count: number): Promise<number> {
  const started = performance.now();
  let left = count;
  await Promise.all(
    Array.from({ length: connections }, async () => {
      while (left > 0) {
        left -= 1;
        await log();
      }
    }),
  );
  return (count / (performance.now() - started)) * 1000;
}
