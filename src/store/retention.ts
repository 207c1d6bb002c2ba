import type { Pool } from 'pg';
import type { Direction } from '#domain/interaction.ts';
import { oldestKept } from '#domain/retention.ts';
import { appendAudit } from './audit.ts';
import { waitForOthers } from './corrections-sql.ts';
import { uncount, type Counted } from './counting.ts';
import { listMerged } from './erasure-sql.ts';
import { hideOrganisations, hidePersons } from './hide-persons.ts';
import { holdSubjects } from './hold-subjects.ts';
import { removePersonsWhole } from './remove-person.ts';
import { countOld, holdOld, listLeft, readOld, readYears, setYears } from './retention-sql.ts';
import type { RemovedOld, RetentionPreview, RetentionStore } from './retention-store.ts';
import { forgetWords } from './search-words.ts';
import { withInstitution, withRetries, type Ask } from './session.ts';
import { removeContribution, removeInteractions, removeOrganisations } from './undo-contribution.ts';

/** Few enough that whoever logs with the same people waits for a moment only. */
const mostAtOnce = 50;

export function retentionOf(pool: Pool): RetentionStore {
  return {
    readRetention: async (institutionId) =>
      await withInstitution(pool, institutionId, async (ask) => await readRetentionHere(ask, institutionId)),
    setRetention: async ({ institutionId, colleagueId, years }) => {
      await withInstitution(pool, institutionId, (ask) => {
        void ask(setYears, [institutionId, years]);
        const details = { years: years ?? 'unlimited' };
        const action = 'retention-changed';
        void appendAudit(ask, { institutionId, colleagueId, action, subjectId: institutionId, details });
      });
    },
    previewRetention: async (input) =>
      await withInstitution(pool, input.institutionId, async (ask) => await previewRetentionHere(ask, input)),
    removeOld: async ({ institutionId, now }) =>
      await withRetries(
        async () =>
          await withInstitution(pool, institutionId, async (ask) => await removeSome(ask, institutionId, now)),
      ),
  };
}

/** For how many years; null without an end. */
export async function readRetentionHere(ask: Ask, institutionId: string): Promise<number | null> {
  const [row] = await ask<{ readonly years: number | null }>(readYears, [institutionId]);
  return row?.years ?? null;
}

export async function previewRetentionHere(
  ask: Ask,
  { institutionId, before }: Parameters<RetentionStore['previewRetention']>[0],
): Promise<RetentionPreview> {
  const [row] = await ask<RetentionPreview>(countOld, [institutionId, before]);
  if (!row) throw new Error('A statement that aggregates answers with one row');
  return row;
}

const nothing: RemovedOld = { interactions: 0, people: 0 };

async function removeSome(ask: Ask, institutionId: string, now: Date): Promise<RemovedOld> {
  const years = await readRetentionHere(ask, institutionId);
  if (years === null) return nothing;
  const before = oldestKept(years, now);
  await ask(waitForOthers, [institutionId]);
  const interactions = await ask<OldInteraction>(holdOld, [institutionId, before, mostAtOnce]);
  if (interactions.length === 0) return nothing;
  const interactionIds = interactions.map(({ id }) => id);
  const contributions = await ask<OldContribution>(readOld, [institutionId, interactionIds]);
  const personIds = distinct(contributions.flatMap((one) => one.personIds));
  const organisationIds = distinct(contributions.flatMap((one) => one.organisationIds));
  holdSubjects(ask, institutionId, { interactionIds: [], personIds, organisationIds });

  const byId = new Map(interactions.map((one) => [one.id, one]));
  for (const contribution of contributions) {
    const interaction = byId.get(contribution.interactionId);
    if (!interaction) throw new Error('A contribution is to one of those asked for');
    const { occurredAt, direction } = interaction;
    uncount(ask, { ...contribution, institutionId, occurredAt, direction });
    void ask(removeContribution, [institutionId, contribution.interactionId, contribution.colleagueId]);
  }
  void ask(removeInteractions, [institutionId, interactionIds]);
  const people = await removeLeft(ask, institutionId, personIds);
  void ask(removeOrganisations, [institutionId, organisationIds]);
  hideOrganisations(ask, institutionId, organisationIds);
  await hidePersons(ask, institutionId, personIds);
  forgetWords(ask, institutionId);
  const removed = { interactions: interactions.length, people };
  const details = { ...removed, contributions: contributions.length, years, before: before.toISOString().slice(0, 10) };
  void appendAudit(ask, {
    ...{ institutionId, colleagueId: null, subjectId: institutionId },
    ...{ action: 'old-removed', details },
  });
  return removed;
}

/** People go once nothing is left with them; answers how many. */
async function removeLeft(ask: Ask, institutionId: string, personIds: readonly string[]): Promise<number> {
  const left = await ask<Left>(listLeft, [institutionId, personIds]);
  if (left.length === 0) return 0;
  const ids = left.map(({ id }) => id);
  const merged = await ask<Pick<Left, 'id' | 'organisationId'>>(listMerged, [institutionId, ids]);
  await removePersonsWhole(ask, institutionId, {
    ids: [...ids, ...merged.map(({ id }) => id)],
    addresses: left.flatMap(({ emailAddresses }) => emailAddresses),
    organisationIds: distinct([...left, ...merged].flatMap(({ organisationId }) => organisationId ?? [])),
  });
  return ids.length;
}

interface OldInteraction {
  readonly id: string;
  readonly occurredAt: Date;
  readonly direction: Direction;
}

type OldContribution = Omit<Counted, 'institutionId' | 'occurredAt' | 'direction'>;

interface Left {
  readonly id: string;
  readonly organisationId: string | null;
  readonly emailAddresses: readonly string[];
}

function distinct(ids: readonly string[]): string[] {
  return [...new Set(ids)];
}
