import type { Response } from '#api/types.ts';

/** What overviews of persons and of organisations have in common. */
export type Overview = Omit<PersonOverview, 'emailAddresses' | 'organisation' | 'details'>;
export type PersonOverview = Response<'getPersonOverview'>;
export type OrganisationOverview = Response<'getOrganisationOverview'>;
export type PersonThere = OrganisationOverview['people'][number];
export type TimelineEntry = Overview['latest'][number];
export type UnitPart = Overview['units'][number];
export type OverviewLink = Overview['links'][number];
