import type { ColleagueSummary } from '#api/types.ts';
import { whyNothingToLog } from '#domain/nothing-to-log.ts';
import type { Message, MessageAddress } from '#domain/message.ts';
import type { CaptureCorrespondent, Logging, Ready } from './capture-state.ts';
import { isSameAddress } from './complete-message.ts';
import type { FollowingSwitch } from './following.ts';
import type { Recognition } from './lookup-message.ts';

interface ReadyParts {
  readonly message: Message;
  readonly outside: readonly MessageAddress[];
  readonly recognition: Recognition;
  readonly correspondents: readonly CaptureCorrespondent[];
  readonly logging: Logging;
  readonly following: Pick<FollowingSwitch, 'describe'>;
  readonly isMe: (colleague: ColleagueSummary) => boolean;
  readonly missingCategory: string | undefined;
}

/** What is shown of a message that is recognised. */
export function describeReady({ message, recognition, correspondents, logging, ...parts }: ReadyParts): Ready {
  const { mailbox, interaction } = recognition;
  const nothingToLog = logging.isLogged ? undefined : whyNothingToLog(message, correspondents);
  // What is logged in another's mailbox is theirs, whoever logs it.
  const isMine = (colleague: ColleagueSummary) =>
    mailbox ? isSameAddress(colleague.emailAddress, mailbox.emailAddress) : parts.isMe(colleague);
  const ownersLog = mailbox && interaction?.mine ? interaction.colleagues.find(isMine) : undefined;
  const loggedBy = interaction?.by ?? ownersLog;
  const missingCategory = logging.isLogged ? parts.missingCategory : undefined;
  const following = parts.following.describe(logging.isLogged && logging.isSettled);
  return {
    status: 'ready',
    message,
    outside: parts.outside,
    correspondents,
    logging,
    ...(mailbox ? { mailbox } : {}),
    ...(loggedBy ? { loggedBy } : {}),
    othersWhoLogged: interaction?.colleagues.filter((colleague) => !isMine(colleague)) ?? [],
    ...(nothingToLog ? { nothingToLog } : {}),
    ...(following ? { following } : {}),
    ...(missingCategory === undefined ? {} : { missingCategory }),
  };
}
