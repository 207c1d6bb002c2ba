import type { Client } from 'pg';
import { topicWordsOf } from '#domain/topic-words.ts';
import { noUnit, strictest } from '#domain/visibility.ts';
import type { BulkInteraction } from './bulk.ts';
import { itemKeys } from './interaction-key.ts';
import { insert } from './load-rows.ts';
import { seenBy } from './renew-interactions.ts';

interface Batch {
  readonly batch: readonly BulkInteraction[];
  readonly organisationOf: ReadonlyMap<string, string | undefined>;
  /** Which unit each colleague is in. */
  readonly unitOf: ReadonlyMap<string, string | undefined>;
}

/** Interactions with their contributions, and what tells who may see them. */
export async function insertInteractions(client: Client, id: string, given: Batch): Promise<void> {
  const { batch, unitOf } = given;
  const derived = batch.map(({ contributions }) => {
    const seen = contributions.map((one) => seenBy(one.visibility, unitOf.get(one.colleagueId) ?? noUnit));
    return {
      isShared: seen.some(({ isShared }) => isShared),
      unitIds: toArrayLiteral(seen.flatMap(({ unitIds }) => unitIds)),
      unitOnlyIds: toArrayLiteral(seen.flatMap(({ unitOnlyIds }) => unitOnlyIds)),
      colleagueIds: toArrayLiteral(contributions.map(({ colleagueId }) => colleagueId)),
      strictest: strictest(...contributions.map(({ visibility }) => visibility)),
    };
  });
  await insert(client, 'interaction', id, {
    'id uuid': batch.map((interaction) => interaction.id),
    'key bytea': batch.map(keyOf),
    'kind text': batch.map((interaction) => interaction.kind),
    'direction text': batch.map((interaction) => interaction.direction),
    'occurred_at timestamptz': batch.map((interaction) => interaction.occurredAt),
    'conversation_id text': batch.map((interaction) => interaction.conversationId),
    'is_shared boolean': derived.map(({ isShared }) => isShared),
    'unit_ids uuid[]': derived.map(({ unitIds }) => unitIds),
    'colleague_ids uuid[]': derived.map(({ colleagueIds }) => colleagueIds),
  });
  await insert(client, 'interaction_content', id, {
    'interaction_id uuid': batch.map((interaction) => interaction.id),
    'subject text': batch.map((interaction) => interaction.subject),
    'colleague_ids uuid[]': derived.map(({ colleagueIds }) => colleagueIds),
    'strictest text': derived.map((one) => one.strictest),
    'unit_ids uuid[]': derived.map(({ unitIds }) => unitIds),
    'unit_only_ids uuid[]': derived.map(({ unitOnlyIds }) => unitOnlyIds),
  });
  await insertContributions(client, id, given);
  await insertTopics(client, id, given);
}

async function insertContributions(
  client: Client,
  id: string,
  { batch, organisationOf, unitOf }: Batch,
): Promise<void> {
  const rows = batch.flatMap((interaction) => {
    const organisationIds = interaction.personIds.flatMap((personId) => organisationOf.get(personId) ?? []);
    const people = `{${interaction.personIds.join(',')}}`;
    const organisations = `{${[...new Set(organisationIds)].join(',')}}`;
    return interaction.contributions.map((contribution) => ({ interaction, contribution, people, organisations }));
  });
  await insert(client, 'contribution', id, {
    'interaction_id uuid': rows.map(({ interaction }) => interaction.id),
    'colleague_id uuid': rows.map(({ contribution }) => contribution.colleagueId),
    'visibility text': rows.map(({ contribution }) => contribution.visibility),
    'unit_id uuid': rows.map(({ contribution }) => unitOf.get(contribution.colleagueId) ?? noUnit),
    'logged_at timestamptz': rows.map(({ contribution }) => contribution.loggedAt),
    'person_ids uuid[]': rows.map(({ people }) => people),
    'organisation_ids uuid[]': rows.map(({ organisations }) => organisations),
  });
}

/** What contributions are found by. */
async function insertTopics(client: Client, id: string, { batch, unitOf }: Batch): Promise<void> {
  const rows = batch.flatMap((interaction) => {
    const words = topicWordsOf(interaction.subject ?? '');
    return interaction.contributions.flatMap((contribution) =>
      words.map((word) => ({ interaction, contribution, word })),
    );
  });
  await insert(client, 'topic', id, {
    'interaction_id uuid': rows.map(({ interaction }) => interaction.id),
    'colleague_id uuid': rows.map(({ contribution }) => contribution.colleagueId),
    'source text': rows.map(() => 'subject'),
    'word text': rows.map(({ word }) => word),
    'visibility text': rows.map(({ contribution }) => contribution.visibility),
    'unit_id uuid': rows.map(({ contribution }) => unitOf.get(contribution.colleagueId) ?? noUnit),
    'occurred_at timestamptz': rows.map(({ interaction }) => interaction.occurredAt),
  });
}

/** An interaction without a Message-ID has a key that nothing else can have: its own id. */
function keyOf(interaction: BulkInteraction): string {
  const { id, internetMessageId } = interaction;
  const [key] = itemKeys({ internetMessageId });
  return `\\x${key?.toString('hex') ?? id.replaceAll('-', '')}`;
}

/** In PostgreSQL's order, each once. */
function toArrayLiteral(ids: readonly string[]): string {
  return `{${[...new Set(ids)].sort().join(',')}}`;
}
