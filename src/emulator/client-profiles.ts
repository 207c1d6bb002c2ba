import { AppError } from '#domain/app-error.ts';
import type { LaunchEventType } from './wire-launch-event.ts';

/**
 * What the clients of Outlook let an add-in do, as their documentation says it. The emulator takes these features on;
 * it is not that client's own build.
 */
export interface ClientProfile {
  readonly label: string;
  /** The newest Mailbox requirement set that the client has. */
  readonly mailbox: string;
  /** The other requirement sets, by name. */
  readonly sets: Readonly<Record<string, string>>;
  readonly formFactor: FormFactor;
  /** `Office.context.mailbox.diagnostics` and `Office.context.platform`. */
  readonly hostName: string;
  readonly hostVersion: string;
  readonly platform: string;
  readonly canPin: boolean;
  /** A pane can be open where nothing is selected, if its button says so. */
  readonly hasNoItemContext: boolean;
  readonly hasNestedAppAuth: boolean;
  /** How many of To and of Cc are handed over, the header of the message as it is shown. */
  readonly recipientLimits: { readonly collapsed: number; readonly expanded: number };
  readonly notificationsPerItem: number;
  /** Methods and properties below Office.context that it lacks though its Mailbox set has them. */
  readonly lacks: readonly string[];
  /** Methods and properties of later sets that it has nevertheless. */
  readonly hasNevertheless: readonly string[];
  /** The events that call a function, where it isn't all of its Mailbox set. */
  readonly launchEvents?: readonly LaunchEventType[];
}

export type FormFactor = 'desktop' | 'mobile';

export type ProfileName = keyof typeof clientProfiles;

const desktop = {
  formFactor: 'desktop',
  canPin: true,
  hasNoItemContext: false,
  notificationsPerItem: 5,
  lacks: [],
  hasNevertheless: [],
} as const;

/** Of the set OpenBrowserWindowApi, which is there where Outlook is a program of its own. */
const openBrowserWindow = 'ui.openBrowserWindow';

const onTheWeb = {
  ...desktop,
  lacks: [openBrowserWindow],
  mailbox: '1.16',
  sets: { DialogApi: '1.2', IdentityAPI: '1.3', NestedAppAuth: '1.1' },
  hostVersion: '20261120001.08',
  platform: 'OfficeOnline',
  hasNestedAppAuth: true,
  recipientLimits: { collapsed: 20, expanded: 1000 },
} as const;

const onAPhone = {
  formFactor: 'mobile',
  mailbox: '1.5',
  sets: { DialogApi: '1.2', NestedAppAuth: '1.1' },
  hostVersion: '4.2633.0',
  canPin: false,
  hasNoItemContext: false,
  hasNestedAppAuth: true,
  recipientLimits: { collapsed: 100, expanded: 100 },
  notificationsPerItem: 1,
  lacks: [
    ...['mailbox.convertToEwsId', 'mailbox.convertToRestId', 'mailbox.item.dateTimeModified'],
    ...['mailbox.displayMessageForm', 'mailbox.displayAppointmentForm', 'mailbox.displayNewAppointmentForm'],
    ...['mailbox.item.displayReplyForm', 'mailbox.item.displayReplyAllForm', openBrowserWindow],
  ],
  hasNevertheless: [
    ...['mailbox.item.from.getAsync', 'mailbox.item.getComposeTypeAsync', 'mailbox.item.internetHeaders'],
    ...['mailbox.item.sessionData', 'mailbox.item.body.setSignatureAsync', 'mailbox.item.disableClientSignatureAsync'],
    'mailbox.item.addFileAttachmentFromBase64Async',
  ],
  launchEvents: ['OnNewMessageCompose', 'OnMessageRecipientsChanged', 'OnMessageFromChanged'],
} as const;

export const clientProfiles = {
  web: { ...onTheWeb, label: 'Outlook on the web', hostName: 'OutlookWebApp' },
  new: { ...onTheWeb, label: 'New Outlook on Windows', hostName: 'newOutlookWindows' },
  'classic-1.5': {
    ...desktop,
    label: 'Classic Outlook on Windows that has Mailbox 1.5',
    mailbox: '1.5',
    sets: { DialogApi: '1.1' },
    lacks: [openBrowserWindow],
    hostName: 'Outlook',
    hostVersion: '16.0.7668.2048',
    platform: 'PC',
    hasNestedAppAuth: false,
    recipientLimits: { collapsed: 500, expanded: 500 },
  },
  'ltsc-2021': {
    ...desktop,
    label: 'Classic Outlook LTSC 2021',
    mailbox: '1.9',
    sets: { DialogApi: '1.2', IdentityAPI: '1.3', OpenBrowserWindowApi: '1.1' },
    hostName: 'Outlook',
    hostVersion: '16.0.14332.20763',
    platform: 'PC',
    hasNestedAppAuth: false,
    recipientLimits: { collapsed: 500, expanded: 500 },
  },
  mac: {
    ...desktop,
    label: 'Outlook on Mac',
    mailbox: '1.14',
    sets: { DialogApi: '1.2', IdentityAPI: '1.3', NestedAppAuth: '1.1', OpenBrowserWindowApi: '1.1' },
    hostName: 'Outlook',
    hostVersion: '16.100.25081015',
    platform: 'Mac',
    hasNoItemContext: true,
    hasNestedAppAuth: true,
    recipientLimits: { collapsed: Infinity, expanded: Infinity },
  },
  ios: { ...onAPhone, label: 'Outlook on iOS', hostName: 'OutlookIOS', platform: 'iOS' },
  android: { ...onAPhone, label: 'Outlook on Android', hostName: 'OutlookAndroid', platform: 'Android' },
} as const satisfies Record<string, ClientProfile>;

export const profileNames = Object.keys(clientProfiles) as ProfileName[]; // a cast: the keys of the table above

export function profileOf(name: ProfileName): ClientProfile {
  return clientProfiles[name];
}

/** The profile of that name; one that there isn't is told with those that there are. */
export function readProfileName(name: string): ProfileName {
  const known = profileNames.find((each) => each === name);
  if (known) return known;
  throw new AppError(
    'invalid-input',
    `There is no client profile “${name.slice(0, 40)}”; there are ${profileNames.join(', ')}.`,
  );
}
