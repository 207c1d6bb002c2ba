import type { CategoryColour } from '#domain/category-colour.ts';
import type { SignedInColleague } from '#domain/identity.ts';
import type { RelationshipDirection } from '#domain/interaction.ts';
import type { Policy } from '#domain/policy.ts';
import type { RelationshipStrength } from '#domain/relationship-strength.ts';
import type { Sight, Unit, Visibility } from '#domain/visibility.ts';
import type { AuditStore } from './audit-store.ts';
import type { AdministrationStore } from './administration-store.ts';
import type { CorrectionStore } from './corrections-store.ts';
import type { DetailsStore } from './details-store.ts';
import type { ErasureStore } from './erasure-store.ts';
import type { FollowStore } from './follow-store.ts';
import type { ImportStore } from './imports-store.ts';
import type { IntroductionStore } from './introduction-store.ts';
import type { ConnectedSystemStore } from './connected-systems-store.ts';
import type { LinkStore } from './links-store.ts';
import type { LogStore } from './log-store.ts';
import type { LookupStore } from './lookup-store.ts';
import type { MeStore } from './me-store.ts';
import type { MyRelationshipStore } from './my-relationships-store.ts';
import type { MergeStore } from './merge-store.ts';
import type { OverviewStore } from './overview-store.ts';
import type { OwnDataStore } from './own-data.ts';
import type { PersonStore, Totals } from './persons-store.ts';
import type { RetentionStore } from './retention-store.ts';
import type { SearchStore } from './search-store.ts';
import type { SignalStore } from './signals-store.ts';
import type { WaitingLinkStore } from './waiting-links-store.ts';

/** The shared store. Every call names the institution it is for; nothing of another institution is ever seen. */
export interface Store
  extends
    LookupStore,
    LogStore,
    DetailsStore,
    CorrectionStore,
    MergeStore,
    FollowStore,
    AuditStore,
    ErasureStore,
    RetentionStore,
    IntroductionStore,
    AdministrationStore,
    SearchStore,
    SignalStore,
    ImportStore,
    OwnDataStore,
    LinkStore,
    OverviewStore,
    PersonStore,
    WaitingLinkStore,
    ConnectedSystemStore,
    MyRelationshipStore,
    MeStore {
  /** The institution with this Entra tenant id, or undefined when it is not on board. */
  readonly findInstitution: (institutionId: string) => Promise<InstitutionOnBoard | undefined>;
  /** The colleague behind a sign-in; made when new, and its name and address brought up to date. */
  readonly ensureColleague: (signedIn: SignedInColleague) => Promise<ColleagueOnBoard>;
  /**
   * Puts a colleague into a unit, or into none. What they have logged stays of the unit that it was logged in; what was logged in none
   * becomes the new one's. `unknown` when there is no such colleague or unit.
   */
  readonly setColleagueUnit: (input: SetColleagueUnit) => Promise<'changed' | 'unknown'>;
  /** Throws AppError `store-unavailable` unless the store answers and its migrations are current. */
  readonly checkReady: () => Promise<void>;
  /** Why the role that is connected is one that the policies do not bind; undefined when they do. */
  readonly findRoleFault: () => Promise<string | undefined>;
  readonly close: () => Promise<void>;
}

export interface SetColleagueUnit {
  readonly institutionId: string;
  readonly colleagueId: string;
  readonly unitId: string | null;
  /** Who decided so; null for the administrator's commands. */
  readonly byColleagueId: string | null;
}

export interface Viewer {
  readonly institutionId: string;
  readonly colleagueId: string;
}

/** Who looks, and what they may see of others. */
export interface Reader extends Viewer {
  readonly sight: Sight;
}

export interface Institution {
  /** The Entra tenant id, lower case. */
  readonly id: string;
  readonly name: string;
  /** Its own mail domains; their sub-domains are its own too. */
  readonly domains: readonly string[];
  /** Providers of personal mail that the administrator added to the reference list. */
  readonly personalDomains: readonly string[];
  /** Domains that the list of personal providers, or of those shared by public bodies, holds, and the reference data knows better. */
  readonly overruledDomains?: readonly string[];
}

export interface InstitutionOnBoard extends Institution {
  readonly settings: InstitutionSettings;
  readonly policy: Policy;
  readonly units: readonly Unit[];
}

/** What an institution has decided. */
export interface InstitutionSettings {
  /** Whether sending asks once where there is a signal that calls for it. */
  readonly asksBeforeSending: boolean;
  /** Whether a delegate may log for the colleague whose mailbox it is. */
  readonly allowsDelegates: boolean;
  /** After how many days an interaction counts half as much for how strong a relationship is. */
  readonly halfLifeDays: number;
  /** What logged messages are marked with in Outlook. */
  readonly category?: { readonly name: string; readonly colour: CategoryColour };
}

export interface Colleague {
  readonly id: string;
  readonly displayName: string;
  readonly emailAddress: string;
  /** The unit's name, or '' when it isn't known. */
  readonly unit: string;
}

/** Who has signed in, with what they have chosen. */
export interface ColleagueOnBoard extends Colleague {
  /** Absent where it isn't known. */
  readonly unitId?: string;
  /** Absent until the colleague chooses. */
  readonly defaultVisibility?: Visibility;
  /** A BCP 47 tag; absent until the colleague chooses. */
  readonly language?: string;
}

export interface Relationship {
  readonly colleague: Colleague;
  readonly count: number;
  /** ISO 8601 in UTC, as all times here. */
  readonly firstAt: string;
  readonly lastAt: string;
  readonly direction: RelationshipDirection;
  /** As it is now. */
  readonly strength: RelationshipStrength;
}

export interface OrganisationSummary {
  readonly id: string;
  readonly name: string;
  readonly domain: string;
}

/** Who here knows anybody at an organisation; given when the correspondent has no person yet. */
export interface Ties extends Totals {
  readonly units: number;
  readonly relationships: readonly Relationship[];
  /** The units in which somebody knows it whom the viewer does not see; absent where none has. */
  readonly somebody?: readonly string[];
}
