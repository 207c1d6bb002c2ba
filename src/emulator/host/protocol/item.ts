import type { AppointmentContent } from '../../wire-appointment.ts';
import type { OpenSharedMailbox } from '../../wire-shared-mailbox.ts';
import type { MessageContent } from '../../wire.ts';
import type { Draft } from './draft.ts';

/** What an add-in acts upon; `key` is what the mailbox keeps the add-in's own data under. */
export type Item =
  | ({ readonly is: 'message-read'; readonly key: string; readonly message: MessageContent } & InMailbox)
  | ({ readonly is: 'appointment-read'; readonly key: string; readonly appointment: AppointmentContent } & InMailbox)
  | { readonly is: 'message-compose' | 'appointment-compose'; readonly key: string; readonly draft: Draft };

interface InMailbox {
  /** Where it is, when not in the colleague's own mailbox. */
  readonly shared?: OpenSharedMailbox | undefined;
}

export function draftItem(draft: Draft): Item {
  return { is: draft.meeting ? 'appointment-compose' : 'message-compose', key: draft.key, draft };
}
