import { findEventFaults } from './manifest-events.ts';
import { findIconFaults } from './manifest-icons.ts';
import { findOrderFaults } from './manifest-order.ts';
import { findSurfaceFaults } from './manifest-surfaces.ts';
import { childOf, descendantsOf, walkXml, type XmlElement } from './walk-xml.ts';

export interface ManifestRulesOptions {
  /** The one origin that everything must be at. */
  readonly origin: string;
  /** Where the icons are that the manifest names under /icons/. */
  readonly iconsFolder: string;
}

/** What Outlook or its store would refuse and no schema sees: one sentence a fault. Rules: the add-in only manifest, Mailbox. */
export function findManifestFaults(xml: string, options: ManifestRulesOptions): string[] {
  const root = walkXml(xml);
  const elements = descendantsOf(root);
  const app = elements.find(({ name }) => name === 'OfficeApp');
  if (!app) return ['There is no OfficeApp'];
  const overrides = elements.filter(({ name }) => name === 'VersionOverrides');
  return [
    ...(Buffer.byteLength(xml) > 256 * 1024 ? ['The manifest is larger than 256 KB'] : []),
    ...findOrderFaults(root),
    ...baseFaults(app),
    ...addressFaults(elements, options.origin),
    ...findIconFaults(elements, options.iconsFolder),
    ...overrides.flatMap((each) => overridesFaults(each, childOf(app, 'Permissions')?.text ?? '')),
    ...duplicates(elements.filter(({ name }) => isNamed(name)).map((element) => element.attributes['id'] ?? '')).map(
      (id) => `The id ${id} is there twice`,
    ),
  ];
}

const isNamed = (name: string) => name === 'Group' || name === 'Control' || name === 'Item';

function baseFaults(app: XmlElement): string[] {
  const text = (name: string) => childOf(app, name)?.text ?? '';
  const value = (name: string) => childOf(app, name)?.attributes['DefaultValue'] ?? '';
  return [
    /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text('Id')) ? '' : 'Id is no GUID',
    /^\d{1,5}(\.\d{1,5}){0,3}$/.test(text('Version'))
      ? ''
      : 'Version is not one to four numbers of at most five digits',
    lengthFault('ProviderName', text('ProviderName'), 125),
    lengthFault('DisplayName', value('DisplayName'), 125),
    lengthFault('Description', value('Description'), 250),
    ...['IconUrl', 'HighResolutionIconUrl', 'SupportUrl', 'FormSettings', 'Rule'].map((name) =>
      childOf(app, name) ? '' : `${name} is missing`,
    ),
    ...app.children
      .filter(({ name }) => name === 'AppDomains')
      .flatMap(({ children }) => children)
      .map(({ text: domain }) =>
        /^https:\/\/[^/*?#]+$/.test(domain) ? '' : `AppDomain ${domain} is more than an origin`,
      ),
    ...descendantsOf(app)
      .filter(({ name }) => name === 'RequestedHeight')
      .map(({ text: height }) =>
        /^\d+$/.test(height) && Number(height) >= 32 && Number(height) <= 450
          ? ''
          : `RequestedHeight ${height} is not from 32 to 450`,
      ),
    descendantsOf(app).filter(({ name, attributes }) => name === 'Rule' && attributes['type'] !== 'RuleCollection')
      .length > 15
      ? 'There are more than fifteen rules'
      : '',
    permissions.includes(text('Permissions')) ? '' : `Permissions is none of ${permissions.join(', ')}`,
  ].filter((fault) => fault !== '');
}

const permissions = ['Restricted', 'ReadItem', 'ReadWriteItem', 'ReadWriteMailbox'];

/** Of one VersionOverrides, without the one nested in it, which inherits nothing. */
function overridesFaults(overrides: XmlElement, permission: string): string[] {
  const isNewest = overrides.attributes['type'] === 'VersionOverridesV1_1';
  const elements = descendantsOf(overrides, 'VersionOverrides');
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
        .flatMap((each) => descendantsOf(each))
        .flatMap(({ attributes }) => [attributes['DefaultValue'] ?? '', attributes['Value'] ?? ''])
        .map((value) => lengthFault(kind, value, longest)),
    ),
    ...resources.flatMap(localeFaults),
    ...elements
      .filter(({ name }) => isNamed(name))
      .map(({ attributes }) => lengthFault('id', attributes['id'] ?? '', 125)),
    ...findSurfaceFaults(elements, { isNewest, permission }),
    ...findEventFaults(elements),
    elements.some(({ name }) => name === 'FunctionName') && !elements.some(({ name }) => name === 'FunctionFile')
      ? 'FunctionName needs a FunctionFile'
      : '',
  ].filter((fault) => fault !== '');
}

function localeFaults({ attributes, children }: XmlElement): string[] {
  const locales = children.map((override) => override.attributes['Locale'] ?? '');
  return [
    ...locales.filter((locale) => !/^[a-z]{2,3}-[A-Z]{2}$/.test(locale)).map((locale) => `${locale} is no full locale`),
    ...duplicates(locales).map((locale) => `The resource ${attributes['id']} is there twice for ${locale}`),
  ];
}

/** Every address, wherever it stands, is at the one origin; an XML namespace is none. */
function addressFaults(elements: readonly XmlElement[], origin: string): string[] {
  return elements
    .flatMap(({ text, attributes }) => [text, attributes['DefaultValue'] ?? '', attributes['Value'] ?? ''])
    .filter((value) => /^[a-z]+:\/\//i.test(value))
    .filter((value) => !URL.canParse(value) || new URL(value).origin !== origin)
    .map((value) => `${value} is not at ${origin}`);
}

function lengthFault(what: string, value: string, longest: number): string {
  return value.length > longest ? `${what} is longer than ${longest} characters` : '';
}

function duplicates(values: readonly string[]): string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}
