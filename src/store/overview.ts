import type { Pool } from 'pg';
import { toIso } from './knowledge.ts';
import { linkOf, type LinkRow } from './list-links.ts';
import { readOverview, type OverviewRow } from './overview-read.ts';
import { activityStatement, followUpsStatement, linksStatement, mostLinks } from './overview-parts-sql.ts';
import { overviewStatement } from './overview-sql.ts';
import type {
  Activity,
  FollowUp,
  OrganisationOverview,
  Overview,
  OverviewStore,
  PersonOverview,
} from './overview-store.ts';
import { readDetails, type DetailRows } from './person-details-sql.ts';
import { withViewer } from './session.ts';
import type { Subject } from './sight-sql.ts';
import type { OrganisationSummary, Reader } from './store.ts';
import { askForTimeline, readPage } from './timeline.ts';

export async function readPersonOverview(
  pool: Pool,
  input: Parameters<OverviewStore['readPersonOverview']>[0],
): Promise<PersonOverview | undefined> {
  const found = await readAll<PersonRow>(pool, { ...input, subject: 'person', id: input.personId, isOnlyThis: true });
  if (!found) return undefined;
  const { row, overview } = found;
  return {
    ...overview,
    emailAddresses: row.emailAddresses,
    ...(row.organisation ? { organisation: row.organisation } : {}),
    details: readDetails(row.details).get(row.id) ?? [],
  };
}

export async function readOrganisationOverview(
  pool: Pool,
  input: Parameters<OverviewStore['readOrganisationOverview']>[0],
): Promise<OrganisationOverview | undefined> {
  const found = await readAll<OrganisationRow>(pool, { ...input, subject: 'organisation', id: input.organisationId });
  if (!found) return undefined;
  const { row, overview, colleague } = found;
  const lastOf = (lastAt: string | null) => (lastAt === null ? {} : { lastAt: toIso(lastAt) });
  const people = (row.people ?? []).map(([id, displayName, emailAddress, known, lastAt, by]) => ({
    ...{ id, displayName, emailAddress, known, ...lastOf(lastAt) },
    by: (by ?? []).flatMap((one) => colleague(one) ?? []),
  }));
  return {
    ...overview,
    domain: row.domain,
    domains: row.domains ?? [],
    above: row.above ?? [],
    below: (row.below ?? []).map(([id, name, parentId, contributions, lastAt]) => {
      return { id, name, parentId, contributions, ...lastOf(lastAt) };
    }),
    ...(row.suggestedParent ? { suggestedParent: row.suggestedParent } : {}),
    people: people.sort((one, other) => (other.lastAt ?? '').localeCompare(one.lastAt ?? '')),
  };
}

interface PersonRow extends OverviewRow {
  readonly emailAddresses: readonly string[];
  readonly organisation: OrganisationSummary | null;
  readonly details: DetailRows;
}

interface OrganisationRow extends OverviewRow {
  readonly domain: string;
  readonly domains: readonly string[] | null;
  readonly above: OrganisationOverview['above'] | null;
  readonly below:
    | readonly (readonly [id: string, name: string, parentId: string, contributions: number, lastAt: string | null])[]
    | null;
  readonly suggestedParent: OrganisationOverview['suggestedParent'] | null;
  readonly people:
    | readonly (readonly [
        id: string,
        displayName: string,
        emailAddress: string,
        known: number,
        lastAt: string | null,
        by: readonly string[] | null,
      ])[]
    | null;
}

const latest = 6;
const day = 86_400_000;
const firstDay = Date.UTC(2000, 0, 1);

/** Everything that is shown of one, asked for at once: one round trip. */
async function readAll<Row extends OverviewRow>(
  pool: Pool,
  input: Reader & { readonly subject: Subject; readonly id: string; readonly isOnlyThis: boolean },
): Promise<(ReturnType<typeof readOverview> & { readonly row: Row; readonly overview: Overview }) | undefined> {
  const { institutionId, colleagueId, subject, id, isOnlyThis } = input;
  const asked = [institutionId, colleagueId, id, isOnlyThis];
  const timeline = { ...input, of: { subject, id }, limit: latest };
  const answers = await withViewer(pool, input, (ask) => ({
    rows: ask<Row>(overviews[subject], [...asked, (Date.now() - firstDay) / day]),
    activity: ask<Activity>(activities[subject], asked),
    links: ask<LinkRow>(links[subject], asked),
    followUps: ask<FollowUpRow>(followUps[subject], asked),
    latest: askForTimeline(ask, timeline),
  }));
  const [row] = await answers.rows;
  if (!row) return undefined;
  const { overview, colleague } = readOverview(row);
  const found = (await answers.links).map(linkOf);
  const page = readPage(await answers.latest, timeline);
  const shown = { links: found.slice(0, mostLinks), hasMoreLinks: found.length > mostLinks };
  const activity = await answers.activity;
  const waiting = (await answers.followUps).map(({ subject: about, ...one }) => {
    return about === null ? one : { ...one, subject: about };
  });
  return {
    row,
    colleague,
    overview: { ...overview, activity, ...shown, followUps: waiting, latest: page?.interactions ?? [] },
  };
}

const overviews = { person: overviewStatement('person'), organisation: overviewStatement('organisation') };
const activities = { person: activityStatement('person'), organisation: activityStatement('organisation') };
const links = { person: linksStatement('person'), organisation: linksStatement('organisation') };
const followUps = { person: followUpsStatement('person'), organisation: followUpsStatement('organisation') };

interface FollowUpRow extends Omit<FollowUp, 'subject'> {
  readonly subject: string | null;
}
