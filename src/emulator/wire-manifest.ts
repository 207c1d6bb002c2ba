import type { LaunchEvent } from './wire-launch-event.ts';

/** The add-in as manifest.xml declares it, of the highest VersionOverrides, its resources resolved. */
export interface Manifest {
  readonly id: string;
  readonly displayName: string;
  readonly description: string;
  readonly providerName: string;
  readonly version: string;
  readonly iconUrl?: string;
  readonly permission: 'Restricted' | 'ReadItem' | 'ReadWriteItem' | 'ReadWriteMailbox';
  readonly appDomains: readonly string[];
  /** The page that function commands run in. */
  readonly functionFileUrl?: string;
  readonly surfaces: readonly Surface[];
  readonly launchEvents: readonly LaunchEvent[];
  /** Without it the add-in is not there for items of another's mailbox. */
  readonly supportsSharedFolders?: true;
}

export interface Surface {
  /** For example `MessageReadCommandSurface`. */
  readonly extensionPoint: string;
  readonly groupLabel: string;
  readonly buttons: readonly CommandButton[];
}

export interface CommandButton {
  readonly id: string;
  readonly label: string;
  readonly title: string;
  readonly description: string;
  /** Pixel size → URL. */
  readonly icons: Readonly<Record<string, string>>;
  readonly action:
    | ({ readonly type: 'ShowTaskpane'; readonly url: string } & PaneSupport)
    | { readonly type: 'ExecuteFunction'; readonly functionName: string };
  /** Set when the button stands in a menu. */
  readonly menuLabel?: string;
}

/** When a pane may be open. */
export interface PaneSupport {
  readonly supportsPinning: boolean;
  /** Where the client knows it: with nothing selected. */
  readonly supportsNoItemContext: boolean;
  /** With several messages selected. */
  readonly supportsMultiSelect: boolean;
}
