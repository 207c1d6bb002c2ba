import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { recogniseKind } from '#domain/correspondent.ts';
import { parsePersonName } from '#domain/person-name.ts';
import { organisationDomains } from '#reference/organisation-domains.ts';
import { recognitionTables } from '#reference/recognition-tables.ts';
import { median } from './method.ts';
import { randomFrom } from './random.ts';
import { hostileRules, hostileTexts } from './hostile-texts.ts';
import { milliseconds, times, type Row } from './table.ts';

/** Bytes of the longer text; the shorter one is half of it. */
const hostileLength = 1_000_000;
const correspondentsOnMessage = 20;
const addressesInFile = 100_000;

/** A linear rule takes twice as long for twice the text; the rest is the measure's own. */
const mostGrowth = 2.5;
/** Below this nothing can be told of a growth, and a rule that is not linear takes far longer. */
const leastMilliseconds = 100;

/** How each rule takes its worst text. */
export async function hostileRows(onProgress: (text: string) => void): Promise<Row[]> {
  const rows: Row[] = [];
  for (const [rule, apply] of Object.entries(hostileRules)) {
    let worst: Measured = { time: 0, growth: 0, piece: '' };
    for (const piece of hostileTexts) {
      const measured = await measure(apply, piece);
      const isWorse =
        measured.growth > mostGrowth
          ? measured.growth > worst.growth
          : worst.growth <= mostGrowth && measured.time > worst.time;
      if (isWorse) worst = measured;
    }
    const { time, growth, piece } = worst;
    rows.push({
      what: rule,
      figures: {
        'worst text': JSON.stringify(piece),
        '1 MB, ms': milliseconds(time),
        'to half of it': growth === 0 ? '' : times(growth),
      },
      aims: [{ figure: 'to half of it', value: growth, most: mostGrowth }],
    });
    onProgress(`Hostile texts: ${rule} measured`);
  }
  return rows;
}

interface Measured {
  readonly time: number;
  /** To the time for half of the text; 0 where nothing can be told. */
  readonly growth: number;
  readonly piece: string;
}

type Rule = (typeof hostileRules)[string];

/** A growth that looks too fast is measured again: what else runs on the machine only ever adds. */
async function measure(apply: Rule, piece: string): Promise<Measured> {
  let [half, whole] = [Infinity, Infinity];
  for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
    whole = Math.min(whole, await cost(apply, piece, hostileLength));
    if (whole < leastMilliseconds) return { time: whole, growth: 0, piece };
    half = Math.min(half, await cost(apply, piece, hostileLength / 2));
    if (whole / half <= mostGrowth) break;
  }
  return { time: whole, growth: whole / half, piece };
}

const mostAttempts = 5;

/** Milliseconds of processor time. */
async function cost(apply: Rule, piece: string, length: number): Promise<number> {
  const text = piece.repeat(Math.ceil(length / piece.length));
  const before = process.cpuUsage();
  await apply(text);
  return process.cpuUsage(before).user / 1000;
}

/** What recognition adds to a lookup, and how long the command takes. */
export async function recognitionRows(rounds: number): Promise<Row[]> {
  const perMessage = measureMessages(rounds);
  const command = await runCommand(['src/cli/main.ts', 'recognise', '--institution', 'northbridge.ac.uk']);
  const floor = await runCommand(['-e', 'process.stdin.pipe(process.stdout)']);
  return [
    {
      what: `${correspondentsOnMessage} correspondents of a message`,
      figures: { ms: milliseconds(perMessage) },
      aims: [{ figure: 'ms', value: perMessage, most: 5 }],
    },
    {
      what: `${addressesInFile.toLocaleString('en')} addresses through the command`,
      figures: { ms: milliseconds(command), 'to copying them': times(command / floor) },
      aims: [{ figure: 'ms', value: command, most: 10_000 }],
    },
  ];
}

/** Kind, name and the domains of the organisation, as the server decides them; milliseconds a message. */
function measureMessages(rounds: number): number {
  const tables = recognitionTables({ domains: ['northbridge.ac.uk'], personalDomains: [] });
  const messages = Array.from({ length: 200 }, (_, index) => addresses(correspondentsOnMessage, index));
  const measured = Array.from({ length: rounds + 1 }, () => {
    const started = performance.now();
    for (const { emailAddress, displayName } of messages.flat()) {
      const recognised = recogniseKind(emailAddress, tables);
      parsePersonName(displayName, recognised.emailAddress);
      if (recognised.emailAddress) organisationDomains(recognised.emailAddress, tables);
    }
    return (performance.now() - started) / messages.length;
  });
  return median(measured.slice(1));
}

function runCommand(words: readonly string[]): Promise<number> {
  const input = addresses(addressesInFile, 1)
    .map((one) => `${JSON.stringify(one)}\n`)
    .join('');
  const started = performance.now();
  return new Promise((resolve, reject) => {
    const options = { cwd: join(import.meta.dirname, '..'), maxBuffer: 2 ** 30 };
    const child = execFile(process.execPath, words, options, (error) =>
      error ? reject(error) : resolve(performance.now() - started),
    );
    child.stdin?.end(input);
  });
}

const domains = ['acme.example', 'chem.york.ac.uk', 'gmail.com', 'lists.acme.example', 'northbridge.ac.uk', 'x.nhs.uk'];
const locals = [
  'jo.smith',
  'no-reply',
  'info',
  'j.van-der-berg+news',
  'bounce-12-jo=acme.example',
  'physics-admissions',
];
const names = ['SMITH, Jo (Chemistry)', 'Jo Smith', '', 'van der Berg, Jan', 'Dr Mary O’Neill via LinkedIn', '王小明'];

function addresses(count: number, seed: number): { readonly emailAddress: string; readonly displayName: string }[] {
  const random = randomFrom(seed);
  const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)] ?? '';
  return Array.from({ length: count }, (_, index) => ({
    emailAddress: `${pick(locals)}${index % 7 === 0 ? index : ''}@${pick(domains)}`,
    displayName: pick(names),
  }));
}
