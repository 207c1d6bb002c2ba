import type { Pool } from 'pg';
import type { LinkKind } from '#domain/link.ts';
import { appendAudit } from './audit.ts';
import { letRecordIn } from './kept-out.ts';
import { holdLinks, moveLinkCounts } from './hold-links.ts';
import type { LinkStore } from './links-store.ts';
import { withInstitution, withRetries, type Ask, type Statement } from './session.ts';

export async function removeLink(
  pool: Pool,
  input: Parameters<LinkStore['removeLink']>[0],
): ReturnType<LinkStore['removeLink']> {
  const { institutionId } = input;
  return await withRetries(
    async () => await withInstitution(pool, institutionId, async (ask) => await removeHere(ask, input)),
  );
}

async function removeHere(
  ask: Ask,
  { institutionId, systemId, key, kinds }: Parameters<LinkStore['removeLink']>[0],
): ReturnType<LinkStore['removeLink']> {
  holdLinks(ask, institutionId);
  const [row] = await ask<Row>(find, [institutionId, systemId, key]);
  if (row && !kinds.includes(row.kind)) return 'other-kind';
  letRecordIn(ask, institutionId, systemId, key);
  if (!row) return 'removed';
  const from = row.organisationId ?? undefined;
  await moveLinkCounts(ask, institutionId, [{ from, to: undefined, isCounted: row.seenBy === 'everyone' }]);
  void ask(remove, [institutionId, systemId, key]);
  const details = { system: row.code, removed: 1 };
  void appendAudit(ask, { institutionId, colleagueId: null, action: 'links-removed', subjectId: systemId, details });
  return 'removed';
}

interface Row {
  readonly kind: LinkKind;
  readonly organisationId: string | null;
  readonly seenBy: string;
  readonly code: string;
}

const find: Statement = {
  name: 'find-link-to-remove',
  text: `select link.kind, link.organisation_id as "organisationId", link.seen_by as "seenBy", connected_system.code
    from link
    left join connected_system on connected_system.institution_id = $1 and connected_system.id = link.system_id
    where link.institution_id = $1 and link.system_id = $2 and link.key = $3`,
};

const remove: Statement = {
  name: 'remove-link',
  text: `delete from link where institution_id = $1 and system_id = $2 and key = $3`,
};
