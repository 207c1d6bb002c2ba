import { correspondentKinds, type CorrespondentKind, type RecognisedKind } from '#domain/correspondent.ts';
import { prepareDirectory, type NamedByDirectory } from '#domain/directory-match.ts';
import { parseEmailAddress } from '#domain/email-address.ts';
import type { Signature } from '#domain/signature.ts';
import type { UnreadableMessage } from '#mail/found-message.ts';

export const signatureParts = ['phones', 'jobTitle', 'organisation', 'orcid', 'webAddress'] as const;
type SignaturePart = (typeof signatureParts)[number];

export interface Count {
  readonly addresses: number;
  readonly messages: number;
}

export interface MailTallyResult {
  readonly messages: number;
  readonly addresses: number;
  readonly kinds: ReadonlyMap<CorrespondentKind | 'shared', Count>;
  /** The most addresses first. */
  readonly organisations: readonly (readonly [name: string, count: Count])[];
  readonly signatures: ReadonlyMap<SignaturePart | 'any', Count>;
  readonly unreadable: readonly string[];
  readonly unreadableCount: number;
}

/** Where so many can't be read, more of them say nothing new. */
const mostUnreadableShown = 50;

/** Adds up what was recognised in a mailbox. What it holds grows with the number of different addresses, not with the messages. */
export function createMailTally() {
  const addresses = new Map<string, AddressTally>();
  const organisations = new Map<string, { addresses: Set<string>; messages: number }>();
  const signatures = new Map<SignaturePart | 'any', { addresses: Set<string>; messages: number }>();
  const directoryNames = new Map<string, NamedByDirectory>();
  const unreadable: string[] = [];
  let [messages, unreadableCount] = [0, 0];
  return {
    addMessage: () => (messages += 1),
    messageCount: () => messages,
    addAddress: (address: string, { kind, shared = false }: RecognisedKind) => {
      const tally = addresses.get(address) ?? { byKind: new Map(), shared };
      tally.byKind.set(kind, (tally.byKind.get(kind) ?? 0) + 1);
      addresses.set(address, tally);
    },
    /** Whom Exchange's directory names and nobody on the same message answers to: perhaps somebody on another one does. */
    addDirectoryName: (key: string, named: NamedByDirectory) => directoryNames.set(key, named),
    addOrganisation: (address: string, name: string) => addTo(organisations, name, address),
    addSignature: (address: string, signature: Signature) => {
      const { phones, ...others } = signature;
      const parts = signatureParts.filter((part) => (part === 'phones' ? phones.length > 0 : part in others));
      for (const part of parts.length > 0 ? (['any', ...parts] as const) : []) addTo(signatures, part, address);
    },
    addUnreadable: ({ name, location, problem }: UnreadableMessage) => {
      unreadableCount += 1;
      const place = location.isMboxPart ? `${name}, from byte ${location.start.toLocaleString('en-GB')}` : name;
      if (unreadable.length < mostUnreadableShown) unreadable.push(`${place}: ${problem}`);
    },
    result: (): MailTallyResult => {
      resolveNames(directoryNames, addresses);
      return {
        messages,
        addresses: addresses.size,
        kinds: countKinds(addresses.values()),
        organisations: [...organisations]
          .map(([name, one]) => [name, countOf(one)] as const)
          .sort(
            ([nameA, a], [nameB, b]) =>
              b.addresses - a.addresses || b.messages - a.messages || (nameA < nameB ? -1 : 1),
          ),
        signatures: new Map([...signatures].map(([part, one]) => [part, countOf(one)])),
        unreadable,
        unreadableCount,
      };
    },
  };
}

export type MailTally = ReturnType<typeof createMailTally>;

/** One address is of several kinds where a robot writes for somebody: the headers of those messages say so. */
interface AddressTally {
  readonly byKind: Map<CorrespondentKind, number>;
  readonly shared: boolean;
}

/** A directory name's messages become those of the address that is the same person's. */
function resolveNames(names: ReadonlyMap<string, NamedByDirectory>, addresses: Map<string, AddressTally>): void {
  if (names.size === 0) return;
  const match = prepareDirectory([...addresses.keys()].flatMap((address) => parseEmailAddress(address) ?? []));
  for (const [key, named] of names) {
    const found = match(named);
    const known = found?.certainty === 'certain' ? addresses.get(found.emailAddress) : undefined;
    const own = addresses.get(key);
    if (!known || !own) continue;
    const kind = kindOf(known);
    known.byKind.set(kind, (known.byKind.get(kind) ?? 0) + messagesOf(own));
    addresses.delete(key);
  }
}

/** An address is what it is on most of its messages. */
function kindOf({ byKind }: AddressTally): CorrespondentKind {
  return correspondentKinds.reduce((most, kind) => ((byKind.get(kind) ?? 0) > (byKind.get(most) ?? 0) ? kind : most));
}

function messagesOf({ byKind }: AddressTally): number {
  return [...byKind.values()].reduce((sum, count) => sum + count, 0);
}

interface Sum {
  readonly addresses: Set<string>;
  messages: number;
}

function addTo<Key>(sums: Map<Key, Sum>, key: Key, address: string): void {
  const sum = sums.get(key) ?? { addresses: new Set(), messages: 0 };
  sum.addresses.add(address);
  sum.messages += 1;
  sums.set(key, sum);
}

function countOf({ addresses, messages }: Sum): Count {
  return { addresses: addresses.size, messages };
}

function countKinds(tallies: Iterable<AddressTally>): Map<CorrespondentKind | 'shared', Count> {
  const counts = new Map<CorrespondentKind | 'shared', Count>();
  for (const tally of tallies) {
    const kind = kindOf(tally);
    for (const key of tally.shared && kind === 'external' ? ([kind, 'shared'] as const) : [kind]) {
      const before = counts.get(key) ?? { addresses: 0, messages: 0 };
      counts.set(key, { addresses: before.addresses + 1, messages: before.messages + messagesOf(tally) });
    }
  }
  return counts;
}
