import { createHash } from 'node:crypto';
import type { Pool } from 'pg';
import { v4 as newId } from 'uuid';
import { AppError, type InputIssue } from '#domain/app-error.ts';
import { prepareClaim, type PreparedClaim } from '#domain/link-claim.ts';
import type { LinkMatch, LinkRecord } from '#domain/link.ts';
import { matchClaim } from '#domain/link-match.ts';
import { appendAudit } from './audit.ts';
import { holdLinks, moveLinkCounts } from './hold-links.ts';
import { findKeptRecords } from './kept-out.ts';
import { claimKeyOf, readMatchTables, type KnownClaims } from './link-tables.ts';
import type { PutLink, PutLinks } from './links-store.ts';
import { findSystem, readBefore, readUnits, writeLinks, type SystemRow } from './put-links-sql.ts';
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
  const given = input.links.map((link) => prepare(input, link, before.get(link.key)));
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

function prepare({ organisationDomainsOf }: PutLinks, link: LinkRecord, before: Before | undefined): Given {
  const { key, kind, title, state, startsOn, endsOn, amount, url, unit, claim } = link;
  const { organisationName, domain, emailAddress, identifiers = [], personName } = claim;
  const said = [
    [key, kind, title, state, startsOn, endsOn, amount?.minor, amount?.currency, url, unit],
    [organisationName, domain, emailAddress, identifiers.map(({ scheme, value }) => [scheme, value]), personName],
  ];
  const hash = createHash('sha256').update(JSON.stringify(said)).digest('hex');
  const isSame = before?.hash === hash;
  return { link, hash, before, claim: isSame ? undefined : prepareClaim(claim, organisationDomainsOf(claim)) };
}

type Refuse = (given: Given) => { readonly unitId: string | undefined } | { readonly issue: InputIssue };

/** What only the store can say of a link: its unit, or why it is refused. */
function refusalsFor({
  system,
  units,
  known,
  isKeptOut,
}: {
  readonly system: SystemRow;
  readonly units: readonly { readonly id: string; readonly name: string }[];
  readonly known: KnownClaims;
  readonly isKeptOut: Awaited<ReturnType<typeof findKeptRecords>>;
}): Refuse {
  const keys = new Set<string>();
  const unitsCalled = new Map<string, string[]>(units.map(({ id }) => [id, [id]]));
  for (const { id, name } of units) {
    const called = name.toLowerCase();
    unitsCalled.set(called, [...(unitsCalled.get(called) ?? []), id]);
  }
  return ({ link, claim }) => {
    if (keys.has(link.key)) return issue('key', 'given-twice', 'stands twice in what was sent');
    keys.add(link.key);
    if (!system.kinds.includes(link.kind)) {
      return issue('kind', 'kind-not-allowed', `must be one that this system may write: ${system.kinds.join(', ')}`);
    }
    if (claim?.emailAddress !== undefined && known.keptOut.has(claim.emailAddress)) {
      return issue('claim.emailAddress', 'kept-out', 'is of somebody who is not to be kept');
    }
    const { personName, emailAddress } = link.claim;
    const isNaming = personName !== undefined || emailAddress !== undefined;
    if (claim && isKeptOut({ key: link.key, isNaming })) {
      return issue(
        'claim',
        'kept-out',
        'had somebody in it who was erased: remove it before it is sent as another one',
      );
    }
    if (link.unit === undefined) return { unitId: undefined };
    const [unitId, ...others] = unitsCalled.get(link.unit.trim().toLowerCase()) ?? [];
    if (unitId === undefined)
      return issue('unit', 'unknown-unit', 'must be the name or id of a unit of the institution');
    return others.length > 0
      ? issue('unit', 'several-units', 'is the name of several units: give the id of one')
      : { unitId };
  };
}

function issue(path: string, code: string, message: string): { readonly issue: InputIssue } {
  return { issue: { path, code, message } };
}
