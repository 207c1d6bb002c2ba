import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** No background traffic and no sandbox, which a container's root does not get. */
export const browserArguments = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The Chromium that the tests drive: the one that CHROMIUM names; else installed, or downloaded by Playwright earlier. */
export function findChromium(): string {
  const found = lookForChromium();
  if (found !== undefined) return found;
  const named = process.env['CHROMIUM'];
  throw new Error(
    named
      ? `There is no Chromium at ${named}, which CHROMIUM names.`
      : 'No Chromium was found: install one, or name it in CHROMIUM=/path.',
  );
}

/** Finds a Chromium or gets one: as root on Debian by apt, else by Playwright's download, which has 20 seconds. */
export function ensureChromium(): string {
  if (lookForChromium() !== undefined || process.env['CHROMIUM']) return findChromium();
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    const quiet = { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } } as const;
    spawnSync('apt-get', ['update'], quiet);
    spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], quiet);
  } else {
    spawnSync('npx', ['playwright-core', 'install', 'chromium'], { stdio: 'ignore', timeout: 20_000 });
  }
  return findChromium();
}

function lookForChromium(): string | undefined {
  const named = process.env['CHROMIUM'];
  return (named ? [named] : [...installed, chromium.executablePath()]).find((path) => existsSync(path));
}
