import { AppError } from '#domain/app-error.ts';

/** The origin that manifest.xml in the repository names. */
const manifestOrigin = 'https://localhost:3000';

/** What the add-in may do in Outlook: with the open item, as the repository's manifest.xml asks, or in the whole mailbox. */
export type ManifestPermission = 'item' | 'mailbox';

export interface ManifestOptions {
  /** The https origin that the add-in is served at. */
  readonly url: string;
  readonly permission: ManifestPermission;
}

/** The manifest for an add-in at an address and with a permission; of the repository's one, nothing else is changed. */
export function manifestFor(manifestXml: string, { url, permission }: ManifestOptions): string {
  const asked = permission === 'mailbox' ? forMailbox(manifestXml) : manifestXml;
  return asked.replaceAll(manifestOrigin, new URL(url).origin);
}

/** Reads what a command or an address says; throws AppError `invalid-input` for anything else. */
export function parseManifestPermission(text: string): ManifestPermission {
  if (text === 'item' || text === 'mailbox') return text;
  throw new AppError('invalid-input', `The permission is item or mailbox, not ${text}`);
}

/**
 * What needs the whole mailbox: several messages selected at once, which brings a pane without an item with it. The id stays, since an item's custom
 * properties belong to it; the version's last number tells Outlook that this is no longer the same manifest.
 */
function forMailbox(manifestXml: string): string {
  return change(
    change(
      change(manifestXml, /(<Permissions>)ReadWriteItem(<\/Permissions>)/, '$1ReadWriteMailbox$2'),
      /(<Version>\d+\.\d+\.\d+)\.0(<\/Version>)/,
      '$1.1$2',
    ),
    /(<ExtensionPoint xsi:type="MessageReadCommandSurface">(?:(?!<\/ExtensionPoint>)[^])*?(\s*)<SupportsPinning>true<\/SupportsPinning>)/,
    '$1$2<SupportsMultiSelect>true</SupportsMultiSelect>',
  );
}

function change(manifestXml: string, from: RegExp, to: string): string {
  if (!from.test(manifestXml)) throw new AppError('internal', `manifest.xml has nothing that fits ${from.source}`);
  return manifestXml.replace(from, to);
}
