import { clientProfiles, type ClientProfile } from '../../client-profiles.ts';
import { compareVersions, launchesEvent, mailboxSetOf } from '../../mailbox-sets.ts';
import type { Manifest } from '../../wire-manifest.ts';
import { readLaunchEvents } from './manifest-events.ts';
import { manifestError, parseManifestTree, type ManifestNode } from './manifest-tree.ts';
import { readResources } from './manifest-resources.ts';
import { readSurfaces } from './manifest-surfaces.ts';

const largestManifest = 256 * 1024;

/** Reads an add-in only (XML) manifest of a mail add-in, as that client does; throws an AppError that says what is wrong, and where. */
export function readManifest(text: string, profile: ClientProfile = clientProfiles.web): Manifest {
  if (text.length > largestManifest)
    throw manifestError('', 'The manifest is larger than 256 kB, more than Outlook takes.');
  if (/^\uFEFF?\s*[{[]/u.test(text)) {
    throw manifestError(
      '',
      'This is a unified (JSON) manifest, which the emulator does not read: give it the add-in only (XML) manifest.',
    );
  }
  const app = parseManifestTree(text.replace(/^\uFEFF/u, '').trimStart()).child('OfficeApp');
  if (!app) throw manifestError('', 'This is no Office add-in manifest: its root is not OfficeApp.');
  const type = app.attribute('type');
  if (type !== 'MailApp') {
    throw manifestError(
      'OfficeApp',
      `This is no mail add-in's manifest: its type is ${type ?? 'missing'}, not MailApp.`,
    );
  }
  const overrides = highestOverrides(app, mailboxSetOf(profile));
  return {
    id: required(app, 'Id').text.toLowerCase(),
    displayName: localised(required(app, 'DisplayName')),
    description: localised(required(app, 'Description')),
    providerName: required(app, 'ProviderName').text,
    version: required(app, 'Version').text,
    ...iconOf(app),
    permission: permissionOf(app),
    appDomains:
      app
        .child('AppDomains')
        ?.children('AppDomain')
        .map((domain) => domain.text) ?? [],
    ...(overrides ? commandsOf(overrides, profile) : { surfaces: [], launchEvents: [] }),
  };
}

/** The origin that the add-in's pages run on: of the first page that its commands name. */
export function addInOriginOf(manifest: Manifest): string | undefined {
  const pages = manifest.surfaces.flatMap(({ buttons }) =>
    buttons.flatMap(({ action }) => (action.type === 'ShowTaskpane' ? [action.url] : [])),
  );
  const page = pages[0] ?? manifest.functionFileUrl ?? manifest.launchEvents[0]?.url;
  return page !== undefined && URL.canParse(page) ? new URL(page).origin : undefined;
}

function commandsOf(
  overrides: ManifestNode,
  profile: ClientProfile,
): Pick<Manifest, 'functionFileUrl' | 'surfaces' | 'launchEvents' | 'supportsSharedFolders'> {
  const host = overrides
    .child('Hosts')
    ?.children('Host')
    .find((each) => each.attribute('type') === 'MailHost');
  const form = host?.child(profile.formFactor === 'mobile' ? 'MobileFormFactor' : 'DesktopFormFactor');
  // An add-in that is not for phones is not on a phone.
  if (host && !form && profile.formFactor === 'mobile') return { surfaces: [], launchEvents: [] };
  if (!host || !form)
    throw manifestError(`${overrides.path}/Hosts`, 'VersionOverrides has no MailHost with a DesktopFormFactor.');
  const resources = readResources(overrides);
  const functionFile = form.child('FunctionFile');
  return {
    ...(functionFile ? { functionFileUrl: resources.url(functionFile) } : {}),
    ...(isTrue(form.child('SupportsSharedFolders')) ? { supportsSharedFolders: true } : {}),
    surfaces: readSurfaces(form, resources),
    launchEvents: readLaunchEvents(host, form, resources).filter(({ type }) => launchesEvent(profile, type)),
  };
}

function isTrue(node: ManifestNode | undefined): boolean {
  return node?.text.toLowerCase() === 'true';
}

/**
 * The newest VersionOverrides that this Office.js is enough for: a client passes over one that asks for more. One
 * without hosts only carries a newer one inside it.
 */
function highestOverrides(app: ManifestNode, mailboxVersion: string): ManifestNode | undefined {
  const all: ManifestNode[] = [];
  for (let node = app.child('VersionOverrides'); node; node = node.child('VersionOverrides')) {
    if (node.child('Hosts')) all.unshift(node);
  }
  const fitting = all.find((node) => compareVersions(neededVersion(node), mailboxVersion) <= 0);
  if (all[0] && !fitting) {
    throw manifestError(
      `${all[0].path}/Requirements`,
      `This add-in asks for Mailbox ${neededVersion(all[0])}; the emulator has ${mailboxVersion}.`,
    );
  }
  return fitting;
}

function neededVersion(overrides: ManifestNode): string {
  const sets = overrides.child('Requirements')?.child('Sets');
  const mailbox = sets?.children('Set').find((set) => set.attribute('Name')?.toLowerCase() === 'mailbox');
  return mailbox ? (mailbox.attribute('MinVersion') ?? sets?.attribute('DefaultMinVersion') ?? '1.1') : '1.1';
}

const permissions: Readonly<Record<string, Manifest['permission']>> = {
  restricted: 'Restricted',
  readitem: 'ReadItem',
  readwriteitem: 'ReadWriteItem',
  readwritemailbox: 'ReadWriteMailbox',
};

function permissionOf(app: ManifestNode): Manifest['permission'] {
  const node = app.child('Permissions');
  if (!node) return 'Restricted';
  const permission = Object.hasOwn(permissions, node.text.toLowerCase())
    ? permissions[node.text.toLowerCase()]
    : undefined;
  if (!permission) throw manifestError(node.path, `There is no permission “${node.text}”.`);
  return permission;
}

function iconOf(app: ManifestNode): Pick<Manifest, 'iconUrl'> {
  const icon = app.child('HighResolutionIconUrl') ?? app.child('IconUrl');
  const iconUrl = icon && localised(icon);
  return iconUrl ? { iconUrl } : {};
}

function localised(node: ManifestNode): string {
  return node.attribute('DefaultValue') ?? node.text;
}

function required(app: ManifestNode, name: string): ManifestNode {
  const node = app.child(name);
  if (!node || localised(node) === '') throw manifestError(`${app.path}/${name}`, `The manifest has no ${name}.`);
  return node;
}
