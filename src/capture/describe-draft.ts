import type { MessageAddress } from '#domain/message.ts';
import type { Draft } from '#outlook/draft.ts';
import type { Ready } from './capture-state.ts';
import type { Sharing } from './sharing.ts';

interface DraftParts extends Pick<Ready, 'message' | 'outside' | 'correspondents' | 'logging'> {
  readonly draft: Pick<Draft, 'isSendTold'>;
  /** Of the recipients, those who are not answered for yet. */
  readonly awaited: readonly MessageAddress[];
  readonly failure: NonNullable<Ready['draft']>['error'];
  readonly nothing: Pick<Ready, 'nothingToLog' | 'forbiddenBy'>;
  readonly sharing: Sharing;
  readonly following: Ready['following'];
}

/** What is shown of a draft of whose recipients some are answered for. */
export function describeDraft({ draft, awaited, failure, nothing, following, ...parts }: DraftParts): Ready {
  const { sharing: _, ...shown } = parts;
  const sharing = parts.sharing.describe();
  return {
    status: 'ready',
    ...shown,
    othersWhoLogged: [],
    draft: {
      awaited: intersect(parts.outside, awaited),
      isLoggedAtSend: draft.isSendTold,
      ...(failure === undefined ? {} : { error: failure }),
    },
    ...nothing,
    ...(sharing ? { sharing } : {}),
    ...(following ? { following } : {}),
  };
}

function intersect(some: readonly MessageAddress[], others: readonly MessageAddress[]): MessageAddress[] {
  const addresses = new Set(others.map(({ emailAddress }) => emailAddress));
  return some.filter(({ emailAddress }) => addresses.has(emailAddress));
}
