import type { Direction } from '#domain/interaction.ts';
import type { Visibility } from '#domain/visibility.ts';
import { findColleagueByAddress } from './colleague-by-address.ts';
import type { OwnContribution } from './log-store.ts';
import type { Ask, Statement } from './session.ts';

/** A contribution that is there and the colleague's to change, held with everything that it counts. */
export interface HeldContribution {
  readonly ownerId: string;
  readonly occurredAt: Date;
  readonly direction: Direction;
  readonly visibility: Visibility;
  readonly unitId: string;
  readonly purpose: string;
  readonly personIds: readonly string[];
  readonly organisationIds: readonly string[];
  /** Those that it counts, and those that its people are of by now. */
  readonly places: readonly string[];
}

/** `absent`, with whether there is such an interaction, also where it may not be known that another has logged it. */
export type Found =
  | { readonly is: 'held'; readonly contribution: HeldContribution }
  | { readonly is: 'forbidden' }
  | { readonly is: 'absent'; readonly isInteractionThere: boolean };

/** In the order of every transaction: the interaction, people, organisations, each sorted. */
export async function holdContribution(ask: Ask, input: OwnContribution): Promise<Found> {
  const { institutionId, interactionId, colleagueId, mailbox } = input;
  const ownerId = mailbox === undefined ? colleagueId : await findColleagueByAddress(ask, institutionId, mailbox);
  if (ownerId === undefined) return { is: 'absent', isInteractionThere: false };
  const values = [institutionId, interactionId, ownerId];
  const interactions = ask<InteractionRow>(holdInteraction, [institutionId, interactionId]);
  const contributions = ask<ContributionRow>(readMine, values);
  void ask(holdPeople, values);
  const places = ask<{ readonly id: string }>(holdOrganisations, values);
  const [interaction] = await interactions;
  const [mine] = await contributions;
  const isForeign = mine !== undefined && ownerId !== colleagueId && mine.loggedBy !== colleagueId;
  if (isForeign && mine.visibility === 'institution') return { is: 'forbidden' };
  if (!interaction || !mine || isForeign) return { is: 'absent', isInteractionThere: interaction !== undefined };
  const { loggedBy: _, ...counted } = mine;
  return {
    is: 'held',
    contribution: { ownerId, ...interaction, ...counted, places: (await places).map(({ id }) => id) },
  };
}

interface InteractionRow {
  readonly occurredAt: Date;
  readonly direction: Direction;
}

interface ContributionRow {
  readonly visibility: Visibility;
  readonly unitId: string;
  readonly purpose: string;
  readonly personIds: readonly string[];
  readonly organisationIds: readonly string[];
  readonly loggedBy: string | null;
}

const holdInteraction: Statement = {
  name: 'hold-interaction-by-id',
  text: `select occurred_at as "occurredAt", direction from interaction
    where institution_id = $1 and id = $2 for update`,
};

const readMine: Statement = {
  name: 'read-mine-by-id',
  text: `select visibility, unit_id as "unitId", purpose, person_ids as "personIds", organisation_ids as "organisationIds",
      logged_by as "loggedBy"
    from contribution
    where institution_id = $1 and interaction_id = $2 and colleague_id = $3`,
};

// For update, because some may be removed: a log that is about to refer to one waits here, not halfway.
const mine = (ids: string): string => `select ${ids} from contribution as mine
        where mine.institution_id = $1 and mine.interaction_id = $2 and mine.colleague_id = $3`;

const holdPeople: Statement = {
  name: 'hold-person-by-contribution',
  text: `select person.id from person
      where person.institution_id = $1 and person.id = any(array(${mine('unnest(mine.person_ids)')}))
      order by person.id for update`,
};

const holdOrganisations: Statement = {
  name: 'hold-organisation-by-contribution',
  text: `select organisation.id from organisation
      where organisation.institution_id = $1 and organisation.id = any(array(
        ${mine('unnest(mine.organisation_ids)')}
        union all
        select person.organisation_id from person
        where person.institution_id = $1 and person.id = any(array(${mine('unnest(mine.person_ids)')}))))
      order by organisation.id for update`,
};
