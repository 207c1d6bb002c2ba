import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { loadLocale } from '../src/locales/locale.ts';
import { launchBrowser } from '../tests/harness/browser.ts';
import { openColleagueRequests, type ColleagueRequests } from '../tests/harness/colleague-requests.ts';
import { buildPages } from './build-pages.ts';
import { startStack } from './development-stack.ts';
import { addressesAt, checkPorts } from './ports.ts';
import { sendSampleLinks } from './sample-links.ts';
import type { Picture } from './screenshots/picture.ts';
import { pictures } from './screenshots/pictures.ts';

const root = join(import.meta.dirname, '..');
const { values } = parseArgs({
  options: {
    /** Only pictures whose name fits this regular expression. */
    only: { type: 'string', default: '' },
    /** Where they go; those of README and docs by default. */
    folder: { type: 'string', default: join(root, 'docs/images') },
    /** All states in light, dark, forced colours and Arabic, not only those of the documents. */
    all: { type: 'boolean', default: false },
    port: { type: 'string', default: '3300' },
  },
});

await main();

async function main(): Promise<void> {
  const wanted = pictures.filter(
    ({ name, isInDocuments }) => (values.all || isInDocuments) && new RegExp(values.only, 'u').test(name),
  );
  const dataFolder = mkdtempSync(join(tmpdir(), 'acquaint-pictures-'));
  mkdirSync(values.folder, { recursive: true });
  const port = Number(values.port);
  await checkPorts(port);
  const stack = await startStack({
    port,
    dataFolder,
    pagesBuilt: buildPages(['pages', 'emulator']).then(() => undefined),
  });
  const browser = await launchBrowser();
  const requests = await openColleagueRequests(addressesAt(port));
  try {
    await sendSampleLinks(requests);
    for (const picture of wanted) {
      const since = Date.now();
      await take({ browser, requests, port }, picture);
      await requests.takeBackSince('sarah.bennett@northbridge.example', since);
    }
  } finally {
    await requests.close();
    await browser.close();
    await stack.stop();
    rmSync(dataFolder, { recursive: true, force: true });
  }
}

interface Around {
  readonly browser: Browser;
  readonly requests: ColleagueRequests;
  readonly port: number;
}

/** A picture that fails is told of, and the others are taken. */
async function take({ browser, requests, port }: Around, picture: Picture): Promise<void> {
  const context = await browser.newContext({
    ignoreHTTPSErrors: true,
    locale: picture.language ?? 'en-GB',
    viewport: picture.viewport ?? { width: 1366, height: 820 },
    deviceScaleFactor: picture.isInDocuments ? 1.5 : 1,
    colorScheme: picture.query?.['theme'] === 'dark' ? 'dark' : 'light',
    forcedColors: picture.forcedColors ? 'active' : 'none',
  });
  const page = await context.newPage();
  const query = { theme: 'light', ...picture.query };
  const { text } = await loadLocale('locale' in query ? String(query.locale) : 'en-GB');
  const path = join(values.folder, `${picture.name}.png`);
  try {
    await page.goto(`${addressesAt(port).emulator}/?${new URLSearchParams(query)}`);
    const scene = { page, pane: page.frameLocator('iframe[src*="/taskpane.html"]'), text, requests };
    await picture.steps(scene);
    await page.waitForTimeout(400); // transitions of the window's own
    if (picture.medium) await page.emulateMedia({ media: picture.medium });
    if (picture.isPaneOnly) await page.getByRole('complementary').screenshot({ path });
    else await page.screenshot({ path, fullPage: picture.isWhole === true });
    await picture.takeBack?.(scene);
    console.log(path);
  } catch (error) {
    process.exitCode = 1;
    console.error(`${picture.name}: ${String(error)}`);
  } finally {
    await context.close();
  }
}
