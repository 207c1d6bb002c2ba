import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AppError } from '#domain/app-error.ts';
import { clientProfiles } from '#emulator/client-profiles.ts';
import { addInOriginOf, readManifest } from '#emulator/server/manifest/read-manifest.ts';
import type { Manifest } from '#emulator/wire-manifest.ts';
import { sampleManifest } from './sample-manifest.ts';

const corpus = process.env['ACQUAINT_CORPUS'];

/** What is wrong with a manifest; anything but an AppError is a failure of the reader's. */
function refusalOf(text: string): string | undefined {
  try {
    readManifest(text);
    return undefined;
  } catch (error) {
    if (error instanceof AppError) return error.message;
    throw error;
  }
}

describe('the manifest reader', () => {
  it('reads the highest VersionOverrides, with every resource resolved', () => {
    const manifest = readManifest(sampleManifest());
    expect(manifest).toMatchObject({
      id: 'dac64749-60d7-4579-9036-cb7308b6d444',
      displayName: 'Word counter',
      providerName: 'Foreign & Sons',
      version: '1.2.0.0',
      iconUrl: 'https://localhost:4000/icon-128.png',
      permission: 'ReadItem',
      appDomains: ['https://login.example'],
      functionFileUrl: 'https://localhost:4000/functions.html',
    } satisfies Partial<Manifest>);
    expect(manifest.surfaces.map(({ extensionPoint }) => extensionPoint)).toEqual([
      'MessageReadCommandSurface',
      'MessageComposeCommandSurface',
      'AppointmentAttendeeCommandSurface',
      'AppointmentOrganizerCommandSurface',
    ]);
    expect(manifest.surfaces.slice(0, 1)).toEqual([
      {
        extensionPoint: 'MessageReadCommandSurface',
        groupLabel: 'Words',
        buttons: [
          {
            id: 'pane',
            label: 'Count',
            title: 'Count words',
            description: 'Shows how many there are.',
            icons: { 16: 'https://localhost:4000/icon-16.png', 32: 'https://localhost:4000/icon-16.png' },
            action: {
              type: 'ShowTaskpane',
              url: 'https://localhost:4000/pane.html',
              supportsPinning: true,
              supportsNoItemContext: false,
              supportsMultiSelect: true,
            },
          },
          expect.objectContaining({
            id: 'count',
            menuLabel: 'Words',
            action: { type: 'ExecuteFunction', functionName: 'countWords' },
          }),
        ],
      },
    ]);
  });

  it('reads which functions events call, and in which page', () => {
    const url = 'https://localhost:4000/events.html';
    expect(readManifest(sampleManifest()).launchEvents).toEqual([
      { type: 'OnNewMessageCompose', functionName: 'onNew', url, sendMode: 'SoftBlock' },
      { type: 'OnMessageSend', functionName: 'onSend', url, sendMode: 'PromptUser' },
    ]);
    const withScript = '<Runtime resid="Events"><Override type="javascript" resid="Pane"/></Runtime>';
    const text = sampleManifest().replaceAll('<Runtime resid="Events"/>', withScript);
    expect(readManifest(text).launchEvents[0]?.url).toBe(url);
  });

  it('knows whether the add-in is there in others’ mailboxes', () => {
    const withShared = (value: string) =>
      sampleManifest().replaceAll(
        '<DesktopFormFactor>',
        `<DesktopFormFactor><SupportsSharedFolders>${value}</SupportsSharedFolders>`,
      );
    expect(readManifest(withShared('true')).supportsSharedFolders).toBe(true);
    expect(readManifest(withShared('false'))).not.toHaveProperty('supportsSharedFolders');
    expect(readManifest(sampleManifest())).not.toHaveProperty('supportsSharedFolders');
  });

  it('takes a manifest without events and runtimes', () => {
    const text = sampleManifest()
      .replaceAll(/<Runtimes>.*?<\/Runtimes>/gu, '')
      .replaceAll(/<ExtensionPoint xsi:type="LaunchEvent">.*?<\/ExtensionPoint>/gu, '');
    expect(readManifest(text)).toMatchObject({ launchEvents: [], displayName: 'Word counter' });
  });

  it('passes over VersionOverrides that ask for a newer Mailbox than Office.js has', () => {
    const [button] = readManifest(sampleManifest({ mailbox: '1.16' })).surfaces[0]?.buttons ?? [];
    expect(button?.label).toBe('Count (1.0)');
  });

  it('says that a manifest asks for more than Office.js has, when nothing less is in it', () => {
    const text = sampleManifest({ mailbox: '1.16' }).replace(/<Hosts><Host xsi:type[^]*?<\/Resources>/u, '');
    expect(refusalOf(text)).toContain('asks for Mailbox 1.16; the emulator has 1.15');
  });

  it('reads on a phone the surfaces and the events that a phone has, and on a desktop none of its surfaces', () => {
    const text = sampleManifest({ mailbox: '1.5' });
    const phone = readManifest(text, clientProfiles.ios);
    expect(phone.surfaces.map(({ extensionPoint, buttons }) => [extensionPoint, buttons.map(({ id }) => id)])).toEqual([
      ['MobileMessageReadCommandSurface', ['mobilePane', 'mobileCount']],
      ['MobileLogEventAppointmentAttendee', ['mobileLog']],
    ]);
    expect(phone.surfaces[0]?.buttons[0]?.icons).toEqual(
      Object.fromEntries(['25', '32', '48'].map((size) => [size, 'https://localhost:4000/icon-16.png'])),
    );
    expect(phone.launchEvents.map(({ type }) => type)).toEqual(['OnNewMessageCompose']);
    const desktop = readManifest(text).surfaces.map(({ extensionPoint }) => extensionPoint);
    expect(desktop.filter((name) => name.startsWith('Mobile'))).toEqual([]);
  });

  it('has nothing on a phone of an add-in that is not for phones', () => {
    const text = sampleManifest().replaceAll(/<MobileFormFactor>[^]*?<\/MobileFormFactor>/gu, '');
    expect(readManifest(text, clientProfiles.android)).toMatchObject({ surfaces: [], launchEvents: [] });
  });

  it('passes over VersionOverrides and events that are newer than the client', () => {
    const asked = sampleManifest({ mailbox: '1.8' });
    expect(readManifest(asked, clientProfiles['classic-1.5']).surfaces[0]?.buttons[0]?.label).toBe('Count (1.0)');
    const later = readManifest(asked, clientProfiles['ltsc-2021']);
    expect(later.surfaces[0]?.buttons[0]?.label).toBe('Count');
    expect(later.launchEvents).toEqual([]);
  });

  it('knows the origin of the pages', () => {
    expect(addInOriginOf(readManifest(sampleManifest({ origin: 'https://localhost:4001' })))).toBe(
      'https://localhost:4001',
    );
  });

  it.each([
    ['{"manifestVersion":"1.17"}', 'unified (JSON) manifest'],
    ['<OfficeApp', 'line 1'],
    ['<html></html>', 'its root is not OfficeApp'],
    [sampleManifest().replace('MailApp', 'TaskPaneApp'), 'its type is TaskPaneApp'],
    [sampleManifest().replace(/<Id>.*<\/Id>/u, ''), 'no Id. (OfficeApp/Id)'],
    [
      sampleManifest().replaceAll('"Pane" D', '"Paine" D'),
      'There is no resource “Pane”. (OfficeApp/VersionOverrides/VersionOverrides/Hosts/Host/DesktopFormFactor/',
    ],
    [sampleManifest().replaceAll('https://localhost:4000/pane.html', 'javascript:alert(1)'), 'is no web address'],
    [sampleManifest().replace('>ReadItem<', '>ReadEverything<'), 'no permission “ReadEverything”'],
    [sampleManifest().replaceAll(/<FunctionName>\w+<\/FunctionName>/gu, ''), 'names no function'],
    [sampleManifest().replaceAll('<Runtime resid="Events"/>', '<Runtime resid="Pane"/>'), 'is no Runtime of'],
    [sampleManifest().replaceAll('<SourceLocation resid="Events"/>', ''), 'LaunchEvent has no SourceLocation'],
    [sampleManifest().replaceAll(/<LaunchEvents>.*?<\/LaunchEvents>/gu, ''), 'has no LaunchEvents'],
    [sampleManifest().replaceAll('"OnMessageSend"', '"OnMessageSent"'), 'There is no event “OnMessageSent”'],
    [sampleManifest().replaceAll('"PromptUser"', '"promptUser"'), 'There is no SendMode “promptUser”'],
    [sampleManifest().replaceAll('"OnMessageSend"', '"OnMessageCompose"'), 'OnMessageCompose has no SendMode'],
    [sampleManifest().replaceAll('OnNewMessageCompose', 'OnMessageSend'), 'has one OnMessageSend'],
    [sampleManifest().replaceAll('FunctionName="onNew"', ''), 'OnNewMessageCompose names no function'],
    [`<!DOCTYPE a [<!ENTITY b "c">]>${sampleManifest()}`, 'no entities'],
    [' '.repeat(300_000), '256 kB'],
  ])('says what is wrong with %#', (text, sentence) => {
    expect(refusalOf(text)).toContain(sentence);
  });

  it('answers a damaged manifest with a manifest or a sentence, never with another error', () => {
    const whole = sampleManifest();
    const damage = fc.record({ at: fc.nat(whole.length), length: fc.nat(200), by: fc.string({ maxLength: 20 }) });
    fc.assert(
      fc.property(damage, ({ at, length, by }) => {
        refusalOf(whole.slice(0, at) + by + whole.slice(at + length));
      }),
    );
  });

  it.skipIf(corpus === undefined)('takes all manifests of the corpus (ACQUAINT_CORPUS), or says why not', () => {
    const folder = join(corpus ?? '', 'manifests/samples');
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
      /\.(?:xml|json)$/u.test(name),
    );
    const refused = files
      .map((name) => [name, readFileSync(join(folder, name), 'utf8')] as const)
      .map(([name, text]) => ({ name, isMail: text.includes('"MailApp"'), refusal: refusalOf(text) }));
    expect(files).toHaveLength(141);
    const refusedMail = refused.filter(({ isMail, refusal }) => isMail && refusal !== undefined);
    console.log(`${files.length} manifests; of the mail ones refused:`, refusedMail);
    expect(refused.filter(({ isMail, refusal }) => !isMail && refusal === undefined)).toEqual([]);
  });
});
