import { nameKeyOf } from '#domain/name-key.ts';
import { keepNameWords } from './name-words.ts';
import { renewNameWords } from './renew-name-words.ts';
import type { Ask, Statement } from './session.ts';

interface Renamed {
  readonly id: string;
  readonly emailAddress: string;
  readonly name: string;
  /** Until now it went by its address, by whose words it is found still. */
  readonly isNameless?: boolean;
}

/** They are found by the words of their new names, and no longer by those of the names before. */
export async function renamePersons(ask: Ask, institutionId: string, renamed: readonly Renamed[]): Promise<void> {
  if (renamed.length === 0) return;
  const keys = renamed.map(({ name, emailAddress }) => nameKeyOf(name, emailAddress));
  void ask(rename, [institutionId, renamed.map(({ id }) => id), renamed.map(({ name }) => name), keys]);
  const nameless = renamed.filter(({ isNameless }) => isNameless);
  const words = nameless.map(({ id, name }) => ({ id, texts: [name] }));
  keepNameWords(ask, institutionId, 'person', words);
  const others = renamed.filter((one) => !nameless.includes(one)).map(({ id }) => id);
  if (others.length > 0) await renewNameWords(ask, institutionId, 'person', others);
}

const rename: Statement = {
  name: 'rename-persons',
  text: `update person set display_name = ($3::text[])[array_position($2::uuid[], person.id)],
      name_key = ($4::text[])[array_position($2::uuid[], person.id)]
    where person.institution_id = $1 and person.id = any($2::uuid[])`,
};
