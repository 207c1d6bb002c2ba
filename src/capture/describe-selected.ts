import type { ColleagueSummary } from '#api/types.ts';
import type { CaptureCorrespondent } from './capture-state.ts';
import { isSameAddress } from './complete-message.ts';
import { whyNotLogged } from './describe-ready.ts';
import type { SelectedMessage } from './read-selected.ts';
import type { Sharing } from './sharing.ts';
import type { SelectedState, Standing } from './several-state.ts';

interface SelectedParts {
  readonly correspondents: readonly CaptureCorrespondent[];
  /** What a click here has come to; undefined where it has come to nothing. */
  readonly clicked: Standing | undefined;
  readonly sharing: Pick<Sharing, 'forbiddenBy'> | undefined;
}

/** How it stands with logging one of several selected messages. */
export function standingOf(
  { recognition, message, unread = 'refused' }: SelectedMessage,
  { correspondents, clicked, sharing }: SelectedParts,
): Standing {
  if (clicked) return clicked;
  if (recognition?.interaction?.mine) return { is: 'logged-already' };
  if (!message) return { is: 'unread', reason: unread };
  const { nothingToLog: reason, forbiddenBy: rule } = whyNotLogged(message, correspondents, sharing);
  return reason ? { is: 'nothing', reason, ...(rule ? { rule } : {}) } : { is: 'to-log' };
}

/** What is shown of one of several selected messages. */
export function describeSelected(
  one: SelectedMessage,
  { isMe, ...parts }: SelectedParts & { readonly isMe: (colleague: ColleagueSummary) => boolean },
): SelectedState {
  const { itemId, message, subject, recognition } = one;
  const from = message?.from?.displayName ?? message?.from?.emailAddress;
  const mailbox = message?.mailbox;
  // What is logged in another's mailbox is theirs, whoever logs it.
  const isMine = (colleague: ColleagueSummary) =>
    mailbox === undefined ? isMe(colleague) : isSameAddress(colleague.emailAddress, mailbox);
  return {
    itemId,
    subject: message?.subject ?? subject,
    kind: message?.kind ?? 'email',
    ...(message ? { occurredAt: message.occurredAt } : {}),
    ...(from === undefined ? {} : { from }),
    othersWhoLogged: recognition?.interaction?.colleagues.filter((colleague) => !isMine(colleague)) ?? [],
    standing: standingOf(one, parts),
  };
}
