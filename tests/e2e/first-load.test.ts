import { describe, expect, it } from 'vitest';
import { mostFirstLoad, readFirstLoad, watchFirstLoad, weighFirstLoad } from '../../bench/first-load.ts';
import { paneFrame } from '../harness/accessibility.ts';
import { driveOutlook } from '../harness/outlook.ts';

const driver = driveOutlook();

describe('A pane that is opened for the first time', () => {
  it('shows its first cards by scripts no heavier than is set, and loads the rest after them', async () => {
    const { page, showSignedIn } = await driver.open();
    await watchFirstLoad(page.context());
    await showSignedIn('KTP second stage: comments by Friday?');
    const { pane, signIn } = weighFirstLoad(await readFirstLoad(paneFrame(page)));
    expect(signIn.brotli).toBeGreaterThan(0);
    expect(pane.bytes).toBeGreaterThan(pane.brotli);
    expect(pane.brotli).toBeLessThanOrEqual(mostFirstLoad);
  });
});
