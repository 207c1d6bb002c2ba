import type { ColleagueSummary } from '#api/types.ts';
import { whyNothingToLog, type NothingToLog } from '#domain/nothing-to-log.ts';
import type { Message, MessageAddress } from '#domain/message.ts';
import type { CaptureCorrespondent, Logging, Ready } from './capture-state.ts';
import { isSameAddress } from './complete-message.ts';
import type { FollowingSwitch } from './following.ts';
import type { Recognition } from './lookup-message.ts';
import type { PersonDetails } from './person-details.ts';
import type { SignatureReader } from './signature.ts';
import type { Sharing } from './sharing.ts';

interface ReadyParts {
  readonly message: Message;
  readonly outside: readonly MessageAddress[];
  readonly recognition: Recognition;
  /** As chosen. */
  readonly correspondents: readonly CaptureCorrespondent[];
  readonly details: Pick<PersonDetails, 'describe'>;
  readonly signature: Pick<SignatureReader, 'foundOf'>;
  readonly logging: Logging;
  readonly interactionId?: string | undefined;
  readonly following: Pick<FollowingSwitch, 'describe'>;
  readonly isMe: (colleague: ColleagueSummary) => boolean;
  readonly missingCategory: string | undefined;
  readonly sharing: Pick<Sharing, 'describe' | 'forbiddenBy'> | undefined;
}

/** What is shown of a message that is recognised. */
export function describeReady({ message, recognition, correspondents, logging, ...parts }: ReadyParts): Ready {
  const { mailbox, interaction } = recognition;
  const { interactionId } = parts;
  const sender = message.from && correspondents[0];
  const nothing = logging.isLogged ? {} : whyNotLogged(message, correspondents, parts.sharing);
  const sharing = parts.sharing?.describe();
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
    correspondents: correspondents.map((one) => ({
      ...one,
      ...parts.details.describe(one, one === sender ? parts.signature.foundOf(one) : []),
    })),
    logging,
    ...(interactionId !== undefined && logging.isLogged && logging.isSettled ? { interactionId } : {}),
    ...(mailbox ? { mailbox } : {}),
    ...(loggedBy ? { loggedBy } : {}),
    othersWhoLogged: interaction?.colleagues.filter((colleague) => !isMine(colleague)) ?? [],
    ...nothing,
    ...(sharing ? { sharing } : {}),
    ...(following ? { following } : {}),
    ...(missingCategory === undefined ? {} : { missingCategory }),
  };
}

/** Why it can't be logged, and by which rule where that is one of the institution's; nothing where it can. */
export function whyNotLogged(
  message: Parameters<typeof whyNothingToLog>[0],
  correspondents: Parameters<typeof whyNothingToLog>[1],
  sharing: Pick<Sharing, 'forbiddenBy'> | undefined,
): Pick<Ready, 'nothingToLog' | 'forbiddenBy'> {
  const nothingToLog = whyNothingToLog(message, correspondents);
  const isFinal = nothingToLog !== undefined && !changeable.has(nothingToLog);
  const forbiddenBy = isFinal ? undefined : sharing?.forbiddenBy();
  if (forbiddenBy) return { nothingToLog: 'forbidden', forbiddenBy };
  return nothingToLog ? { nothingToLog } : {};
}

/** The colleague can put somebody in, and would find out only then. */
const changeable: ReadonlySet<NothingToLog> = new Set(['only-personal', 'all-left-out']);
