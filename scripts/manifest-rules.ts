import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findOrderFaults } from './manifest-order.ts';
import { walkXml, type XmlElement } from './walk-xml.ts';

export interface ManifestRulesOptions {
  /** The one origin that everything must be at. */
  readonly origin: string;
  /** Where the icons are that the manifest names under /icons/. */
  readonly iconsFolder: string;
}

/** What Outlook or its store would refuse and no schema sees: one sentence a fault. Rules: the add-in only manifest, Mailbox. */
export function findManifestFaults(xml: string, options: ManifestRulesOptions): string[] {
  const root = walkXml(xml);
  const elements = descendants(root);
  const app = elements.find(({ name }) => name === 'OfficeApp');
  if (!app) return ['There is no OfficeApp'];
  const overrides = elements.filter(({ name }) => name === 'VersionOverrides');
  return [
    ...(Buffer.byteLength(xml) > 256 * 1024 ? ['The manifest is larger than 256 KB'] : []),
    ...findOrderFaults(root),
    ...baseFaults(app),
    ...addressFaults(elements, options.origin),
    ...iconFaults(elements, options),
    ...overrides.flatMap(overridesFaults),
    ...duplicates(elements.filter(({ name }) => isNamed(name)).map((element) => element.attributes['id'] ?? '')).map(
      (id) => `The id ${id} is there twice`,
    ),
  ];
}

const isNamed = (name: string) => name === 'Group' || name === 'Control';

