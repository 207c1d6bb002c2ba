import type { Subject } from './contribution-changes.ts';
import type { Ask, Statement } from './session.ts';
import { InTheWay } from './store-error.ts';

/**
 * Locks what a change of many contributions touches, in the order of every transaction: interactions, people,
 * organisations, each sorted.
 */
export function holdSubjects(
  ask: Ask,
  institutionId: string,
  held: {
    readonly interactionIds: readonly string[];
    readonly personIds: readonly string[];
    readonly organisationIds: readonly string[];
  },
): void {
  void ask(holdAll('interaction'), [institutionId, held.interactionIds]);
  void ask(holdAll('person'), [institutionId, held.personIds]);
  void ask(holdAll('organisation'), [institutionId, held.organisationIds]);
}

/** The interactions that count any of the people or organisations. */
export async function listInteractions(
  ask: Ask,
  institutionId: string,
  { subject, ids }: { readonly subject: Subject; readonly ids: readonly string[] },
): Promise<string[]> {
  return (await ask<{ readonly id: string }>(list[subject], [institutionId, ids])).map(({ id }) => id);
}

/**
 * After the people or organisations are held, nothing more is logged about them: those interactions that came between
 * the listing and the lock are held too, unless somebody is at work on one, who may be waiting for us.
 */
export async function holdLateInteractions(
  ask: Ask,
  institutionId: string,
  options: { readonly subject: Subject; readonly ids: readonly string[]; readonly held: readonly string[] },
): Promise<string[]> {
  const all = await listInteractions(ask, institutionId, options);
  const held = new Set(options.held);
  const late = all.filter((id) => !held.has(id));
  if (late.length > 0 && (await ask(holdFree, [institutionId, late])).length < late.length) {
    throw new InTheWay('Logged meanwhile');
  }
  return all;
}

function holdAll(table: Subject | 'interaction'): Statement {
  return {
    name: `hold-${table}-all`,
    text: `select ${table}.id from ${table}
      where ${table}.institution_id = $1 and ${table}.id = any($2::uuid[]) order by ${table}.id for update`,
  };
}

const holdFree: Statement = {
  name: 'hold-interaction-free',
  text: `select interaction.id from interaction
      where interaction.institution_id = $1 and interaction.id = any($2::uuid[])
      order by interaction.id for update skip locked`,
};

const list = { person: listStatement('person'), organisation: listStatement('organisation') };

function listStatement(subject: Subject): Statement {
  const participant = subject === 'person' ? 'participant' : 'organisation_participant';
  return {
    name: `list-interactions-of-${subject}`,
    text: `select distinct part.interaction_id as id from ${participant} as part
      where part.institution_id = $1 and part.${subject}_id = any($2::uuid[])`,
  };
}
