import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findManifestFaults } from '../../scripts/manifest-rules.ts';

const root = join(import.meta.dirname, '../..');
const manifest = readFileSync(join(root, 'manifest.xml'), 'utf8');
const findFaults = (xml: string) =>
  findManifestFaults(xml, { origin: 'https://localhost:3000', iconsFolder: join(root, 'assets/icons') });

describe('a fault of surfaces, phones and events is told', () => {
  const faults: readonly [name: string, from: string | RegExp, to: string, said: string][] = [
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
    [
      'several messages selected without the whole mailbox',
      '<SupportsPinning>true</SupportsPinning>',
      '<SupportsPinning>true</SupportsPinning><SupportsMultiSelect>true</SupportsMultiSelect>',
      'SupportsMultiSelect needs ReadWriteMailbox, not ReadWriteItem',
    ],
    [
      'a pane without an item in a draft',
      /(MessageComposeCommandSurface[^]*?<SupportsPinning>true<\/SupportsPinning>)/,
      '$1<SupportsNoItemContext>true</SupportsNoItemContext>',
      'SupportsNoItemContext is not for MessageComposeCommandSurface',
    ],
    [
      'pinning asked for after what goes with it',
      '<SupportsPinning>true</SupportsPinning>',
      '<SupportsMultiSelect>false</SupportsMultiSelect><SupportsPinning>true</SupportsPinning>',
      'The children of Action ShowTaskpane',
    ],
    [
      'a surface that Outlook retired',
      '"MessageReadCommandSurface"',
      '"CustomPane"',
      'CustomPane is not for DesktopFormFactor',
    ],
    [
      'a surface of computers on phones',
      '"MobileMessageReadCommandSurface"',
      '"MessageComposeCommandSurface"',
      'MessageComposeCommandSurface is not for MobileFormFactor',
    ],
    [
      'a surface twice',
      '"AppointmentOrganizerCommandSurface"',
      '"AppointmentAttendeeCommandSurface"',
      'AppointmentAttendeeCommandSurface is there twice in DesktopFormFactor',
    ],
    [
      'an icon for phones less',
      '<bt:Image size="48" scale="3" resid="icon144" />',
      '',
      'An Icon for phones has not each of',
    ],
    [
      'an icon for phones of another size',
      'scale="3" resid="icon144"',
      'scale="3" resid="icon96"',
      'is 96 × 96, not 144 × 144',
    ],
    [
      'an explanation on a phone’s button',
      /(<Control xsi:type="MobileButton" id="mobileReadOpenPane">\s*<Label resid="paneLabel" \/>)/,
      '$1<Supertip><Title resid="paneTitle" /><Description resid="paneDescription" /></Supertip>',
      'The children of Control MobileButton',
    ],
    [
      'two buttons where a phone has one',
      /(<Control xsi:type="MobileButton" id="mobileAttendeeOpenPane">[^]*?<\/Control>)/,
      '$1<Control xsi:type="MobileButton" id="second" />',
      'The children of ExtensionPoint MobileLogEventAppointmentAttendee',
    ],
    [
      'shared folders on phones',
      '<MobileFormFactor>',
      '<MobileFormFactor><SupportsSharedFolders>true</SupportsSharedFolders>',
      'The children of MobileFormFactor',
    ],
    [
      'the page for functions before shared folders',
      /(<SupportsSharedFolders>true<\/SupportsSharedFolders>)\s*(<FunctionFile resid="commandsUrl" \/>)/,
      '$2$1',
      'The children of DesktopFormFactor',
    ],
    [
      'runtimes after the form factors',
      /(<Runtimes>[^]*?<\/Runtimes>)([^]*?<\/MobileFormFactor>)/,
      '$2$1',
      'The children of Host MailHost',
    ],
    [
      'an event that there is not',
      '"OnMessageRecipientsChanged"',
      '"OnMessageRead"',
      'There is no event OnMessageRead',
    ],
    ['an event twice', '"OnAppointmentSend"', '"OnMessageSend"', 'There is more than one OnMessageSend'],
    ['an event without a function', ' FunctionName="onMessageSend"', '', 'A LaunchEvent names no function'],
    [
      'a way of asking for an event that sends nothing',
      'FunctionName="onNewMessageCompose"',
      'FunctionName="onNewMessageCompose" SendMode="PromptUser"',
      'OnNewMessageCompose has no SendMode',
    ],
    ['no way of asking', ' SendMode="PromptUser"', '', 'OnMessageSend has no SendMode: then it blocks'],
    ['a way of asking in small letters', '"PromptUser"', '"promptUser"', 'SendMode promptUser is none of PromptUser'],
    ['sending that is forbidden', '"PromptUser"', '"Block"', 'SendMode Block is refused by the store'],
    [
      'events that run elsewhere',
      '<SourceLocation resid="launchEventUrl" />',
      '<SourceLocation resid="commandsUrl" />',
      'Events run in commandsUrl, which is no Runtime',
    ],
    [
      'no script for classic Outlook',
      /<Override type="javascript"[^>]*>/,
      '',
      'A Runtime has not exactly one Override of type javascript',
    ],
    [
      'a runtime that lives on',
      '<Runtime resid="launchEventUrl">',
      '<Runtime resid="launchEventUrl" lifetime="long">',
      'no long lifetime',
    ],
    [
      'an event of computers on phones',
      /<MobileFormFactor>[^]*?(?=<ExtensionPoint)/,
      '$&<ExtensionPoint xsi:type="LaunchEvent"><LaunchEvents><LaunchEvent Type="OnMessageSend" FunctionName="onMessageSend" SendMode="PromptUser" /></LaunchEvents><SourceLocation resid="launchEventUrl" /></ExtensionPoint>',
      'There is no event OnMessageSend on phones',
    ],
    [
      'a language twice',
      '<bt:Override Locale="ar-SA" Value="تسجيل" />',
      '<bt:Override Locale="ar-SA" Value="تسجيل" /><bt:Override Locale="ar-SA" Value="سجّل" />',
      'The resource logLabel is there twice for ar-SA',
    ],
    [
      'phones where the schema does not know of them',
      '</DesktopFormFactor>',
      '</DesktopFormFactor><MobileFormFactor />',
      'MobileFormFactor is not for VersionOverrides 1.0',
    ],
  ];

  test.each(faults)('%s', (_, from, to, said) => {
    const changed = manifest.replace(from, to);
    expect(changed).not.toBe(manifest);
    expect(findFaults(changed).join('\n')).toContain(said);
  });
});
