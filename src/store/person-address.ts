import { renewNameWords } from './renew-name-words.ts';
import type { Ask, Statement } from './session.ts';
import { InTheWay } from './store-error.ts';

/** Makes an address that is nobody's one more of a person's; false when it is that person's already. */
export async function attachAddress(
  ask: Ask,
  institutionId: string,
  { personId, emailAddress }: { readonly personId: string; readonly emailAddress: string },
): Promise<boolean> {
  const made = await ask(attach, [institutionId, emailAddress, personId]);
  if (made.length > 0) {
    await renewNameWords(ask, institutionId, 'person', [personId]);
    return true;
  }
  const [known] = await ask<{ readonly personId: string }>(find, [institutionId, emailAddress]);
  if (known?.personId !== personId) throw new InTheWay('The address has become somebody else’s');
  return false;
}

/** The inverse. An address that the person is shown with, or that is another's by now, stays. */
export async function detachAddress(
  ask: Ask,
  institutionId: string,
  { personId, emailAddress }: { readonly personId: string; readonly emailAddress: string },
): Promise<void> {
  void ask(detach, [institutionId, emailAddress, personId]);
  await renewNameWords(ask, institutionId, 'person', [personId]);
}

const attach: Statement = {
  name: 'attach-address',
  text: `insert into person_address (institution_id, email_address, person_id) values ($1, $2, $3)
    on conflict (institution_id, email_address) do nothing returning person_id`,
};

const find: Statement = {
  name: 'find-address',
  text: `select person_id as "personId" from person_address where institution_id = $1 and email_address = $2`,
};

const detach: Statement = {
  name: 'detach-address',
  text: `delete from person_address as address
    where address.institution_id = $1 and address.email_address = $2 and address.person_id = $3
      and not exists (
        select from person
        where person.institution_id = $1 and person.id = address.person_id and person.email_address = address.email_address)`,
};
