import type { Pool } from 'pg';
import type { LinkAudience, LinkKind, LinkMatch } from '#domain/link.ts';
import { isVisible } from './corrections-sql.ts';
import type { Link, LinkPage, LinkQuery } from './links-store.ts';
import { withViewer, type Statement } from './session.ts';

export async function listLinks(pool: Pool, input: LinkQuery): Promise<LinkPage | undefined> {
  const { institutionId, colleagueId, of, kind = null, state = null, after, limit } = input;
  const cursor = [after?.sortOn ?? '9999-12-31', after?.id ?? 'ffffffff-ffff-ffff-ffff-ffffffffffff'];
  const found = await withViewer(pool, input, async (ask) => {
    const links = ask<LinkRow>(list[of.subject], [institutionId, of.id, kind, state, ...cursor, limit + 1]);
    const seen = await ask(isVisible[of.subject], [institutionId, colleagueId, of.id]);
    return seen.length === 0 ? undefined : await links;
  });
  if (!found) return undefined;
  const shown = found.slice(0, limit);
  const last = shown.at(-1);
  return {
    links: shown.map(linkOf),
    ...(found.length > limit && last ? { next: { sortOn: last.sortOn, id: last.id } } : {}),
  };
}

export interface LinkRow {
  readonly id: string;
  readonly key: string;
  readonly kind: LinkKind;
  readonly title: string;
  readonly state: string | null;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly sortOn: string;
  readonly amountMinor: string | null;
  readonly currency: string | null;
  readonly url: string | null;
  readonly seenBy: LinkAudience;
  readonly claimKey: string | null;
  readonly matchedBy: LinkMatch;
  readonly changedAt: Date;
  readonly system: Link['system'];
  readonly unit: NonNullable<Link['unit']> | null;
  readonly person: NonNullable<Link['person']> | null;
  readonly organisation: NonNullable<Link['organisation']> | null;
}

export function linkOf(row: LinkRow): Link {
  const { id, key, kind, title, seenBy, matchedBy, system } = row;
  return {
    ...{ id, key, kind, title, seenBy, matchedBy, system },
    changedAt: row.changedAt.toISOString(),
    ...(row.state === null ? {} : { state: row.state }),
    ...(row.startsOn === null ? {} : { startsOn: row.startsOn }),
    ...(row.endsOn === null ? {} : { endsOn: row.endsOn }),
    // Only safe integers get in.
    ...(row.amountMinor === null ? {} : { amount: { minor: Number(row.amountMinor), currency: row.currency ?? '' } }),
    ...(row.url === null ? {} : { url: row.url }),
    ...(row.unit === null ? {} : { unit: row.unit }),
    ...(row.person === null ? {} : { person: row.person }),
    ...(row.organisation === null ? {} : { organisation: row.organisation }),
    ...(row.claimKey === null ? {} : { claimKey: row.claimKey }),
  };
}

/** Of `link`, as linkOf reads them; $1 is the institution. */
export const linkColumns = `link.id, link.key, link.kind, link.title, link.state, link.starts_on::text as "startsOn",
      link.ends_on::text as "endsOn", link.sort_on::text as "sortOn", link.amount_minor::text as "amountMinor", link.currency, link.url,
      link.seen_by as "seenBy", link.claim_key as "claimKey", coalesce(link.matched_by, 'none') as "matchedBy",
      link.changed_at as "changedAt", (
        select json_build_object('code', connected_system.code, 'name', connected_system.name) from connected_system
        where connected_system.institution_id = $1 and connected_system.id = link.system_id) as system, (
        select json_build_object('id', unit.id, 'name', unit.name) from unit
        where unit.institution_id = $1 and unit.id = link.unit_id) as unit, (
        select json_build_object('id', person.id, 'displayName', person.display_name) from person
        where person.institution_id = $1 and person.id = link.person_id) as person, (
        select json_build_object('id', organisation.id, 'name', organisation.name) from organisation
        where organisation.institution_id = $1 and organisation.id = link.organisation_id) as organisation`;

const list = { person: listStatement('person'), organisation: listStatement('organisation') };

function listStatement(subject: 'person' | 'organisation'): Statement {
  return {
    name: `list-links-of-${subject}`,
    text: `select ${linkColumns} from link
    where link.institution_id = $1 and link.${subject}_id = $2 and ($3::text is null or link.kind = $3)
      and ($4::text is null or link.state = $4) and (link.sort_on, link.id) < ($5::date, $6::uuid)
    order by link.sort_on desc, link.id desc limit $7`,
  };
}
