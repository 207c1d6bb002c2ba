import type { Direction, InteractionKind } from '#domain/interaction.ts';
import type { Policy } from '#domain/policy.ts';
import type { Visibility } from '#domain/visibility.ts';
import type { SignalContent } from './signals-store.ts';
import type { Institution } from './store.ts';

/** Everything of one institution, to be loaded at once. Ids are UUIDs; addresses and domains are lower case. */
export interface BulkInstitution {
  readonly institution: Institution;
  /** As far as it isn't by default. */
  readonly policy?: Partial<Policy>;
  /** Parents before their children. */
  readonly units: readonly BulkUnit[];
  readonly colleagues: readonly BulkColleague[];
  readonly organisations: readonly BulkOrganisation[];
  readonly people: readonly BulkPerson[];
  readonly interactions: Iterable<BulkInteraction>;
  readonly signals?: readonly BulkSignal[];
}

/** Of a person or an organisation. */
export interface BulkSignal extends SignalContent {
  readonly id: string;
  readonly personId?: string | undefined;
  readonly organisationId?: string | undefined;
  /** RFC 3339 with offset. */
  readonly setAt: string;
}

export interface BulkUnit {
  readonly id: string;
  readonly name: string;
  readonly parentId?: string | undefined;
  /** Whether its own colleagues see what is shared within the units below it. */
  readonly seesBelow?: boolean | undefined;
}

export interface BulkColleague {
  readonly id: string;
  /** The Entra object id; absent for a colleague who is only seen on messages. */
  readonly objectId?: string | undefined;
  readonly emailAddress: string;
  readonly displayName: string;
  readonly unitId?: string | undefined;
}

export interface BulkOrganisation {
  readonly id: string;
  readonly name: string;
  /** At least one; the first is the one that is shown. */
  readonly domains: readonly string[];
}

export interface BulkPerson {
  readonly id: string;
  readonly displayName: string;
  /** At least one; the first is the one that is shown. */
  readonly emailAddresses: readonly string[];
  readonly organisationId?: string | undefined;
}

export interface BulkInteraction {
  readonly id: string;
  readonly kind: InteractionKind;
  /** RFC 3339 with offset. */
  readonly occurredAt: string;
  readonly subject?: string | undefined;
  /** Without one, nobody's later log joins this interaction. */
  readonly internetMessageId?: string | undefined;
  readonly conversationId?: string | undefined;
  readonly direction: Direction;
  /** At least one, no duplicates. */
  readonly personIds: readonly string[];
  /** At least one, at most one of each colleague. */
  readonly contributions: readonly BulkContribution[];
}

export interface BulkContribution {
  readonly colleagueId: string;
  readonly visibility: Visibility;
  /** RFC 3339 with offset. */
  readonly loggedAt: string;
}
