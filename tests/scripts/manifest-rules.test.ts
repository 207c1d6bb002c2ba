import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findManifestFaults } from '../../scripts/manifest-rules.ts';

const root = join(import.meta.dirname, '../..');
const manifest = readFileSync(join(root, 'manifest.xml'), 'utf8');
const findFaults = (xml: string) =>
  findManifestFaults(xml, { origin: 'https://localhost:3000', iconsFolder: join(root, 'assets/icons') });

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
    ['no help address', /<SupportUrl[^>]*>/, '', 'SupportUrl is missing'],
  ];

  test.each(faults)('%s', (_, from, to, said) => {
    const changed = manifest.replace(from, to);
    expect(changed).not.toBe(manifest);
    expect(findFaults(changed).join('\n')).toContain(said);
  });
});
