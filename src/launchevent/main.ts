import { associateEvent } from '#outlook/associate-event.ts';

/** The functions that manifest.xml names for Outlook's events. Each lets Outlook go on at once: an item is never held up. */
const names = [
  'onNewMessageCompose',
  'onMessageRecipientsChanged',
  'onMessageSend',
  'onAppointmentAttendeesChanged',
  'onAppointmentSend',
];

for (const name of names) associateEvent(name, { limit: 1_500, run: () => Promise.resolve({ allowEvent: true }) });
