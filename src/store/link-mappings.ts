import type { Pool } from 'pg';
import { appendAudit } from './audit.ts';
import type { ImportStore, SavedMapping } from './imports-store.ts';
import { withInstitution, type Statement } from './session.ts';

/** How files of a connected system are read, as its administrators have said. */
export function mappingsOf(pool: Pool): Pick<ImportStore, 'listMappings' | 'saveMapping' | 'removeMapping'> {
  return {
    listMappings: async ({ institutionId, systemId }) =>
      await withInstitution(
        pool,
        institutionId,
        async (ask) => await ask<SavedMapping>(list, [institutionId, systemId]),
      ),
    saveMapping: async ({ institutionId, systemId, colleagueId, name, mapping }) =>
      await withInstitution(pool, institutionId, async (ask) => {
        const values = [institutionId, systemId, name, JSON.stringify(mapping), new Date()];
        const saved = await ask(save, values);
        if (saved.length === 0) return undefined;
        const details = { name };
        void appendAudit(ask, {
          institutionId,
          colleagueId,
          action: 'link-mapping-saved',
          subjectId: systemId,
          details,
        });
        return 'saved';
      }),
    removeMapping: async ({ institutionId, systemId, colleagueId, name }) =>
      await withInstitution(pool, institutionId, async (ask) => {
        const removed = await ask(remove, [institutionId, systemId, name]);
        if (removed.length === 0) return undefined;
        const action = 'link-mapping-removed';
        void appendAudit(ask, { institutionId, colleagueId, action, subjectId: systemId, details: { name } });
        return 'removed';
      }),
  };
}

const list: Statement = {
  name: 'list-link-mappings',
  text: `select one.name, one.mapping from link_mapping as one
    where one.institution_id = $1 and one.system_id = $2 order by one.changed_at desc, one.name`,
};

const save: Statement = {
  name: 'save-link-mapping',
  text: `insert into link_mapping (institution_id, system_id, name, mapping, changed_at)
    select $1, system.id, $3, $4, $5 from connected_system as system where system.institution_id = $1 and system.id = $2
    on conflict (institution_id, system_id, name) do update set mapping = excluded.mapping, changed_at = excluded.changed_at
    returning name`,
};

const remove: Statement = {
  name: 'remove-link-mapping',
  text: `delete from link_mapping where institution_id = $1 and system_id = $2 and name = $3 returning name`,
};
