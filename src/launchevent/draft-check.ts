import type { LookupResponse } from '#api/types.ts';
import type { MessageAddress } from '#domain/message.ts';
import { keyOf } from './outside.ts';

/** Under this key a draft's session data holds what sending needs of the server's answers. */
export const draftCheckKey = 'acquaint-check';

/** What is known of a draft's recipients; addresses are in lower case. */
export interface DraftCheck {
  /** Nothing will be asked about this draft, and it is in no followed conversation: there is no more to look up. */
  readonly isOver: boolean;
  /** Those whom the server has been asked about. */
  readonly asked: readonly string[];
  /** Those of them about whom to ask before sending. */
  readonly cautions: readonly KeptCaution[];
  /** The followed persons' addresses, where this colleague keeps logging the conversation. */
  readonly followed?: { readonly until: string; readonly addresses: readonly string[] };
  /** Those about whom the colleague has been asked before sending: once is enough. */
  readonly questioned: readonly string[];
}

export interface KeptCaution {
  readonly address: string;
  readonly name: string;
  readonly organisation: string;
  /** Names. */
  readonly stewards: readonly string[];
  readonly doNotContact?: { readonly subject: 'person' | 'organisation'; readonly reason: string };
}

const emptyCheck: DraftCheck = { isOver: false, asked: [], cautions: [], questioned: [] };

/** As it was written by `writeCheck`; whatever else stands there is as if nothing did. */
export function parseCheck(text: unknown): DraftCheck {
  if (typeof text !== 'string') return emptyCheck;
  try {
    const value = JSON.parse(text) as Partial<DraftCheck>; // a cast: only the add-in itself writes under its keys
    const lists = [value.asked, value.cautions, value.questioned];
    return lists.every(Array.isArray) ? { ...emptyCheck, ...value } : emptyCheck;
  } catch {
    return emptyCheck;
  }
}

// Outlook keeps 50,000 characters of a draft. Of a message to more people the last ones are looked up as it is sent.
const longestCheck = 40_000;

export function writeCheck(check: DraftCheck): string {
  const text = JSON.stringify(check);
  if (text.length <= longestCheck) return text;
  const { cautions, questioned } = check;
  const asked = cautions.map(({ address }) => address);
  return JSON.stringify(Object.assign({}, check, { asked, questioned: questioned.slice(0, 200) }));
}

/** What is known once the server has answered about `asked`. */
export function learn(check: DraftCheck, asked: readonly MessageAddress[], answer: LookupResponse): DraftCheck {
  const { settings, conversation } = answer;
  const isAsking = settings.askBeforeSending;
  const keys = asked.map(keyOf);
  const cautions: KeptCaution[] = [];
  const followed = check.followed ? [...check.followed.addresses] : [];
  answer.correspondents.forEach((correspondent, index) => {
    const address = asked[index];
    if (!address) return;
    const caution = isAsking ? keepCaution(address, correspondent) : undefined;
    if (caution) cautions.push(caution);
    if (conversation && correspondent.person && conversation.people.includes(correspondent.person.id)) {
      followed.push(keyOf(address));
    }
  });
  const isNew = ({ address }: KeptCaution) => !keys.includes(address);
  return {
    isOver: !isAsking && !conversation,
    asked: [...check.asked.filter((key) => !keys.includes(key)), ...keys],
    cautions: [...check.cautions.filter(isNew), ...cautions],
    questioned: check.questioned,
    ...(conversation ? { followed: { until: conversation.until, addresses: followed } } : {}),
  };
}

/** Those of `outside` whom the server has not been asked about. */
export function listUnasked(check: DraftCheck, outside: readonly MessageAddress[]): readonly MessageAddress[] {
  return check.isOver ? [] : outside.filter((address) => !check.asked.includes(keyOf(address)));
}

/** What there is to ask about those who are on the message now, and has not been asked before. */
export function listCautions(check: DraftCheck, outside: readonly MessageAddress[]): readonly KeptCaution[] {
  const keys = outside.map(keyOf);
  return check.cautions.filter(({ address }) => keys.includes(address) && !check.questioned.includes(address));
}

/** Whether this colleague keeps logging the conversation, and somebody whom that is for is still on the message. */
export function isFollowed({ followed }: DraftCheck, outside: readonly MessageAddress[]): boolean {
  if (!followed || Date.parse(followed.until) <= Date.now()) return false;
  return outside.some((address) => followed.addresses.includes(keyOf(address)));
}

const longestText = 120;
const mostStewards = 2;

function keepCaution(
  { emailAddress, displayName }: MessageAddress,
  { caution, person, organisation }: LookupResponse['correspondents'][number],
): KeptCaution | undefined {
  if (!caution || (caution.stewards.length === 0 && !caution.doNotContact)) return undefined;
  return {
    address: keyOf({ emailAddress }),
    name: person?.displayName ?? displayName ?? emailAddress,
    organisation: organisation?.name ?? '',
    stewards: caution.stewards.slice(0, mostStewards).map((steward) => steward.displayName),
    ...(caution.doNotContact
      ? {
          doNotContact: {
            subject: caution.doNotContact.subject,
            reason: caution.doNotContact.reason.slice(0, longestText),
          },
        }
      : {}),
  };
}
