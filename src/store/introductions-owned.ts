import type { Subject } from './contribution-changes.ts';
import { ownedRows } from './owned-rows.ts';
import type { Ask } from './session.ts';

const tables = ['introduction', 'introduction_knower', 'introduction_refusal'] as const;

/** The ids of what is now another's, by table; JSON. */
export type GivenIntroductions = Readonly<Record<(typeof tables)[number], readonly string[]>>;

interface Change {
  readonly subject: Subject;
  readonly keptId: string;
  readonly mergedId: string;
}

/** Requests about one that becomes another are about that other. */
export async function giveIntroductions(
  ask: Ask,
  institutionId: string,
  { subject, keptId, mergedId }: Change,
): Promise<GivenIntroductions> {
  const given = await Promise.all(
    tables.map(async (table) => {
      const rows = await ask<{ readonly id: string }>(owned(table, subject).give, [institutionId, mergedId, keptId]);
      return [table, rows.map(({ id }) => id).sort()] as const;
    }),
  );
  return Object.fromEntries(given) as Record<(typeof tables)[number], string[]>; // a cast: fromEntries forgets the keys
}

/** The exact inverse. */
export function takeIntroductions(
  ask: Ask,
  institutionId: string,
  { subject, keptId, mergedId, given }: Change & { readonly given: GivenIntroductions | undefined },
): void {
  if (!given) return;
  for (const table of tables) {
    void ask(owned(table, subject).take, [institutionId, keptId, mergedId, given[table]]);
  }
}

const owned = (table: string, subject: Subject) => ownedRows(table, `${subject}_id`);

/** Takes what was asked about those in the table `gone` along, with who is never to be asked. */
export function removeIntroductions(subject: Subject): string {
  return `${removeRequests(subject)},
    gone_refusal as (
      delete from introduction_refusal where institution_id = $1 and ${subject}_id = any(array(select id from gone)))`;
}

/** Takes what was asked about those in the table `gone` along. */
export function removeRequests(subject: Subject): string {
  const about = `institution_id = $1 and ${subject}_id = any(array(select id from gone))`;
  return `gone_mail as (
      delete from outgoing_mail where institution_id = $1 and knower_id = any(array(
        select knower.id from introduction_knower as knower
        where knower.institution_id = $1 and knower.${subject}_id = any(array(select id from gone))))
    ),
    gone_turn as (
      delete from introduction_turn where institution_id = $1 and introduction_id = any(array(
        select request.id from introduction as request
        where request.institution_id = $1 and request.${subject}_id = any(array(select id from gone))))
    ),
    gone_knower as (delete from introduction_knower where ${about}),
    gone_introduction as (delete from introduction where ${about})`;
}
