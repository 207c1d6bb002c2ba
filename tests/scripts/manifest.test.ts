import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { manifestFor } from '#server/manifest.ts';
import { findManifestFaults } from '../../scripts/manifest-rules.ts';

const root = join(import.meta.dirname, '../..');
const manifest = readFileSync(join(root, 'manifest.xml'), 'utf8');
const findFaults = (xml: string, origin = 'https://localhost:3000') =>
  findManifestFaults(xml, { origin, iconsFolder: join(root, 'assets/icons') });

test('the manifest breaks no rule that a schema cannot see', () => {
  expect(findFaults(manifest)).toEqual([]);
});

test('a manifest made for another address has that origin everywhere and breaks no rule either', () => {
  const built = manifestFor(manifest, 'https://acquaint.example.ac.uk');
  expect(findFaults(built, 'https://acquaint.example.ac.uk')).toEqual([]);
  expect(built).not.toContain('localhost');
  expect(built.replaceAll('https://acquaint.example.ac.uk', 'https://localhost:3000')).toBe(manifest);
});

test('the pane can be pinned where the schema knows of it, and both versions have the same two buttons', () => {
  const [older = '', newer = ''] = manifest.split('VersionOverridesV1_1');
  expect(older).not.toContain('SupportsPinning');
  expect(newer).toContain('<SupportsPinning>true</SupportsPinning>');
  for (const part of [older, newer]) {
    expect(part.match(/xsi:type="(?:ShowTaskpane|ExecuteFunction)"/g)).toHaveLength(2);
    expect(part).toContain('<FunctionName>logMessage</FunctionName>');
  }
});

test('the ribbon function and the notification icon have the names that the code uses', () => {
  expect(readFileSync(join(root, 'src/commands/main.ts'), 'utf8')).toContain("associateCommand('logMessage'");
  const icon = /const icon = '(\w+)'/.exec(readFileSync(join(root, 'src/outlook/notify.ts'), 'utf8'))?.[1];
  expect(manifest.match(new RegExp(`<bt:Image id="${icon}"`, 'g'))).toHaveLength(2);
});

test('it asks for reading and writing the open item, and for no more', () => {
  expect(/<Permissions>(\w+)</.exec(manifest)?.[1]).toBe('ReadWriteItem');
  expect(manifest.match(/MinVersion="1\.5"/g)).toHaveLength(3);
});

describe('a fault is told', () => {
  const faults: readonly [name: string, from: string | RegExp, to: string, said: string][] = [
    [
      'an unknown resource',
      '<Label resid="logLabel" />',
      '<Label resid="nowhere" />',
      'The resource nowhere is not there',
    ],
    ['an unused resource', /<Label resid="logLabel" \/>/g, '', 'The resource logLabel is not used'],
    ['a long resource id', /paneDescription/g, 'p'.repeat(33), 'longer than 32 characters'],
    ['a long label', 'DefaultValue="Log"', `DefaultValue="${'L'.repeat(126)}"`, 'ShortStrings is longer than 125'],
    [
      'a long description',
      'DefaultValue="See who',
      `DefaultValue="${'S'.repeat(250)}`,
      'Description is longer than 250',
    ],
    ['an address elsewhere', 'localhost:3000/taskpane', 'localhost:3001/taskpane', 'is not at https://localhost:3000'],
    [
      'plain http',
      'https://localhost:3000/support',
      'http://localhost:3000/support',
      'is not at https://localhost:3000',
    ],
    ['an icon that is not there', 'icon-128.png', 'icon-127.png', 'icon-127.png is not there'],
    ['an icon of another size', 'icons/icon-128.png', 'icons/icon-80.png', 'is 80 × 80, not 128 × 128'],
    ['a required size left out', /<bt:Image size="32" resid="icon32" \/>/g, '', 'lacks one of 16, 32 and 80'],
    ['an id twice', 'id="v10.readOpenPane"', 'id="v10.readLogMessage"', 'The id v10.readLogMessage is there twice'],
    ['an AppDomain with a path', '3000</AppDomain>', '3000/a</AppDomain>', 'is more than an origin'],
    ['half a locale', 'Locale="ar-SA" Value="تسجيل"', 'Locale="ar" Value="تسجيل"', 'ar is no full locale'],
    ['no page for functions', /<FunctionFile resid="commandsUrl" \/>/g, '', 'FunctionName needs a FunctionFile'],
    ['a version of words', '<Version>0.1.0.0', '<Version>0.1-beta', 'Version is not'],
    [
      'a height before its page',
      /(<SourceLocation DefaultValue[^>]*>)\s*(<RequestedHeight>250<\/RequestedHeight>)/,
      '$2$1',
      'The children of DesktopSettings are RequestedHeight, SourceLocation: they should be SourceLocation RequestedHeight',
    ],
    [
      'permissions after the rule',
      /(<Permissions>\w+<\/Permissions>)([^]*?<\/Rule>)/,
      '$2$1',
      'The children of OfficeApp MailApp',
    ],
    [
      'an action before its icon',
      /(<Icon>[^]*?<\/Icon>)\s*(<Action[^]*?<\/Action>)/,
      '$2$1',
      'The children of Control Button',
    ],
    [
      'an element that nobody knows',
      '<DesktopFormFactor>',
      '<DesktopFormFactor><Toolbar />',
      'The children of DesktopFormFactor',
    ],
    [
      'resources before the hosts',
      /(<Hosts>\s*<Host xsi[^]*?<\/Hosts>)\s*(<Resources>[^]*?<\/Resources>)/,
      '$2$1',
      'The children of VersionOverrides',
    ],
    [
      'a third form',
      /(<FormSettings>)/,
      `$1${'<Form xsi:type="ItemEdit"><DesktopSettings><SourceLocation /></DesktopSettings></Form>'.repeat(2)}`,
      'The children of FormSettings',
    ],
    ['a height that no pane has', '>250<', '>451<', 'RequestedHeight 451 is not from 32 to 450'],
    ['sixteen rules', /(<Rule xsi:type="ItemIs"[^>]*>)/, '$1'.repeat(16), 'There are more than fifteen rules'],
    ['permissions that there are not', 'ReadWriteItem', 'ReadWrite', 'Permissions is none of Restricted'],
    [
      'pinning where the schema does not know of it',
      /(<SourceLocation resid="taskpaneUrl" \/>)/,
      '$1<SupportsPinning>true</SupportsPinning>',
      'SupportsPinning is not for MessageReadCommandSurface of VersionOverridesV1_0',
    ],
    [
      'pinning on an appointment',
      /MessageReadCommandSurface/g,
      'AppointmentAttendeeCommandSurface',
      'SupportsPinning is not for AppointmentAttendeeCommandSurface of VersionOverridesV1_1',
    ],
    ['no help address', /<SupportUrl[^>]*>/, '', 'SupportUrl is missing'],
  ];

  test.each(faults)('%s', (_, from, to, said) => {
    const changed = manifest.replace(from, to);
    expect(changed).not.toBe(manifest);
    expect(findFaults(changed).join('\n')).toContain(said);
  });
});
