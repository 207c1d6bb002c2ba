import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { browserArguments, findChromium } from './chromium.ts';

/** Draws assets/icons/*.png from the drawings in assets/, in the sizes that manifest.xml names. Run: node scripts/icons.ts */
const ribbon = [16, 20, 24, 32, 40, 48, 64, 80];
/** 25, 32 and 48 points, each at one, two and three pixels a point. */
const mobile = [25, 32, 48, 50, 64, 75, 96, 144];
const drawings = {
  icon: [...ribbon, ...mobile, 128],
  log: [...ribbon, ...mobile],
  'log-grey': mobile,
};
const assets = join(import.meta.dirname, '../assets');

const browser = await chromium.launch({ executablePath: findChromium(), args: browserArguments });
try {
  const page = await browser.newPage();
  for (const [name, sizes] of Object.entries(drawings)) {
    const svg = await readFile(join(assets, `${name}.svg`), 'utf8');
    for (const size of new Set(sizes))
      await writeFile(join(assets, 'icons', `${name}-${size}.png`), await draw(page, svg, size));
  }
} finally {
  await browser.close();
}

async function draw(page: Page, svg: string, size: number): Promise<Buffer> {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
  return page.screenshot({ omitBackground: true });
}
