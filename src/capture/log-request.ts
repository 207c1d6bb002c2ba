import type { LogRequest } from '#api/types.ts';
import { listAddresses, type MessageAddress } from '#domain/message.ts';
import type { CaptureCorrespondent } from './capture-state.ts';
import type { CompleteMessage } from './complete-message.ts';
import { identifyMessage, limitAddress } from './lookup-message.ts';

// Limits of the API's schema, which a browser bundle can't import.
const longestSubject = 2000;
const mostCorrespondents = 1000;

/**
 * What logging this message says to the server: everybody on it, each with whether they become a person.
 * `correspondents` are as recognised and chosen, in the order of listAddresses(message).
 */
export function toLogRequest(message: CompleteMessage, correspondents: readonly CaptureCorrespondent[]): LogRequest {
  const everybody = listAddresses(message).map((address, index) => toLogged(address, correspondents[index]));
  const from = message.from ? everybody[0] : undefined;
  const others = from ? everybody.slice(1) : everybody;
  return {
    kind: message.kind,
    occurredAt: message.occurredAt,
    ...(message.subject === '' ? {} : { subject: message.subject.slice(0, longestSubject) }),
    ...identifyMessage(message),
    direction: from && correspondents[0]?.kind === 'colleague' ? 'out' : 'in',
    // Never sent: a message without a sender can't be logged (whyNothingToLog).
    from: from ?? { emailAddress: '' },
    correspondents: limitCorrespondents(others),
  };
}

type LoggedAddress = LogRequest['from'];

function toLogged(address: MessageAddress, correspondent: CaptureCorrespondent | undefined): LoggedAddress {
  return {
    ...limitAddress(address),
    ...(correspondent ? { include: correspondent.isIncluded } : {}),
  };
}

/** Of more than the API takes, those who become people come first; the order stays the message's. */
function limitCorrespondents(others: readonly LoggedAddress[]): LoggedAddress[] {
  if (others.length <= mostCorrespondents) return [...others];
  const people = others.filter(({ include }) => include);
  const kept = new Set([...people, ...others.filter(({ include }) => !include)].slice(0, mostCorrespondents));
  return others.filter((other) => kept.has(other));
}
