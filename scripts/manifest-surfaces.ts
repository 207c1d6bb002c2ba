import { descendantsOf, type XmlElement } from './walk-xml.ts';

const desktopSurfaces = [
  'MessageReadCommandSurface',
  'MessageComposeCommandSurface',
  'AppointmentOrganizerCommandSurface',
  'AppointmentAttendeeCommandSurface',
];
/** In which form factor each extension point may stand; those that Outlook no longer shows are not here. */
const pointsOf: Readonly<Record<string, readonly string[]>> = {
  DesktopFormFactor: [...desktopSurfaces, 'LaunchEvent'],
  MobileFormFactor: ['MobileMessageReadCommandSurface', 'MobileLogEventAppointmentAttendee', 'LaunchEvent'],
};

/** What an action that shows the pane may ask for, only in VersionOverrides 1.1, and on which surfaces. */
const surfacesOf: Readonly<Record<string, readonly string[]>> = {
  SupportsPinning: ['MessageReadCommandSurface', 'MessageComposeCommandSurface'],
  SupportsNoItemContext: ['MessageReadCommandSurface'],
  SupportsMultiSelect: ['MessageReadCommandSurface', 'MessageComposeCommandSurface'],
};

export interface SurfaceRulesOptions {
  /** Whether these are of VersionOverrides 1.1. */
  readonly isNewest: boolean;
  readonly permission: string;
}

/** Of the elements of one VersionOverrides: what is wrong with where its buttons stand, and what they have. */
export function findSurfaceFaults(elements: readonly XmlElement[], options: SurfaceRulesOptions): string[] {
  return [
    ...elements.flatMap((form) => pointFaults(form, options)),
    ...elements.filter(({ name }) => name === 'ExtensionPoint').flatMap((point) => actionFaults(point, options)),
    ...elements.filter(({ name }) => name === 'OfficeTab').flatMap(tabFaults),
    ...elements.filter(({ name }) => name === 'Icon').map(sizesFault),
  ].filter((fault) => fault !== '');
}

function pointFaults(form: XmlElement, { isNewest }: SurfaceRulesOptions): string[] {
  const known = pointsOf[form.name];
  if (!known) return [];
  const surfaces = form.children
    .filter(({ name }) => name === 'ExtensionPoint')
    .map(({ attributes }) => attributes['type'] ?? '');
  return [
    ...surfaces.filter((surface) => !known.includes(surface)).map((surface) => `${surface} is not for ${form.name}`),
    ...surfaces
      .filter((surface, index) => surfaces.indexOf(surface) !== index)
      .map((surface) => `${surface} is there twice in ${form.name}`),
    ...(form.name === 'MobileFormFactor' && !isNewest ? ['MobileFormFactor is not for VersionOverrides 1.0'] : []),
  ];
}

function actionFaults(point: XmlElement, { isNewest, permission }: SurfaceRulesOptions): string[] {
  const surface = point.attributes['type'] ?? '';
  return descendantsOf(point).flatMap(({ name, text }) => {
    const surfaces = surfacesOf[name];
    if (!surfaces) return [];
    if (!isNewest || !surfaces.includes(surface))
      return [`${name} is not for ${surface} of VersionOverridesV1_${isNewest ? 1 : 0}`];
    return name === 'SupportsMultiSelect' && text === 'true' && permission !== 'ReadWriteMailbox'
      ? [`SupportsMultiSelect needs ReadWriteMailbox, not ${permission}`]
      : [];
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

const mobileSizes = ['25', '32', '48'].flatMap((size) => ['1', '2', '3'].map((scale) => `${size}×${scale}`));

function sizesFault(icon: XmlElement): string {
  if (icon.attributes['type'] === 'bt:MobileIconList') {
    const given = icon.children.map(({ attributes }) => `${attributes['size']}×${attributes['scale']}`);
    const isRight = given.length === mobileSizes.length && mobileSizes.every((size) => given.includes(size));
    return isRight ? '' : 'An Icon for phones has not each of 25, 32 and 48 points once at 1, 2 and 3 pixels a point';
  }
  const sizes = icon.children.map(({ attributes }) => attributes['size']);
  return ['16', '32', '80'].every((size) => sizes.includes(size)) ? '' : 'An Icon lacks one of 16, 32 and 80 pixels';
}
