import type { XmlElement } from './walk-xml.ts';

/** Which children an element has and in which order: `?` for at most one, `+` for one or more, else exactly one. */
const orders: Readonly<Record<string, string>> = {
  'OfficeApp MailApp':
    'Id AlternateId? Version ProviderName DefaultLocale DisplayName Description IconUrl? HighResolutionIconUrl? SupportUrl? AppDomains? Hosts Requirements? FormSettings Permissions? Rule DisableEntityHighlighting? VersionOverrides?',
  FormSettings: 'Form Form?',
  'Form ItemRead': 'DesktopSettings TabletSettings? PhoneSettings?',
  'Form ItemEdit': 'DesktopSettings TabletSettings? PhoneSettings?',
  'Form ItemRead/DesktopSettings': 'SourceLocation RequestedHeight',
  'Form ItemEdit/DesktopSettings': 'SourceLocation',
  'ExtensionPoint LaunchEvent': 'LaunchEvents SourceLocation',
  LaunchEvents: 'LaunchEvent+',
  'ExtensionPoint MobileMessageReadCommandSurface': 'Group',
  'ExtensionPoint MobileLogEventAppointmentAttendee': 'Control',
  Runtimes: 'Runtime',
  Runtime: 'Override?',
  'VersionOverrides VersionOverridesV1_0': 'Description? Requirements? Hosts? Resources? VersionOverrides?',
  'VersionOverrides VersionOverridesV1_1':
    'Description? Requirements? Hosts? Resources? WebApplicationInfo? EquivalentAddins? ConnectedServiceControls? ExtendedPermissions?',
  'Host MailHost': 'Runtimes? DesktopFormFactor? MobileFormFactor?',
  DesktopFormFactor: 'SupportsSharedFolders? FunctionFile? ExtensionPoint+',
  MobileFormFactor: 'FunctionFile? ExtensionPoint+',
  Group: 'Label Tooltip? Control+',
  'Control Button': 'Label Tooltip? Supertip Icon Action',
  'Control Menu': 'Label Tooltip? Supertip Icon? Items',
  'Control MobileButton': 'Label Icon Action',
  Supertip: 'Title Description',
  'Action ShowTaskpane': 'SourceLocation SupportsPinning? SupportsNoItemContext? SupportsMultiSelect?',
  'Action ExecuteFunction': 'FunctionName',
  Resources: 'Images? Urls? ShortStrings? LongStrings?',
};

/** Of an element and everything in it: a sentence for each whose children are others, or in another order. */
export function findOrderFaults(element: XmlElement, parent = ''): string[] {
  const key = [element.name, element.attributes['type'] ?? ''].join(' ').trim();
  const order = orders[`${parent}/${key}`] ?? orders[key];
  const names = element.children.map(({ name }) => name);
  const isRight = order === undefined || patternOf(order).test(names.map((name) => `${name} `).join(''));
  return [
    ...(isRight ? [] : [`The children of ${key} are ${names.join(', ')}: they should be ${order}`]),
    ...element.children.flatMap((child) => findOrderFaults(child, key)),
  ];
}

function patternOf(order: string): RegExp {
  return new RegExp(`^${order.replace(/(\w+)([?+]?) ?/g, '(?:$1 )$2')}$`);
}
