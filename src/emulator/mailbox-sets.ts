import type { ClientProfile } from './client-profiles.ts';
import type { LaunchEventType } from './wire-launch-event.ts';

/** The newest Mailbox requirement set whose methods are all there: of the npm build of Office.js and of the addition. */
const newestMailbox = '1.15';

/** What came with which Mailbox requirement set after 1.5, below Office.context. */
const members: Readonly<Record<string, readonly string[]>> = {
  '1.6': ['mailbox.displayNewMessageForm', 'mailbox.item.getSelectedEntities', 'mailbox.item.getSelectedRegExMatches'],
  '1.7': [
    ...['mailbox.item.addHandlerAsync', 'mailbox.item.removeHandlerAsync', 'mailbox.item.from.getAsync'],
    ...['mailbox.item.organizer.getAsync', 'mailbox.item.recurrence', 'mailbox.item.seriesId'],
  ],
  '1.8': [
    ...['mailbox.masterCategories', 'mailbox.item.categories', 'mailbox.item.enhancedLocation'],
    ...['mailbox.item.getAllInternetHeadersAsync', 'mailbox.item.internetHeaders', 'mailbox.item.getItemIdAsync'],
    ...['mailbox.item.getAttachmentsAsync', 'mailbox.item.getAttachmentContentAsync'],
    ...['mailbox.item.addFileAttachmentFromBase64Async', 'mailbox.item.getInitializationContextAsync'],
    'mailbox.item.getSharedPropertiesAsync',
  ],
  '1.9': [
    ...['mailbox.displayMessageFormAsync', 'mailbox.displayAppointmentFormAsync', 'mailbox.displayNewMessageFormAsync'],
    ...['mailbox.displayNewAppointmentFormAsync', 'mailbox.item.displayReplyFormAsync'],
    ...['mailbox.item.displayReplyAllFormAsync', 'mailbox.item.body.appendOnSendAsync'],
  ],
  '1.10': [
    ...['mailbox.item.body.setSignatureAsync', 'mailbox.item.getComposeTypeAsync'],
    ...['mailbox.item.isClientSignatureEnabledAsync', 'mailbox.item.disableClientSignatureAsync'],
  ],
  '1.11': ['mailbox.item.sessionData'],
  '1.13': [
    ...['mailbox.getSelectedItemsAsync', 'sensitivityLabelsCatalog', 'mailbox.item.sensitivityLabel'],
    ...['mailbox.item.body.prependOnSendAsync', 'mailbox.item.delayDeliveryTime'],
  ],
  '1.14': [
    ...['officeTheme', 'mailbox.item.inReplyTo', 'mailbox.item.getItemClassAsync', 'mailbox.item.getAsFileAsync'],
    ...['mailbox.item.getConversationIndexAsync', 'mailbox.item.isAllDayEvent', 'mailbox.item.sensitivity'],
  ],
  '1.15': ['mailbox.loadItemByIdAsync', 'mailbox.item.sendAsync'],
};

const events: Readonly<Record<string, readonly LaunchEventType[]>> = {
  '1.10': ['OnNewMessageCompose', 'OnNewAppointmentOrganizer'],
  '1.11': [
    ...(['OnMessageAttachmentsChanged', 'OnMessageRecipientsChanged', 'OnInfoBarDismissClicked'] as const),
    ...(['OnAppointmentAttachmentsChanged', 'OnAppointmentAttendeesChanged', 'OnAppointmentTimeChanged'] as const),
    'OnAppointmentRecurrenceChanged',
  ],
  '1.12': ['OnMessageSend', 'OnAppointmentSend', 'OnMessageCompose', 'OnAppointmentOrganizer'],
  '1.13': ['OnMessageFromChanged', 'OnAppointmentFromChanged', 'OnSensitivityLabelChanged'],
  '1.16': ['OnMessageDecrypt'],
};

/** The Mailbox requirement set that the emulator has as that client. */
export function mailboxSetOf({ mailbox }: ClientProfile): string {
  return compareVersions(mailbox, newestMailbox) < 0 ? mailbox : newestMailbox;
}

/** What has to be taken away from Office.js to be as that client has it, below Office.context. */
export function missingMembers({ mailbox, lacks, hasNevertheless }: ClientProfile): string[] {
  const later = Object.entries(members).flatMap(([set, names]) => (compareVersions(set, mailbox) > 0 ? names : []));
  return [...lacks, ...later.filter((name) => !hasNevertheless.includes(name))];
}

export function launchesEvent({ mailbox, launchEvents }: ClientProfile, type: LaunchEventType): boolean {
  if (launchEvents) return launchEvents.includes(type);
  return Object.entries(events).some(([set, types]) => compareVersions(set, mailbox) <= 0 && types.includes(type));
}

export function compareVersions(a: string, b: string): number {
  const [left = [], right = []] = [a, b].map((version) => version.split('.').map(Number));
  for (let index = 0; index < Math.max(left.length, right.length); index++) {
    const difference = (left[index] ?? 0) - (right[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
