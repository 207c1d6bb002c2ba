import type { EmailAddress } from '#domain/email-address.ts';
import type { ItemIdentity } from '#domain/interaction.ts';
import type { Visibility } from '#domain/visibility.ts';
import type { Correction, FoundPerson } from './corrections-store.ts';
import type { ConversationIdentity, FollowedConversation } from './follow-store.ts';
import type { Signal } from './signals-store.ts';
import type { InteractionSummary, KeptDetail, Totals } from './persons-store.ts';
import type { Colleague, OrganisationSummary, Reader, Relationship, Ties } from './store.ts';

/** What the store knows of the correspondents of a message. */
export interface LookupStore {
  /** One round trip, whatever the number of correspondents. */
  readonly lookup: (input: LookupInput) => Promise<LookupAnswer>;
}

export interface LookupInput extends Reader {
  readonly correspondents: readonly {
    readonly emailAddress: EmailAddress;
    /** Where its organisation may be known: its domain and the parents down to the registrable one, longest first. */
    readonly organisationDomains: readonly string[];
    /** As on the message; who bears the same name may be the same. */
    readonly displayName?: string | undefined;
  }[];
  /** Those that are asked about. */
  readonly items?: readonly LookupItem[] | undefined;
  /** Whether the colleague keeps logging it. */
  readonly conversation?: ConversationIdentity | undefined;
}

export interface LookupItem extends ItemIdentity {
  /** Whose mailbox it is in, where that is not the colleague's who asks. */
  readonly mailbox?: EmailAddress | undefined;
}

export interface LookupEntry {
  readonly person?: {
    readonly id: string;
    readonly displayName: string;
    /** Absent where nothing was kept. */
    readonly details?: readonly KeptDetail[];
  };
  readonly organisation?: OrganisationSummary & { readonly ties?: Ties };
  /** The domain by which somebody new is of this organisation, where it is known here by that. */
  readonly organisationDomain?: string;
  /** What the reference data says of somebody new; it names the organisation, or proposes one that is not known here. */
  readonly reference?: ReferenceHit;
  /** Those with the same first and last word in their name, of somebody new. */
  readonly namesakes?: readonly Namesake[];
  /** Who a known person may be too, by the latest search for duplicates, the likeliest first. */
  readonly twins?: readonly Twin[];
  /** A domain known here that the address's looks like, of somebody new. */
  readonly imitatedDomain?: string;
  /** What to know before writing to them, of the person and of the organisation; absent when there is nothing. */
  readonly signals?: readonly Signal[];
  /** Whoever has the address was erased for good, and is not to be logged. */
  readonly keptOut?: true;
  /** What is in force here, at most one of each kind; absent when nothing is. */
  readonly corrections?: readonly Correction[];
  /** The units in which somebody knows them whom the viewer does not see; absent where none has. */
  readonly somebody?: readonly string[];
  /** The five latest, newest first. */
  readonly relationships: readonly Relationship[];
  /** The five latest, newest first. */
  readonly interactions: readonly InteractionSummary[];
  readonly totals: Totals;
}

export interface ReferenceHit {
  /** The domain of the reference data that matched. */
  readonly domain: string;
  readonly name: string;
  readonly ror?: string;
  /** The part of the organisation that has this domain. */
  readonly unit?: string;
  readonly source: string;
}

export interface Namesake extends FoundPerson {
  readonly emailAddresses: readonly string[];
}

export interface Twin extends FoundPerson {
  /** 0 to 1. */
  readonly score: number;
  readonly reasons: readonly { readonly code: string; readonly params: Readonly<Record<string, string>> }[];
}

export interface LookupAnswer {
  /** In the order asked, one each. */
  readonly entries: readonly LookupEntry[];
  /** For each of the items, in the order asked; undefined where it is not logged. */
  readonly items: readonly (LoggedItem | undefined)[];
  /** When the colleague keeps logging the conversation asked about. */
  readonly conversation?: FollowedConversation;
}

export interface LoggedItem {
  readonly id: string;
  readonly colleagues: readonly Colleague[];
  /** Whether the colleague has logged it whose mailbox this is. */
  readonly mine: boolean;
  /** What that contribution is. */
  readonly visibility?: Visibility;
  /** The delegate who logged it for them. */
  readonly by?: Colleague;
  /** The ids of the people whom these colleagues logged on it. */
  readonly people: readonly string[];
}
