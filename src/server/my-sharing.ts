import { capOf, seen, showsSubject, sightOf, tieUnitOf, type Contributed, type Sighted } from '#domain/visibility.ts';
import type { SignedIn } from './authenticate.ts';
import type { Handler } from './handlers.ts';
import { readerOf } from './reader.ts';

const latestShown = 5;
/** Nobody has this id: a colleague to look through the eyes of. */
const somebodyElse = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

/** What others see of the colleague, by the very rule that shows it to them. */
export const getMySharing: Handler<'getMySharing'> = async ({ signedIn, store }) => {
  const { institution, colleague } = signedIn;
  const { policy, units } = institution;
  const since = startOfMonth(new Date());
  const reader = readerOf(signedIn);
  const [month, sharing] = await Promise.all([
    store.readBalance({ ...reader, since, allUnitIds: units.map(({ id }) => id) }),
    store.readSharing({ ...reader, limit: latestShown }),
  ]);
  const cap = capOf({ ...signedIn, policy });
  const inUnit = somebodyOf(institution, colleague.unitId);
  const elsewhere = somebodyOf(institution, undefined);
  return {
    status: 200,
    body: {
      month: { since, ...month },
      ...(cap === 'institution' ? {} : { cap }),
      reciprocity: policy.reciprocity,
      counts: sharing.counts,
      latest: sharing.latest.map(({ id, kind, occurredAt, subject, visibility, people, contributions }) => {
        const mine = contributions.find(({ colleagueId }) => colleagueId === colleague.id);
        const seenBy = (viewer: Viewed) => describeSeen(institution, viewer, mine, contributions);
        return {
          ...{ id, kind, occurredAt, visibility },
          ...(subject === undefined ? {} : { subject }),
          people: people.map((person) => ({ id: person.id, displayName: person.displayName })),
          unit: seenBy(inUnit),
          elsewhere: seenBy(elsewhere),
        };
      }),
    },
  };
};

/** A colleague without any role, who shares everything, so that nothing is kept from them for what they keep themselves. */
function somebodyOf({ policy, units }: SignedIn['institution'], unitId: string | undefined): Viewed {
  const sight = sightOf({ unitId, roles: ['Colleague'], defaultVisibility: 'institution', units, policy });
  return { colleagueId: somebodyElse, sight, ...(unitId === undefined ? {} : { unitId }) };
}

type Viewed = Sighted & { readonly unitId?: string };

function describeSeen(
  { units }: SignedIn['institution'],
  viewer: Viewed,
  mine: Contributed | undefined,
  all: readonly Contributed[],
) {
  const sees = mine ? seen(mine, viewer) : 'nothing';
  if (sees === 'content') return { sees: showsSubject(all, viewer) ? ('subject' as const) : ('content' as const) };
  if (sees === 'nothing' || !mine) return { sees: 'nothing' as const };
  const unit = tieUnitOf(mine.unitId, units, viewer.unitId);
  return { sees, ...(unit ? { unit: unit.name } : {}) };
}

function startOfMonth(now: Date): string {
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), 1)).toISOString();
}