function baseFaults(app: XmlElement): string[] {
  const text = (name: string) => child(app, name)?.text ?? '';
  const value = (name: string) => child(app, name)?.attributes['DefaultValue'] ?? '';
  return [
    /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text('Id')) ? '' : 'Id is no GUID',
    /^\d{1,5}(\.\d{1,5}){0,3}$/.test(text('Version'))
      ? ''
      : 'Version is not one to four numbers of at most five digits',
    lengthFault('ProviderName', text('ProviderName'), 125),
    lengthFault('DisplayName', value('DisplayName'), 125),
    lengthFault('Description', value('Description'), 250),
    ...['IconUrl', 'HighResolutionIconUrl', 'SupportUrl', 'FormSettings', 'Rule'].map((name) =>
      child(app, name) ? '' : `${name} is missing`,
    ),
    ...app.children
      .filter(({ name }) => name === 'AppDomains')
      .flatMap(({ children }) => children)
      .map(({ text: domain }) =>
        /^https:\/\/[^/*?#]+$/.test(domain) ? '' : `AppDomain ${domain} is more than an origin`,
      ),
    ...descendants(app)
      .filter(({ name }) => name === 'RequestedHeight')
      .map(({ text: height }) =>
        /^\d+$/.test(height) && Number(height) >= 32 && Number(height) <= 450
          ? ''
          : `RequestedHeight ${height} is not from 32 to 450`,
      ),
    descendants(app).filter(({ name, attributes }) => name === 'Rule' && attributes['type'] !== 'RuleCollection')
      .length > 15
      ? 'There are more than fifteen rules'
      : '',
    permissions.includes(text('Permissions')) ? '' : `Permissions is none of ${permissions.join(', ')}`,
  ].filter((fault) => fault !== '');
}

const permissions = ['Restricted', 'ReadItem', 'ReadWriteItem', 'ReadWriteMailbox'];

/** What an action that shows the pane may ask for, only in VersionOverrides 1.1, and on which surfaces. */
const surfacesOf: Readonly<Record<string, readonly string[]>> = {
  SupportsPinning: ['MessageReadCommandSurface', 'MessageComposeCommandSurface'],
  SupportsNoItemContext: ['MessageReadCommandSurface'],
  SupportsMultiSelect: ['MessageReadCommandSurface', 'MessageComposeCommandSurface'],
};

/** Of one VersionOverrides, without the one nested in it, which inherits nothing. */
function overridesFaults(overrides: XmlElement): string[] {
  const elements = descendants(overrides, 'VersionOverrides');
  const resources = elements.filter(({ name, attributes }) => /^(Image|Url|String)$/.test(name) && attributes['id']);
  const ids = resources.map(({ attributes }) => attributes['id'] ?? '');
  const used = new Set(elements.flatMap(({ attributes }) => attributes['resid'] ?? []));
  const lengths = { ShortStrings: 125, LongStrings: 250, Urls: 2048, Images: 2048 };
  return [
    ...duplicates(ids).map((id) => `The resource ${id} is there twice`),
    ...[...used].filter((id) => !ids.includes(id)).map((id) => `The resource ${id} is not there`),
    ...ids.filter((id) => !used.has(id)).map((id) => `The resource ${id} is not used`),
    ...ids.map((id) => lengthFault(`The resource id ${id}`, id, 32)),
    ...Object.entries(lengths).flatMap(([kind, longest]) =>
      elements
        .filter(({ name }) => name === kind)
        .flatMap((each) => descendants(each))
        .flatMap(({ attributes }) => [attributes['DefaultValue'] ?? '', attributes['Value'] ?? ''])
        .map((value) => lengthFault(kind, value, longest)),
    ),
    ...elements.filter(({ name }) => name === 'Override').map(localeFault),
    ...elements
      .filter(({ name }) => isNamed(name))
      .map(({ attributes }) => lengthFault('id', attributes['id'] ?? '', 125)),
    ...elements.filter(({ name }) => name === 'OfficeTab').flatMap(tabFaults),
    ...elements.filter(({ name }) => name === 'Icon').map(sizesFault),
    ...elements.filter(({ name }) => name === 'ExtensionPoint').flatMap((point) => surfaceFaults(point, overrides)),
    elements.some(({ name }) => name === 'FunctionName') && !elements.some(({ name }) => name === 'FunctionFile')
      ? 'FunctionName needs a FunctionFile'
      : '',
  ].filter((fault) => fault !== '');
}

function surfaceFaults(point: XmlElement, overrides: XmlElement): string[] {
  const surface = point.attributes['type'] ?? '';
  const isNew = overrides.attributes['type'] === 'VersionOverridesV1_1';
  return descendants(point).flatMap(({ name }) => {
    const surfaces = surfacesOf[name];
    return !surfaces || (isNew && surfaces.includes(surface))
      ? []
      : [`${name} is not for ${surface} of ${overrides.attributes['type']}`];
  });
}

function tabFaults(tab: XmlElement): string[] {
  const groups = tab.children.filter(({ name }) => name === 'Group');
  return [
    tab.attributes['id'] === 'TabDefault' ? '' : 'OfficeTab is not TabDefault',
    groups.length === 1 ? '' : 'There is not exactly one Group on the tab',
    ...groups.map(({ children }) =>
      children.filter(({ name }) => name === 'Control').length > 6 ? 'There are more than six controls in a Group' : '',
    ),
  ];
}

function localeFault({ attributes }: XmlElement): string {
  return /^[a-z]{2,3}-[A-Z]{2}$/.test(attributes['Locale'] ?? '') ? '' : `${attributes['Locale']} is no full locale`;
}

function sizesFault(icon: XmlElement): string {
  const sizes = icon.children.map(({ attributes }) => attributes['size']);
  return ['16', '32', '80'].every((size) => sizes.includes(size)) ? '' : 'An Icon lacks one of 16, 32 and 80 pixels';
}

/** Every address, wherever it stands, is at the one origin; an XML namespace is none. */
function addressFaults(elements: readonly XmlElement[], origin: string): string[] {
  return elements
    .flatMap(({ text, attributes }) => [text, attributes['DefaultValue'] ?? '', attributes['Value'] ?? ''])
    .filter((value) => /^[a-z]+:\/\//i.test(value))
    .filter((value) => !URL.canParse(value) || new URL(value).origin !== origin)
    .map((value) => `${value} is not at ${origin}`);
}

/** Each icon is a PNG of its size: told by `size` where it is used, by the rules for the two of the store. */
function iconFaults(elements: readonly XmlElement[], { iconsFolder }: ManifestRulesOptions): string[] {
  const wanted: { readonly address: string; readonly size: number }[] = [];
  const want = (address: string | undefined, size: number) => address && wanted.push({ address, size });
  for (const { name, attributes } of elements) {
    if (name === 'IconUrl') want(attributes['DefaultValue'], 64);
    if (name === 'HighResolutionIconUrl') want(attributes['DefaultValue'], 128);
    if (name !== 'Image' || !attributes['resid']) continue;
    const resource = elements.find((each) => each.name === 'Image' && each.attributes['id'] === attributes['resid']);
    want(resource?.attributes['DefaultValue'], Number(attributes['size']));
  }
  return wanted.flatMap(({ address, size }) => {
    const file = join(iconsFolder, new URL(address).pathname.replace(/^\/icons\//, ''));
    if (!existsSync(file)) return [`${address} is not there`];
    const { width, height } = readPngSize(file);
    return width === size && height === size ? [] : [`${address} is ${width} × ${height}, not ${size} × ${size}`];
  });
}

/** From the IHDR chunk, which is the first of every PNG. */
function readPngSize(file: string): { width: number; height: number } {
  const bytes = readFileSync(file);
  const isPng = bytes.subarray(1, 4).toString('latin1') === 'PNG';
  return isPng ? { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) } : { width: 0, height: 0 };
}

function lengthFault(what: string, value: string, longest: number): string {
  return value.length > longest ? `${what} is longer than ${longest} characters` : '';
}

function duplicates(values: readonly string[]): string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}

function child(element: XmlElement, name: string): XmlElement | undefined {
  return element.children.find((each) => each.name === name);
}

function descendants(element: XmlElement, except?: string): XmlElement[] {
  return element.children.filter(({ name }) => name !== except).flatMap((each) => [each, ...descendants(each, except)]);
}
