import type { Pool } from 'pg';
import type { Direction, InteractionKind } from '#domain/interaction.ts';
import type { PersonDetailValue } from '#domain/person-detail.ts';
import type { Visibility } from '#domain/visibility.ts';
import { appendAudit } from './audit.ts';
import { withInstitution, withViewer, type Statement } from './session.ts';
import type { Reader, Viewer } from './store.ts';

/** What a colleague has contributed, and nothing that others have: some at a time, so that it may be as much as it is. */
export interface OwnDataStore {
  /** Oldest log first. `after` is where the page before ended. */
  readonly listOwnInteractions: (
    input: Reader & { readonly after: OwnCursor | undefined; readonly limit: number },
  ) => Promise<readonly OwnInteraction[]>;
  readonly listOwnPersons: (input: Reader & { readonly ids: readonly string[] }) => Promise<readonly OwnPerson[]>;
  readonly listOwnOrganisations: (
    input: Reader & { readonly ids: readonly string[] },
  ) => Promise<readonly OwnOrganisation[]>;
  /** That a colleague has taken a copy of their own data. */
  readonly tellExport: (input: Viewer & { readonly format: string }) => Promise<void>;
}

export interface OwnCursor {
  /** With microseconds. */
  readonly loggedAt: string;
  readonly id: string;
}

export interface OwnInteraction extends OwnCursor {
  readonly kind: InteractionKind;
  readonly occurredAt: string;
  readonly direction: Direction;
  /** Null where the colleague's own copy did not say. */
  readonly subject: string | null;
  readonly purpose: string;
  readonly note: string | null;
  readonly followUpOn: string | null;
  readonly isDone: boolean | null;
  readonly visibility: Visibility;
  readonly personIds: readonly string[];
  readonly organisationIds: readonly string[];
}

export interface OwnPerson {
  readonly id: string;
  readonly displayName: string;
  readonly emailAddresses: readonly string[];
  readonly organisation: string | null;
  /** Those that the colleague has kept. */
  readonly details: readonly PersonDetailValue[];
}

export interface OwnOrganisation {
  readonly id: string;
  readonly name: string;
  readonly domain: string;
}

export function ownDataOf(pool: Pool): OwnDataStore {
  return {
    listOwnInteractions: async ({ after, limit, ...reader }) =>
      await withViewer(pool, reader, async (ask) => {
        const values = [reader.institutionId, reader.colleagueId, after?.loggedAt ?? null, after?.id ?? null, limit];
        return await ask<OwnInteraction>(listInteractions, values);
      }),
    listOwnPersons: async ({ ids, ...reader }) =>
      await withViewer(
        pool,
        reader,
        async (ask) => await ask<OwnPerson>(listPersons, [reader.institutionId, reader.colleagueId, ids]),
      ),
    listOwnOrganisations: async ({ ids, ...reader }) =>
      await withViewer(
        pool,
        reader,
        async (ask) => await ask<OwnOrganisation>(listOrganisations, [reader.institutionId, ids]),
      ),
    tellExport: async ({ institutionId, colleagueId, format }) => {
      await withInstitution(pool, institutionId, (ask) => {
        const entry = { institutionId, colleagueId, subjectId: colleagueId, details: { format } };
        void appendAudit(ask, { ...entry, action: 'own-data-exported' });
      });
    },
  };
}

const listInteractions: Statement = {
  name: 'list-own-interactions',
  text: `select mine.interaction_id as id, mine.logged_at::text as "loggedAt", coalesce(mine.kind, interaction.kind) as kind,
      to_char(interaction.occurred_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "occurredAt", interaction.direction,
      case when mine.knows_subject then content.subject end as subject, mine.purpose, mine.note,
      follow_up.due_on::text as "followUpOn", follow_up.done_at is not null as "isDone", mine.visibility,
      mine.person_ids as "personIds", mine.organisation_ids as "organisationIds"
    from (
      select * from contribution
      where contribution.institution_id = $1 and contribution.colleague_id = $2
        and ($3::timestamptz is null or contribution.logged_at >= $3::timestamptz)
        and ($3::timestamptz is null or (contribution.logged_at, contribution.interaction_id) > ($3::timestamptz, $4::uuid))
      order by contribution.logged_at, contribution.interaction_id limit $5
    ) as mine
    left join interaction on interaction.institution_id = $1 and interaction.id = mine.interaction_id
    left join interaction_content as content
      on content.institution_id = $1 and content.interaction_id = mine.interaction_id
    left join follow_up
      on follow_up.institution_id = $1 and follow_up.interaction_id = mine.interaction_id and follow_up.colleague_id = $2
    order by mine.logged_at, mine.interaction_id`,
};

const listPersons: Statement = {
  name: 'list-own-persons',
  text: `select person.id, person.display_name as "displayName", array(
      select address.email_address from person_address as address
      where address.institution_id = $1 and address.person_id = person.id
      order by address.email_address <> person.email_address, address.email_address) as "emailAddresses",
      organisation.name as organisation, coalesce((
        select json_agg(json_build_object('kind', kept.kind, 'value', kept.value) order by kept.at, kept.id)
        from person_detail as kept
        where kept.institution_id = $1 and kept.person_id = person.id and kept.colleague_id = $2), '[]') as details
    from unnest($3::uuid[]) as asked (id)
    left join person on person.institution_id = $1 and person.id = asked.id
    left join organisation on organisation.institution_id = $1 and organisation.id = person.organisation_id
    where person.id is not null
    order by person.id`,
};

const listOrganisations: Statement = {
  name: 'list-own-organisations',
  text: `select organisation.id, organisation.name, organisation.domain
    from unnest($2::uuid[]) as asked (id)
    left join organisation on organisation.institution_id = $1 and organisation.id = asked.id
    where organisation.id is not null
    order by organisation.id`,
};
