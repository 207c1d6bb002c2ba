import { hash as digest } from 'node:crypto';
import type { Pool } from 'pg';
import { v4 as newId } from 'uuid';
import { AppError } from '#domain/app-error.ts';
import { organisationNameKeyOf, prepareClaim, type PreparedClaim } from '#domain/link-claim.ts';
import type { LinkMatch, LinkRecord } from '#domain/link.ts';
import { matchClaim } from '#domain/link-match.ts';
import { appendAudit } from './audit.ts';
import { holdLinks, moveLinkCounts } from './hold-links.ts';
import { findKeptRecords } from './kept-out.ts';
import { claimKeyOf, readMatchTables, type KnownClaims } from './link-tables.ts';
import type { PutLink, PutLinks } from './links-store.ts';
import { findSystem, readBefore, readUnits, writeLinks, type SystemRow } from './put-links-sql.ts';
import { refusalsFor, type Refuse } from './refuse-links.ts';
import { withInstitution, withRetries, type Ask } from './session.ts';

export async function putLinks(pool: Pool, input: PutLinks): Promise<PutLink[]> {
  const { institutionId } = input;
  return await withRetries(
    async () => await withInstitution(pool, institutionId, async (ask) => await putLinksHere(ask, input)),
  );
}

interface Given {
  readonly link: LinkRecord;
  readonly hash: string;
  readonly before: Before | undefined;
  /** Undefined of one that is as it was: nothing is looked up for it. */
  readonly claim: PreparedClaim | undefined;
}

interface Before {
  readonly key: string;
  readonly hash: string;
  readonly organisationId: string | null;
  readonly personId: string | null;
  readonly matchedBy: Exclude<LinkMatch, 'none'> | null;
}

/** Within a transaction that holds nothing yet. */
export async function putLinksHere(ask: Ask, input: PutLinks): Promise<PutLink[]> {
  const { institutionId, systemId, isTrial = false } = input;
  if (!isTrial) holdLinks(ask, institutionId);
  const systems = ask<SystemRow>(findSystem, [institutionId, systemId]);
  const units = ask<{ readonly id: string; readonly name: string }>(readUnits, [institutionId]);
  const rows = await ask<Before>(readBefore, [institutionId, systemId, input.links.map(({ key }) => key)]);
  const before = new Map(rows.map((row) => [row.key, row]));
  const nameKeyOf = rememberNames();
  const given = input.links.map((link) => prepare({ ...input, nameKeyOf }, link, before.get(link.key)));
  const claims = given.flatMap(({ claim }) => claim ?? []);
  const changed = given.flatMap(({ claim, link }) => (claim ? [link.key] : []));
  const [known, isKeptOut] = await Promise.all([
    readMatchTables(ask, institutionId, claims),
    findKeptRecords(ask, institutionId, systemId, changed),
  ]);
  const [system] = await systems;
  if (!system) throw new AppError('not-found', 'There is no such connected system');
  const refuse = refusalsFor({ system, units: await units, known, isKeptOut });
  const put = given.map((one) => putOne(one, { known, refuse }));
  if (!isTrial) await write(ask, input, { system, put });
  return put.map(({ answer }) => answer);
}

interface Put {
  readonly given: Given;
  readonly unitId: string | undefined;
  readonly answer: PutLink;
}

function putOne(given: Given, { known, refuse }: { readonly known: KnownClaims; readonly refuse: Refuse }): Put {
  const { before, claim } = given;
  const { key } = given.link;
  const checked = refuse(given);
  if ('issue' in checked) {
    return { given, unitId: undefined, answer: { key, outcome: 'refused', match: { by: 'none' }, ...checked } };
  }
  const person = claim ? known.persons.get(claim.emailAddress ?? '') : before?.personId;
  const match = claim
    ? matchClaim(claim, known)
    : { by: before?.matchedBy ?? ('none' as const), organisationId: before?.organisationId ?? undefined };
  const outcome = !claim ? 'unchanged' : before ? 'changed' : 'created';
  return { given, ...checked, answer: { key, outcome, match, personId: person ?? undefined } };
}

async function write(
  ask: Ask,
  { institutionId, systemId, colleagueId }: PutLinks,
  { system, put }: { readonly system: SystemRow; readonly put: readonly Put[] },
): Promise<void> {
  const written = put.filter(({ answer: { outcome } }) => outcome === 'created' || outcome === 'changed');
  if (written.length === 0) return;
  const moves = written.map(({ given: { before }, answer: { match } }) => ({
    from: before?.organisationId ?? undefined,
    to: match.organisationId,
    isCounted: system.seenBy === 'everyone',
  }));
  await moveLinkCounts(ask, institutionId, moves);
  const rows = written.map((one) => rowOf(one));
  void ask(writeLinks, [institutionId, systemId, JSON.stringify(rows), system.seenBy, new Date()]);
  const created = written.filter(({ answer }) => answer.outcome === 'created').length;
  void appendAudit(ask, {
    institutionId,
    colleagueId,
    action: 'links-put',
    subjectId: systemId,
    details: { system: system.code, created, changed: written.length - created },
  });
}

function rowOf({ given: { link, claim, hash }, unitId, answer: { match, personId } }: Put) {
  return {
    id: newId(),
    key: link.key,
    kind: link.kind,
    title: link.title,
    state: link.state,
    starts_on: link.startsOn,
    ends_on: link.endsOn,
    sort_on: link.startsOn ?? link.endsOn ?? '0001-01-01',
    amount_minor: link.amount?.minor,
    currency: link.amount?.currency,
    url: link.url,
    organisation_id: match.organisationId,
    person_id: personId,
    unit_id: unitId,
    claim: link.claim,
    claim_key: claim && claimKeyOf(claim),
    domains: claim?.domains ?? [],
    name_key: claim?.nameKey,
    email_address: claim?.emailAddress,
    hash,
    matched_by: match.by === 'none' ? undefined : match.by,
  };
}

/** Of the names in one batch few are new, and taking one apart is dear. */
function rememberNames(): (name: string) => string | undefined {
  const known = new Map<string, string | undefined>();
  return (name) => {
    if (!known.has(name)) known.set(name, organisationNameKeyOf(name));
    return known.get(name);
  };
}

function prepare(
  { organisationDomainsOf, nameKeyOf }: PutLinks & { readonly nameKeyOf: typeof organisationNameKeyOf },
  link: LinkRecord,
  before: Before | undefined,
): Given {
  const { key, kind, title, state, startsOn, endsOn, amount, url, unit, claim } = link;
  const { organisationName, domain, emailAddress, identifiers = [], personName } = claim;
  const said = [
    [key, kind, title, state, startsOn, endsOn, amount?.minor, amount?.currency, url, unit],
    [organisationName, domain, emailAddress, identifiers.map(({ scheme, value }) => [scheme, value]), personName],
  ];
  const hash = digest('sha256', JSON.stringify(said), 'hex');
  const isSame = before?.hash === hash;
  return {
    link,
    hash,
    before,
    claim: isSame ? undefined : prepareClaim(claim, organisationDomainsOf(claim), nameKeyOf),
  };
}
