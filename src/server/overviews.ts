import type { Response } from '#api/types.ts';
import { AppError } from '#domain/app-error.ts';
import { isAllowed } from '#domain/permissions.ts';
import { noUnit } from '#domain/visibility.ts';
import { strengthStep } from '#domain/relationship-strength.ts';
import type { Overview } from '#store/overview-store.ts';
import type { SignedIn } from './authenticate.ts';
import { describeTies } from './describe-ties.ts';
import type { Handler } from './handlers.ts';
import { readerOf } from './reader.ts';
import { signalsFor } from './signals.ts';
import { describeInteraction } from './timelines.ts';

export const getOrganisationOverview: Handler<'getOrganisationOverview'> = async (request) => {
  const { signedIn, store, params, query } = request;
  const isOnlyThis = query.only !== undefined;
  const found = await store.readOrganisationOverview({ ...readerOf(signedIn), organisationId: params.id, isOnlyThis });
  if (!found) throw new AppError('not-found', 'There is no organisation with this id');
  const { domain, domains, above, below, people, suggestedParent } = found;
  const maySet = isAllowed(signedIn.roles, 'manage-relationships');
  const suggested = suggestedParent && maySet ? { suggestedParent } : {};
  return {
    status: 200,
    body: { ...describeOverview(found, signedIn), domain, domains, above, below, people, ...suggested },
  };
};

export const getPersonOverview: Handler<'getPersonOverview'> = async ({ signedIn, store, params }) => {
  const found = await store.readPersonOverview({ ...readerOf(signedIn), personId: params.id });
  if (!found) throw new AppError('not-found', 'There is no person with this id');
  const { emailAddresses, organisation, details } = found;
  return {
    status: 200,
    body: { ...describeOverview(found, signedIn), emailAddresses, details, ...(organisation ? { organisation } : {}) },
  };
};

function describeOverview(
  { somebody, unitsUnseen, parts, activity, signals, latest, links, ...rest }: Overview,
  signedIn: SignedIn,
) {
  const names = new Map(signedIn.institution.units.map((unit) => [unit.id, unit.name]));
  const { purposes } = signedIn.institution.policy;
  const isOf = (unitId: string) => (unitId === noUnit ? {} : { id: unitId });
  return {
    ...{ id: rest.id, name: rest.name, relationships: rest.relationships, totals: rest.totals },
    hasMoreLinks: rest.hasMoreLinks,
    followUps: rest.followUps,
    purposes: purposes
      .filter(({ code }) => activity.some(({ purpose }) => purpose === code))
      .map(({ code, name }) => (name === undefined ? { code } : { code, name })),
    links: links.map(({ key: _, seenBy: __, matchedBy: ___, claimKey: ____, changedAt: _____, ...link }) => link),
    signals: signalsFor(signedIn, signals),
    ties: describeTies(somebody, signedIn),
    unitsUnseen: describeTies(unitsUnseen, signedIn),
    units: parts.map(({ unitId, worth, ...part }) => {
      const named = names.get(unitId);
      return { ...isOf(unitId), ...(named === undefined ? {} : { name: named }), ...part, warmth: strengthStep(worth) };
    }),
    activity: activity.map(({ unitId, purpose, ...counts }) => ({
      ...(unitId === noUnit ? {} : { unitId }),
      ...(purpose === '' ? {} : { purpose }),
      ...counts,
    })),
    latest: latest.map((one) => describeInteraction(one, signedIn)),
  } satisfies Partial<Record<keyof Response<'getPersonOverview'>, unknown>>;
}
