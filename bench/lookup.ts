import { addressOf } from './data.ts';
import { interleave, type Contender, type Measured } from './method.ts';
import { randomFrom } from './random.ts';
import type { Side, Site } from './site.ts';

/** So few that their pages stay in PostgreSQL's memory: it is warm lookups that are compared. */
const peopleAsked = 200;
const fewestMessages = 20;

export interface LookupResult {
  readonly name: string;
  /** In the order of the sites. */
  readonly sites: readonly { readonly interactions: number; readonly product: Measured; readonly floor: Measured }[];
  /** Buffers that PostgreSQL touches for one lookup of the product, in the order of the sites. */
  readonly buffers: readonly number[];
}

type Ask = (random: () => number, peopleCount: number) => string;

const asKnown: Ask = (random, peopleCount) => addressOf(1 + Math.floor(random() * (peopleCount - 1)));
const asUnknown: Ask = (random) => `somebody@elsewhere${Math.floor(random() * 1e9)}.example`;
const asNewcomer: Ask = (random, peopleCount) => asKnown(random, peopleCount).replace('person', 'newcomer');
const asHot: Ask = () => addressOf(0);

const cases: readonly { readonly name: string; readonly ask: Ask; readonly size: number }[] = [
  ...[1, 4, 20].map((size) => ({ name: `${size} known`, ask: asKnown, size })),
  ...[1, 4, 20].map((size) => ({ name: `${size} unknown`, ask: asUnknown, size })),
  { name: '4 new at known organisations', ask: asNewcomer, size: 4 },
  { name: '1 with 1 % of all interactions', ask: asHot, size: 1 },
];

export async function measureLookups(
  sites: readonly Site[],
  options: { readonly rounds: number; readonly calls: number; readonly onProgress: (text: string) => void },
): Promise<LookupResult[]> {
  const results: LookupResult[] = [];
  for (const { name, ask, size } of cases) {
    const prepared = await Promise.all(sites.map((site) => prepare(site, ask, size)));
    const measured = await interleave(
      prepared.flatMap(({ product, floor }) => [product, floor]),
      options,
    );
    const buffers: number[] = [];
    for (const [index, site] of sites.entries()) buffers.push(await countBuffers(site, prepared[index]?.product));
    const bySite = sites.map(({ interactions }, index) => {
      const [product, floor] = measured.slice(index * 2);
      if (!product || !floor) throw new Error('Every contender is measured');
      return { interactions, product, floor };
    });
    results.push({ name, sites: bySite, buffers });
    options.onProgress(`Lookup of ${name}: measured`);
  }
  return results;
}

/** The same messages for both; the floor is told how many bytes the product answers to each. */
async function prepare(site: Site, ask: Ask, size: number): Promise<{ product: Contender; floor: Contender }> {
  const random = randomFrom(size);
  const messages: { emailAddresses: string[]; domains: string[]; bytes: number }[] = [];
  const count = Math.max(fewestMessages, peopleAsked / size);
  for (let index = 0; index < count; index += 1) {
    const emailAddresses = Array.from({ length: size }, () => ask(random, site.peopleCount));
    const domains = emailAddresses.map((address) => address.slice(address.indexOf('@') + 1));
    messages.push({ emailAddresses, domains, bytes: await askProduct(site.product, emailAddresses) });
  }
  const at = (index: number) => messages[index % count] ?? { emailAddresses: [], domains: [], bytes: 0 };
  return {
    product: { ...site.product, call: (index) => askProduct(site.product, at(index).emailAddresses) },
    floor: { ...site.floor, call: (index) => site.floor.post('/lookup', at(index)) },
  };
}

function askProduct(product: Side, emailAddresses: readonly string[]): Promise<number> {
  return product.post('/api/v1/lookup', {
    correspondents: emailAddresses.map((emailAddress) => ({ emailAddress, displayName: emailAddress })),
    message: { internetMessageId: '<not-logged@bench.example>' },
  });
}

const buffersCounted = 100;

/** By PostgreSQL's own statistics, which a backend hands in at the end of a transaction, once a second at most. */
async function countBuffers({ database }: Site, product: Contender | undefined): Promise<number> {
  const read = async () => {
    const { rows } = await database.query<{ touched: string }>(
      'select blks_hit + blks_read as touched from pg_stat_database where datname = current_database()',
    );
    return Number(rows[0]?.touched);
  };
  const pass = () => new Promise((resolve) => setTimeout(resolve, 1_100));
  await pass();
  await product?.call(0);
  const before = await read();
  for (let index = 1; index <= buffersCounted; index += 1) await product?.call(index);
  await pass();
  await product?.call(0);
  return Math.round(((await read()) - before) / (buffersCounted + 1));
}
