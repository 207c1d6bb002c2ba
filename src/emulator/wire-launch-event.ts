/** The events of event-based activation that Outlook has, of all requirement sets. */
export const launchEventTypes = [
  'OnNewMessageCompose',
  'OnMessageCompose',
  'OnMessageRecipientsChanged',
  'OnMessageAttachmentsChanged',
  'OnMessageFromChanged',
  'OnMessageSend',
  'OnMessageDecrypt',
  'OnNewAppointmentOrganizer',
  'OnAppointmentOrganizer',
  'OnAppointmentAttendeesChanged',
  'OnAppointmentTimeChanged',
  'OnAppointmentRecurrenceChanged',
  'OnAppointmentAttachmentsChanged',
  'OnAppointmentFromChanged',
  'OnAppointmentSend',
  'OnSensitivityLabelChanged',
  'OnInfoBarDismissClicked',
] as const;

export type LaunchEventType = (typeof launchEventTypes)[number];

export const sendModes = ['PromptUser', 'SoftBlock', 'Block'] as const;

/** What Outlook does when an add-in doesn't let a message go. */
export type SendMode = (typeof sendModes)[number];

/** A function of the add-in's that an event calls, without a pane. */
export interface LaunchEvent {
  readonly type: LaunchEventType;
  readonly functionName: string;
  /** The page that the function is in. */
  readonly url: string;
  /** For the events of sending. */
  readonly sendMode: SendMode;
}
