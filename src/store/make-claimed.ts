import { v4 as newId } from 'uuid';
import { renewNameWords } from './renew-name-words.ts';
import type { Ask, Statement } from './session.ts';

/**
 * An organisation for what a claim names, with its domain and identifiers where no other has them. One that only private logs know by
 * the domain becomes it, as if it were new.
 */
export async function makeClaimed(
  ask: Ask,
  institutionId: string,
  claim: {
    readonly name: string;
    readonly domains: readonly string[];
    readonly identifiers: readonly { readonly scheme: string; readonly value: string }[] | null;
  },
): Promise<{ readonly id: string; readonly isMade: boolean }> {
  const { name, domains, identifiers } = claim;
  const domain = domains.at(-1) ?? '';
  const [hidden] = await ask<{ readonly id: string }>(takeHidden, [institutionId, domains, name]);
  const id = hidden?.id ?? newId();
  if (!hidden) {
    void ask(make, [institutionId, id, name, domain]);
    if (domain !== '') void ask(makeDomain, [institutionId, domain, id]);
  }
  const known = identifiers ?? [];
  const schemes = known.map(({ scheme }) => scheme);
  const values = known.map(({ value }) => value);
  void ask(identify, [institutionId, id, schemes, values]);
  await renewNameWords(ask, institutionId, 'organisation', [id]);
  return { id, isMade: !hidden };
}

const takeHidden: Statement = {
  name: 'take-hidden-organisation',
  text: `update organisation set is_from_log = false, name = $3
    where institution_id = $1 and is_from_log and tie_count = 0 and id = (
      select place.organisation_id from unnest($2::text[]) with ordinality as asked (domain, rank)
      left join organisation_domain as place on place.institution_id = $1 and place.domain = asked.domain
      where place.organisation_id is not null order by asked.rank limit 1)
    returning id`,
};

const make: Statement = {
  name: 'make-claimed-organisation',
  text: `insert into organisation (institution_id, id, name, domain, is_from_log)
    select $1, $2, $3, case when exists (
        select from organisation_domain as place where place.institution_id = $1 and place.domain = $4) then '' else $4 end, false`,
};

const makeDomain: Statement = {
  name: 'make-claimed-domain',
  text: `insert into organisation_domain (institution_id, domain, organisation_id) values ($1, $2, $3)
    on conflict (institution_id, domain) do nothing`,
};

const identify: Statement = {
  name: 'identify-claimed-organisation',
  text: `insert into organisation_identifier (institution_id, scheme, value, organisation_id)
    select $1, given.scheme, given.value, $2 from unnest($3::text[], $4::text[]) as given (scheme, value)
    on conflict (institution_id, scheme, value) do nothing`,
};
