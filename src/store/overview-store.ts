import type { InteractionKind, RelationshipDirection } from '#domain/interaction.ts';
import type { Link } from './links-store.ts';
import type { SetParentOutcome } from './parent.ts';
import type { KeptDetail } from './persons-store.ts';
import type { Colleague, OrganisationSummary, Reader, Relationship } from './store.ts';
import type { KnownSubject, Signal } from './signals-store.ts';

/** The whole relationship with one person or organisation. */
export interface OverviewStore {
  /** Undefined when there is no such person whom the reader may see; `id` is another one's where the two were made one. */
  readonly readPersonOverview: (input: Reader & { readonly personId: string }) => Promise<PersonOverview | undefined>;
  /** The same of an organisation and all that is below it, or of it alone. */
  readonly readOrganisationOverview: (
    input: Reader & { readonly organisationId: string; readonly isOnlyThis: boolean },
  ) => Promise<OrganisationOverview | undefined>;
  /** Undefined when the subject is not there for the reader. */
  readonly readTimeline: (input: Reader & TimelineQuery) => Promise<TimelinePage | undefined>;
  /** What an organisation is part of; null for nothing. */
  readonly setParent: (
    input: Reader & { readonly organisationId: string; readonly parentId: string | null },
  ) => Promise<SetParentOutcome>;
}

export interface TimelineQuery {
  readonly of: KnownSubject;
  /** Without the organisations below it. */
  readonly isOnlyThis: boolean;
  readonly unitId?: string | undefined;
  readonly kind?: InteractionKind | undefined;
  readonly purpose?: string | undefined;
  /** Years in UTC; both are in it. */
  readonly from?: number | undefined;
  readonly to?: number | undefined;
  /** Where the page before has ended. */
  readonly before?: TimelinePlace | undefined;
  readonly limit: number;
}

export interface TimelinePlace {
  /** As PostgreSQL writes it, to the microsecond. */
  readonly occurredAt: string;
  readonly id: string;
}

/** However rare what is asked for, no more than a window of interactions is gone through for one page. */
export interface TimelinePage {
  readonly interactions: readonly TimelineEntry[];
  /** Where to go on, also behind a page with nothing on it; absent at the end. */
  readonly next?: TimelinePlace;
}

export interface TimelineEntry {
  readonly id: string;
  readonly kind: InteractionKind;
  readonly direction: Exclude<RelationshipDirection, 'both'>;
  readonly occurredAt: string;
  /** Absent unless the viewer sees what each of its contributors shares, or is one. */
  readonly subject?: string;
  /** Those whose contributions the viewer sees. */
  readonly colleagues: readonly Colleague[];
  /** Their units when they logged it, each once. */
  readonly unitIds: readonly string[];
  /** Codes of what these contributions were for, each once. */
  readonly purposes: readonly string[];
  /** What these colleagues noted, by their ids. */
  readonly notes: readonly { readonly by: string; readonly text: string }[];
  /** Whom they were logged with, the first ten. */
  readonly people: readonly { readonly id: string; readonly displayName: string }[];
}

/** Of what the viewer sees. Each colleague's logging counts, also where several logged one message. */
export interface Overview {
  readonly id: string;
  readonly name: string;
  readonly signals: readonly Signal[];
  /** Whom to ask: those whose relationships are strongest, the strongest first. */
  readonly relationships: readonly Relationship[];
  /** The units in which somebody knows the subject itself whom the viewer does not see. */
  readonly somebody: readonly string[];
  /** The same of all that the overview is of. */
  readonly unitsUnseen: readonly string[];
  readonly totals: OverviewTotals;
  /** What was logged in each unit, the warmest first. */
  readonly parts: readonly UnitPart[];
  readonly activity: readonly Activity[];
  readonly latest: readonly TimelineEntry[];
  /** The latest thousand records in other systems; whether there are more. */
  readonly links: readonly Link[];
  readonly hasMoreLinks: boolean;
  /** What the viewer means to come back to, the earliest first. */
  readonly followUps: readonly FollowUp[];
}

export interface FollowUp {
  readonly interactionId: string;
  /** A day, such as `2026-05-31`. */
  readonly dueOn: string;
  readonly subject?: string;
}

export interface OverviewTotals {
  readonly contributions: number;
  readonly colleagues: number;
  /** Absent when nothing was logged. */
  readonly firstAt?: string;
  readonly lastAt?: string;
}

export interface UnitPart {
  /** `noUnit` where it isn't known. */
  readonly unitId: string;
  readonly firstAt: string;
  readonly lastAt: string;
  readonly in: number;
  readonly out: number;
  readonly colleagues: number;
  /** log2 of what its interactions are worth now, each half as much after every half-life. */
  readonly worth: number;
}

export interface Activity {
  readonly unitId: string;
  /** In UTC. */
  readonly year: number;
  /** Its code; '' where none was said. */
  readonly purpose: string;
  readonly in: number;
  readonly out: number;
}

export interface PersonOverview extends Overview {
  readonly emailAddresses: readonly string[];
  readonly organisation?: OrganisationSummary;
  readonly details: readonly KeptDetail[];
}

export interface OrganisationOverview extends Overview {
  readonly domain: string;
  readonly domains: readonly string[];
  /** What it is part of, the nearest first. */
  readonly above: readonly NamedOrganisation[];
  /** All that is below it, by name, with what was logged of each. */
  readonly below: readonly (NamedOrganisation & {
    readonly parentId: string;
    readonly contributions: number;
    readonly lastAt?: string;
  })[];
  /** By the reference data, where nobody has set it. */
  readonly suggestedParent?: NamedOrganisation;
  /** Who belongs there, the latest first, and who knows them: at most sixty, with three each. */
  readonly people: readonly {
    readonly id: string;
    readonly displayName: string;
    readonly emailAddress: string;
    readonly lastAt?: string;
    /** How many colleagues know them. */
    readonly known: number;
    readonly by: readonly Colleague[];
  }[];
}

export interface NamedOrganisation {
  readonly id: string;
  readonly name: string;
}
