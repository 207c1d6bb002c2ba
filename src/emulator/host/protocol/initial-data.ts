import type { Attachment, Mailbox, MessageContent } from '../../wire.ts';
import type { ClientProfile } from '../../client-profiles.ts';
import type { Draft } from './draft.ts';
import type { Item } from './item.ts';
import { appointmentData, meetingData, meetingDraftData } from './appointment-data.ts';
import { allows, permissionLevel, type Permission } from './permission.ts';
import { timeZoneOffsets } from './time-zone.ts';

const itemTypes = { message: 1, meetingRequest: 3, messageCompose: 4, none: 6 } as const;

interface InitialDataOptions {
  readonly item: Item | undefined;
  readonly isHeaderExpanded: boolean;
  readonly permission: Permission;
  readonly profile: ClientProfile;
  readonly addInId: string;
  readonly mailbox: { readonly address: string; readonly displayName: string };
}

/** Everything that Office.js knows of the mailbox and of the item in front without asking again. */
export function initialData(options: InitialDataOptions): Readonly<Record<string, unknown>> {
  return { ...mailboxData(options), ...itemData(options) };
}

function mailboxData({ item, permission, addInId, mailbox, profile: client }: InitialDataOptions) {
  const profile = allows(permission, 'ReadItem')
    ? { userDisplayName: mailbox.displayName, userEmailAddress: mailbox.address, userProfileType: 'enterprise' }
    : {};
  return {
    permissionLevel: permissionLevel(permission),
    ...profile,
    userTimeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    timeZoneOffsets: timeZoneOffsets(),
    hostVersion: client.hostVersion,
    owaView: 'ThreeColumns',
    ewsUrl: '',
    restUrl: '',
    extensionId: addInId,
    isRestIdSupported: false,
    isFromSharedFolder: item !== undefined && 'shared' in item && item.shared !== undefined,
    openWindowOpen: false,
  };
}

function itemData({ item, isHeaderExpanded, permission, profile }: InitialDataOptions) {
  switch (item?.is) {
    case undefined:
      return { itemType: itemTypes.none };
    case 'message-read':
      return messageData(item.message, { isHeaderExpanded, permission, profile });
    case 'appointment-read':
      return appointmentData(item.appointment, permission);
    case 'appointment-compose':
      return meetingDraftData(item.draft, permission);
    case 'message-compose':
      return draftData(item.draft, permission);
  }
}

/** What is being written is asked for, call by call. */
function draftData({ conversationId, inReplyTo }: Draft, permission: Permission) {
  const itemType = itemTypes.messageCompose;
  return allows(permission, 'ReadItem')
    ? { itemType, conversationId: conversationId ?? null, inReplyTo: inReplyTo ?? null, seriesId: null }
    : { itemType };
}

function messageData(
  item: MessageContent,
  { isHeaderExpanded, permission, profile }: Pick<InitialDataOptions, 'isHeaderExpanded' | 'permission' | 'profile'>,
) {
  const itemType = item.meeting ? itemTypes.meetingRequest : itemTypes.message;
  if (!allows(permission, 'ReadItem')) return { itemType };
  // Outlook hands over this many of To and of Cc, and never says that there are more.
  const { collapsed, expanded } = profile.recipientLimits;
  const limit = isHeaderExpanded ? expanded : collapsed;
  return {
    itemType,
    id: item.itemId,
    itemClass: item.itemClass,
    subject: item.subject,
    normalizedSubject: item.normalizedSubject,
    internetMessageId: item.internetMessageId,
    conversationId: item.conversationId,
    from: item.from && person(item.from),
    sender: item.sender && person(item.sender),
    to: item.to.slice(0, limit).map(person),
    cc: item.cc.slice(0, limit).map(person),
    bcc: item.bcc.map(person),
    dateTimeCreated: item.dateTimeCreated,
    dateTimeModified: item.dateTimeModified,
    dateTimeSent: item.dateTimeCreated,
    attachments: item.attachments.map((attachment) => ({ ...attachment, attachmentType: attachmentType(attachment) })),
    isRead: true,
    entities: {},
    regExMatches: {},
    ...(item.meeting ? meetingData(item.meeting, item.itemClass) : {}),
  };
}

/** Read mode gives no recipientType. */
function person(mailbox: Mailbox) {
  return { name: mailbox.name, address: mailbox.address };
}

function attachmentType(attachment: Attachment): 0 | 1 {
  return attachment.contentType === 'message/rfc822' ? 1 : 0;
}
