import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { manifestFor } from '#server/manifest.ts';
import { findManifestFaults } from '../../scripts/manifest-rules.ts';

const root = join(import.meta.dirname, '../..');
const manifest = readFileSync(join(root, 'manifest.xml'), 'utf8');
const address = 'https://acquaint.example.ac.uk';
const forItem = manifestFor(manifest, { url: address, permission: 'item' });
const forMailbox = manifestFor(manifest, { url: address, permission: 'mailbox' });
const [older = '', newer = ''] = manifest.split('VersionOverridesV1_1');

/** The part of an extension point, in the newest version of what the ribbon shows. */
function pointOf(xml: string, type: string): string {
  const [, part = ''] = xml.split('VersionOverridesV1_1');
  return new RegExp(`<ExtensionPoint xsi:type="${type}">[^]*?</ExtensionPoint>`).exec(part)?.[0] ?? '';
}

function namesIn(text: string, pattern: RegExp): string[] {
  return [...new Set([...text.matchAll(pattern)].map(([, name = '']) => name))].sort();
}

describe.each([
  ['the repository', manifest, 'https://localhost:3000'],
  ['the open item', forItem, address],
  ['the whole mailbox', forMailbox, address],
])('the manifest for %s', (_, xml, origin) => {
  test('breaks no rule that a schema cannot see', () => {
    expect(findManifestFaults(xml, { origin, iconsFolder: join(root, 'assets/icons') })).toEqual([]);
  });
});

test('a manifest made for another address has that origin everywhere, and nothing else is changed', () => {
  for (const built of [forItem, forMailbox]) expect(built).not.toContain('localhost');
  expect(forItem.replaceAll(address, 'https://localhost:3000')).toBe(manifest);
});

test('the one for the whole mailbox differs in permission, version and in selecting several, and is the same add-in', () => {
  const lines = (xml: string) => xml.split('\n').map((line) => line.trim());
  expect(lines(forMailbox).filter((line) => !lines(forItem).includes(line))).toEqual([
    '<Version>0.1.0.1</Version>',
    '<Permissions>ReadWriteMailbox</Permissions>',
    '<SupportsMultiSelect>true</SupportsMultiSelect>',
  ]);
  expect(forMailbox.match(/<SupportsMultiSelect>/g)).toHaveLength(1);
  expect(pointOf(forMailbox, 'MessageReadCommandSurface')).toContain('<SupportsMultiSelect>true');
  expect(/<Id>(.*)<\/Id>/.exec(forMailbox)?.[1]).toBe(/<Id>(.*)<\/Id>/.exec(manifest)?.[1]);
});

test('a manifest that the one for the whole mailbox can not be made of is refused', () => {
  const without = manifest.replaceAll('<SupportsPinning>true</SupportsPinning>', '');
  expect(() => manifestFor(without, { url: address, permission: 'mailbox' })).toThrow('nothing that fits');
});

test('the pane opens on every surface, and can be pinned beside messages', () => {
  const pinned = ['MessageReadCommandSurface', 'MessageComposeCommandSurface'];
  const others = [
    'AppointmentOrganizerCommandSurface',
    'AppointmentAttendeeCommandSurface',
    'MobileMessageReadCommandSurface',
    'MobileLogEventAppointmentAttendee',
  ];
  for (const type of [...pinned, ...others]) {
    expect(pointOf(manifest, type), type).toContain('<SourceLocation resid="taskpaneUrl" />');
    expect(pointOf(manifest, type).includes('<SupportsPinning>true'), type).toBe(pinned.includes(type));
  }
  expect(older).toContain('<SourceLocation resid="taskpaneUrl" />');
  expect(older).not.toContain('SupportsPinning');
});

test('every function that the manifest names is offered to Outlook by the page that it is called in, and no other is', () => {
  const offeredIn = (file: string) => readFileSync(join(root, file), 'utf8');
  const buttons = namesIn(manifest, /<FunctionName>(\w+)</g);
  expect(buttons).toEqual(namesIn(offeredIn('src/commands/main.ts'), /associateCommand\('(\w+)'/g));
  const events = namesIn(manifest, /<LaunchEvent [^>]*FunctionName="(\w+)"/g);
  const script = offeredIn('src/launchevent/main.ts');
  expect(events.filter((name) => script.includes(`'${name}'`))).toEqual(events);
});

test('the notification icon has the name that the code uses', () => {
  const icon = /const icon = '(\w+)'/.exec(readFileSync(join(root, 'src/outlook/notify.ts'), 'utf8'))?.[1];
  for (const part of [older, newer]) expect(part).toContain(`<bt:Image id="${icon}"`);
});

test('it asks for reading and writing the open item, and for no more, of every Outlook since 1.5', () => {
  expect(/<Permissions>(\w+)</.exec(manifest)?.[1]).toBe('ReadWriteItem');
  expect(manifest.match(/MinVersion="1\.5"/g)).toHaveLength(3);
});

test('before something is sent, Outlook asks and never forbids', () => {
  expect(namesIn(manifest, /SendMode="(\w+)"/g)).toEqual(['PromptUser']);
});
