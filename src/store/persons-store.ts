import type { InteractionKind } from '#domain/interaction.ts';
import type { PersonDetailValue } from '#domain/person-detail.ts';
import type { Colleague, OrganisationSummary, Reader, Relationship } from './store.ts';

/** People and organisations one at a time, and what colleagues keep of a person. */
export interface PersonStore {
  readonly getPerson: (input: Reader & { readonly personId: string }) => Promise<PersonDetail | undefined>;
  readonly getOrganisation: (
    input: Reader & { readonly organisationId: string },
  ) => Promise<OrganisationDetail | undefined>;
  /** `created` is false when it was kept already; undefined when there is nobody with this id whom the viewer may see. */
  readonly keepPersonDetail: (
    input: Reader & PersonDetailValue & { readonly personId: string },
  ) => Promise<{ readonly id: string; readonly created: boolean } | undefined>;
  /** `unknown` when this person never had such a detail; removing twice is `removed` twice. */
  readonly removePersonDetail: (
    input: Reader & { readonly personId: string; readonly detailId: string },
  ) => Promise<'removed' | 'unknown'>;
}

export interface InteractionSummary {
  readonly id: string;
  readonly kind: InteractionKind;
  readonly occurredAt: string;
  readonly subject?: string;
  readonly colleagues: readonly Colleague[];
}

/** What a colleague kept of a person beside name and address. */
export interface KeptDetail extends PersonDetailValue {
  readonly id: string;
}

/** Of what the viewer sees, each once. */
export interface Totals {
  readonly interactions: number;
  readonly colleagues: number;
  /** Whether there are more than these. */
  readonly more?: boolean;
}

export interface PersonDetail {
  readonly id: string;
  readonly displayName: string;
  readonly emailAddresses: readonly string[];
  readonly organisation?: OrganisationSummary;
  readonly details: readonly KeptDetail[];
  readonly relationships: readonly Relationship[];
  readonly interactions: readonly InteractionSummary[];
  readonly totals: Totals;
  /** The units in which somebody knows them whom the viewer does not see. */
  readonly somebody: readonly string[];
}

export interface OrganisationDetail extends OrganisationSummary {
  readonly domains: readonly string[];
  readonly people: readonly {
    readonly id: string;
    readonly displayName: string;
    readonly emailAddress: string;
    readonly lastAt?: string;
  }[];
  readonly relationships: readonly Relationship[];
  readonly interactions: readonly InteractionSummary[];
  readonly totals: Totals;
  readonly somebody: readonly string[];
}
