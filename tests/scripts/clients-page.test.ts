import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { outlookFeatures } from '#domain/outlook-features.ts';
import { lackedFor } from '#emulator/client-features.ts';
import { profileNames, profileOf, type ProfileName } from '#emulator/client-profiles.ts';
import { surfaceIn } from '#emulator/client-surfaces.ts';
import { clientsPage } from '../../scripts/clients-page.ts';

const root = join(import.meta.dirname, '../..');

describe('The table of clients and features', () => {
  it('is up to date: else run "node scripts/write-clients.ts"', async () => {
    const file = join(root, 'docs/clients.md');
    expect(readFileSync(file, 'utf8')).toBe(await clientsPage(file));
  });

  it('names the surfaces and the events that the manifest has', () => {
    const manifest = readFileSync(join(root, 'manifest.xml'), 'utf8');
    const surfaces = outlookFeatures.flatMap(({ surface = [] }) => surface);
    const named = (['web', 'ios'] as const).flatMap((name) =>
      surfaces.flatMap((surface) => surfaceIn(profileOf(name), surface) ?? []),
    );
    for (const name of named) expect(manifest).toContain(`<ExtensionPoint xsi:type="${name}">`);
    for (const event of outlookFeatures.flatMap(({ events = [] }) => events)) {
      expect(manifest).toContain(`<LaunchEvent Type="${event}"`);
    }
  });

  it('gives the web all, and each lesser client what it has', () => {
    const counts = profileNames.map((name) => [name, featuresOf(name).length]);
    expect(Object.fromEntries(counts)).toMatchObject({ web: outlookFeatures.length, new: outlookFeatures.length });
    expect(featuresOf('mac')).not.toContain('Log several selected messages at once');
    expect(featuresOf('mac')).toContain('Ask before a message is sent');
    expect(featuresOf('ltsc-2021')).toContain('Give what is logged a category');
    expect(featuresOf('ltsc-2021')).not.toContain('Ask before a message is sent');
    expect(featuresOf('classic-1.5')).toContain('Pin the pane, and go from message to message');
    expect(featuresOf('classic-1.5')).not.toContain('Tell lists and automatic mail by their headers');
    for (const phone of ['ios', 'android'] as const) {
      expect(featuresOf(phone)).toContain('Log a meeting that one is asked to');
      expect(featuresOf(phone)).not.toContain('Log a meeting that one arranges');
      expect(featuresOf(phone)).not.toContain('See who knows them while a message is written');
    }
  });
});

function featuresOf(name: ProfileName): string[] {
  return outlookFeatures.filter((feature) => lackedFor(feature, profileOf(name)).length === 0).map((each) => each.name);
}
