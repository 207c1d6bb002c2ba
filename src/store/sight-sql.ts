import type { Sight } from '#domain/visibility.ts';
import type { Statement } from './session.ts';

/**
 * What the viewer of the transaction (withViewer) may see of others. The policies hide the rows of all others; the statements ask this
 * to choose the index by which they read, and to tell what the counters on a row are to the viewer.
 */
export const seesEveryone = `current_setting('app.viewer_everyone', true) = 'on'`;
const seesTies = `current_setting('app.viewer_ties', true) = 'on'`;
export const unitsInSight = `coalesce(nullif(current_setting('app.viewer_units', true), ''), '{}')::uuid[]`;

export type Subject = 'person' | 'organisation';

export const relationships = { person: 'relationship', organisation: 'organisation_relationship' } as const;
/** Whole, each colleague's own. */
export const ownRelationships = { person: 'own_relationship', organisation: 'own_organisation_relationship' } as const;
export const activities = { person: 'activity', organisation: 'organisation_activity' } as const;
export const participants = { person: 'participant', organisation: 'organisation_participant' } as const;

/** Some that are asked about. */
export interface Asked {
  readonly subject: Subject;
  /** The table that they are in: `id`, and `is_plain` as isPlain has it. */
  readonly from: string;
}

export function unionAll(asked: readonly Asked[], select: (one: Asked) => string): string {
  return asked.map(select).join(' union all ');
}

/** Whether `row`, of a person or an organisation, is there for the viewer $2: kept by the institution, or known by what the viewer sees. */
export function isKnown(subject: Subject, row: string = subject): string {
  return `(not ${row}.is_from_log or (${seesTies} and ${row}.tie_count > 0)
      or (${seesEveryone} and ${row}.interaction_count > 0) or exists (
        select from ${relationships[subject]} as own
        where own.institution_id = $1 and own.${subject}_id = ${row}.id and own.colleague_id = $2))`;
}

/** The same of a row that is read for a colleague: to one who sees ties, the policies show no other. */
export function isSeen(subject: Subject, row: string = subject): string {
  return `(${seesTies} or ${isKnown(subject, row)})`;
}

/**
 * Whether all that there is of it is what everyone may see, with one relationship for each colleague, and the viewer $2 sees that: then its counters
 * and the ends of two indexes tell everything.
 */
export function isPlain(row: string): string {
  return `(${seesEveryone} and ${row}.tie_count = ${row}.colleague_count and $2 <> all(${row}.private_to))`;
}

/** The statement as it is for a viewer of this sight: what it would find out each time that it is asked is said in its text. */
export function inSight(statement: Statement, sight: Sight): Statement {
  const kind = `${sight.everyone ? 'everyone' : 'units'}-${sight.ties ? 'ties' : 'alone'}`;
  const known = specialised.get(statement) ?? new Map<string, Statement>();
  specialised.set(statement, known);
  const text = () =>
    statement.text.replaceAll(seesEveryone, String(sight.everyone)).replaceAll(seesTies, String(sight.ties));
  const one = known.get(kind) ?? { name: `${statement.name}-${kind}`, text: text() };
  known.set(kind, one);
  return one;
}

const specialised = new WeakMap<Statement, Map<string, Statement>>();
