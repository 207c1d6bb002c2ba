import type { AppointmentContent } from '../../wire-appointment.ts';
import type { MessageContent } from '../../wire.ts';
import type { Draft } from './draft.ts';

/** What an add-in acts upon; `key` is what the mailbox keeps the add-in's own data under. */
export type Item =
  | { readonly is: 'message-read'; readonly key: string; readonly message: MessageContent }
  | { readonly is: 'appointment-read'; readonly key: string; readonly appointment: AppointmentContent }
  | { readonly is: 'message-compose' | 'appointment-compose'; readonly key: string; readonly draft: Draft };

export function draftItem(draft: Draft): Item {
  return { is: draft.meeting ? 'appointment-compose' : 'message-compose', key: draft.key, draft };
}
