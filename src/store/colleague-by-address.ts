import { v7 as newId } from 'uuid';
import { keepNameWords } from './name-words.ts';
import type { Ask, Statement } from './session.ts';

/** The colleague who has this address; made, as one who is only seen by it, where nobody does. */
export async function ensureColleagueByAddress(ask: Ask, institutionId: string, emailAddress: string): Promise<string> {
  const made = newId();
  void ask(make, [institutionId, made, emailAddress]);
  const id = await findColleagueByAddress(ask, institutionId, emailAddress);
  if (id === undefined) throw new Error('A colleague who was just made is there');
  if (id === made) keepNameWords(ask, institutionId, 'colleague', [{ id, texts: [emailAddress] }]);
  return id;
}

export async function findColleagueByAddress(
  ask: Ask,
  institutionId: string,
  emailAddress: string,
): Promise<string | undefined> {
  const [colleague] = await ask<{ readonly id: string }>(find, [institutionId, emailAddress]);
  return colleague?.id;
}

const make: Statement = {
  name: 'make-colleague-by-address',
  text: `insert into colleague (institution_id, id, email_address, display_name) values ($1, $2, $3, $3)
    on conflict (institution_id, email_address) do nothing`,
};

const find: Statement = {
  name: 'find-colleague-by-address',
  text: `select id from colleague where institution_id = $1 and email_address = $2`,
};
