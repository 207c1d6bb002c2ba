import type { Ask, Statement } from './session.ts';

export type Subject = 'person' | 'organisation';

/** A contribution as it stands. */
export interface ContributionRow {
  readonly interactionId: string;
  readonly colleagueId: string;
  /** As PostgreSQL writes it: tells it from a later one of the same colleague. */
  readonly loggedAt: string;
  readonly personIds: readonly string[];
  readonly organisationIds: readonly string[];
}

/** Whom a contribution counts otherwise than before, with what undoing needs. */
export interface ContributionChange extends Pick<ContributionRow, 'interactionId' | 'colleagueId' | 'loggedAt'> {
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** Its people at the time, where `before` and `after` are organisations. */
  readonly personIds?: readonly string[];
}

/** The contributions among $2's participants that count any of them. */
export async function readContributions(
  ask: Ask,
  institutionId: string,
  { subject, ids }: { readonly subject: Subject; readonly ids: readonly string[] },
): Promise<ContributionRow[]> {
  return await ask<ContributionRow>(readStatements[subject], [institutionId, ids]);
}

/** Has each contribution count what `change` makes of it, and tells those that it makes something else of. */
export function changeContributions(
  ask: Ask,
  institutionId: string,
  options: {
    readonly subject: Subject;
    readonly rows: readonly ContributionRow[];
    readonly change: (row: ContributionRow) => readonly string[];
  },
): ContributionChange[] {
  const { subject, rows, change } = options;
  const changes = rows.flatMap((row): ContributionChange[] => {
    const { interactionId, colleagueId, loggedAt, personIds } = row;
    const before = subject === 'person' ? personIds : row.organisationIds;
    const after = change(row);
    if (before.join() === after.join()) return [];
    const told = { interactionId, colleagueId, loggedAt, before, after };
    return [subject === 'person' ? told : { ...told, personIds }];
  });
  write(ask, institutionId, subject, changes);
  return changes;
}

/** The inverse, for the contributions that are still there; what was added to them since stays. */
export async function restoreContributions(
  ask: Ask,
  institutionId: string,
  options: { readonly subject: Subject; readonly changes: readonly ContributionChange[] },
): Promise<void> {
  const { subject, changes } = options;
  const rows = await ask<ContributionRow>(readAgain, [
    institutionId,
    changes.map(({ interactionId }) => interactionId),
    changes.map(({ colleagueId }) => colleagueId),
    changes.map(({ loggedAt }) => loggedAt),
  ]);
  const told = new Map(changes.map((change) => [keyOf(change), change]));
  const places = subject === 'organisation' ? await readPlaces(ask, institutionId, rows) : new Map<string, string>();
  changeContributions(ask, institutionId, {
    subject,
    rows,
    change: (row) => {
      const now = subject === 'person' ? row.personIds : row.organisationIds;
      const change = told.get(keyOf(row));
      if (!change) return now;
      const newPeople = row.personIds.filter((id) => change.personIds?.includes(id) === false);
      return restoreIds(
        now,
        change,
        newPeople.flatMap((id) => places.get(id) ?? []).filter((id) => now.includes(id)),
      );
    },
  });
}

/** `now` as it would be without the change from `before` to `after`; `needed` is what was added since and was there already. */
function restoreIds(
  now: readonly string[],
  { before, after }: Pick<ContributionChange, 'before' | 'after'>,
  needed: readonly string[] = [],
): string[] {
  const isUntouched = after.every((id, at) => now[at] === id);
  const stay = isUntouched ? now.slice(after.length) : now.filter((id) => before.includes(id) || !after.includes(id));
  const back = before.filter((id) => isUntouched || now.includes(id) || !after.includes(id));
  return [...new Set([...back, ...stay, ...needed])];
}

/** With `by` where the first of the others stood, and none of them. */
export function replaceIds(ids: readonly string[], replaced: readonly string[], by: string): string[] {
  return [...new Set(ids.map((id) => (replaced.includes(id) ? by : id)))];
}

function write(ask: Ask, institutionId: string, subject: Subject, changes: readonly ContributionChange[]): void {
  if (changes.length === 0) return;
  const rows = changes.map(({ interactionId, colleagueId, after }) => ({
    interaction_id: interactionId,
    colleague_id: colleagueId,
    ids: after,
  }));
  void ask(writeStatements[subject], [institutionId, JSON.stringify(rows)]);
}

/** Which organisation each of the contributions' people is of. */
export async function readPlaces(
  ask: Ask,
  institutionId: string,
  rows: readonly Pick<ContributionRow, 'personIds'>[],
): Promise<ReadonlyMap<string, string>> {
  const personIds = [...new Set(rows.flatMap((row) => row.personIds))];
  const places = await ask<{ readonly id: string; readonly organisationId: string }>(readPlacesStatement, [
    institutionId,
    personIds,
  ]);
  return new Map(places.map(({ id, organisationId }) => [id, organisationId]));
}

function keyOf({ interactionId, colleagueId }: Pick<ContributionRow, 'interactionId' | 'colleagueId'>): string {
  return `${interactionId} ${colleagueId}`;
}

const columns = `contribution.interaction_id as "interactionId", contribution.colleague_id as "colleagueId",
      contribution.logged_at::text as "loggedAt", contribution.person_ids as "personIds",
      contribution.organisation_ids as "organisationIds"`;

const readStatements = { person: readStatement('person'), organisation: readStatement('organisation') };

function readStatement(subject: Subject): Statement {
  const participant = subject === 'person' ? 'participant' : 'organisation_participant';
  return {
    name: `read-contributions-of-${subject}`,
    text: `select ${columns}
    from (
      select distinct part.interaction_id from ${participant} as part
      where part.institution_id = $1 and part.${subject}_id = any($2::uuid[])
    ) as part
    cross join lateral (
      select * from contribution
      where contribution.institution_id = $1 and contribution.interaction_id = part.interaction_id offset 0
    ) as contribution
    where contribution.${subject}_ids && $2::uuid[]
    order by 1, 2`,
  };
}

const readAgain: Statement = {
  name: 'read-contributions-again',
  text: `select ${columns}
    from unnest($2::uuid[], $3::uuid[], $4::timestamptz[]) as told (interaction_id, colleague_id, logged_at)
    cross join lateral (
      select * from contribution
      where contribution.institution_id = $1 and contribution.interaction_id = told.interaction_id
        and contribution.colleague_id = told.colleague_id offset 0
    ) as contribution
    where contribution.logged_at = told.logged_at`,
};

const writeStatements = { person: writeStatement('person'), organisation: writeStatement('organisation') };

function writeStatement(subject: Subject): Statement {
  return {
    name: `write-${subject}-ids`,
    text: `update contribution set ${subject}_ids = changed.ids
    from jsonb_to_recordset($2::jsonb) as changed (interaction_id uuid, colleague_id uuid, ids uuid[])
    where contribution.institution_id = $1 and contribution.interaction_id = changed.interaction_id
      and contribution.colleague_id = changed.colleague_id`,
  };
}

const readPlacesStatement: Statement = {
  name: 'read-places',
  text: `select person.id, person.organisation_id as "organisationId" from person
    where person.institution_id = $1 and person.id = any($2::uuid[]) and person.organisation_id is not null`,
};
