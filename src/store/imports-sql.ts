import type { Statement } from './session.ts';

const columns = `one.id, one.file_name as "fileName", one.state, one.size::float8 as size, encode(one.hash, 'hex') as hash, one.encoding,
      one.separator, one.columns, one.mapping, one.next_byte::float8 as "nextByte", one.next_line as "nextLine", one.counts, one.examples,
      one.created_at as "createdAt", one.moved_at as "movedAt", colleague.display_name as "startedBy",
      one.started_by as "starterId",
      json_build_object('id', system.id, 'code', system.code, 'name', system.name, 'kinds', system.kinds) as system`;
const joins = `left join connected_system as system on system.institution_id = $1 and system.id = one.system_id
    left join colleague on colleague.institution_id = $1 and colleague.id = one.started_by`;

export const listSystems: Statement = {
  name: 'list-systems-of-imports',
  text: `select id, code, name, kinds from connected_system where institution_id = $1 order by name, id`,
};

export const insertImport: Statement = {
  name: 'insert-import',
  text: `insert into link_import (institution_id, id, system_id, file_name, state, started_by, created_at, moved_at)
    select $1, $2, system.id, $4, 'uploading', $5, $6, $6 from connected_system as system
    where system.institution_id = $1 and system.code = $3
    returning id`,
};

export const insertPart: Statement = {
  name: 'insert-import-part',
  text: `insert into link_import_part (institution_id, import_id, number, bytes) values ($1, $2, $3, $4)`,
};

export const endUpload: Statement = {
  name: 'end-upload',
  text: `update link_import set state = 'ready', size = $3, hash = decode($4, 'hex'), encoding = $5, separator = $6, columns = $7,
      first_byte = $8, first_line = $9, next_byte = $8, next_line = $9, moved_at = $10
    where institution_id = $1 and id = $2 and state = 'uploading'`,
};

export const readParts: Statement = {
  name: 'read-import-parts',
  text: `select part.bytes from link_import_part as part
    where part.institution_id = $1 and part.import_id = $2 and part.number between $3 and $4 order by part.number`,
};

export const findImport: Statement = {
  name: 'find-import',
  text: `select ${columns} from link_import as one ${joins} where one.institution_id = $1 and one.id = $2`,
};

export const holdImport: Statement = {
  name: 'hold-import',
  text: `select state from link_import where institution_id = $1 and id = $2 for update`,
};

export const listImports: Statement = {
  name: 'list-imports',
  text: `select ${columns} from (
      select * from link_import as latest where latest.institution_id = $1 and latest.state <> 'uploading'
      order by latest.created_at desc, latest.id desc limit $2
    ) as one ${joins} order by one.created_at desc, one.id desc`,
};

/** Its first row is next again, and nothing has come of it. */
export const beginImport: Statement = {
  name: 'begin-import',
  text: `update link_import set state = $3, mapping = $4, counts = $5, examples = '{}', started_by = $6, moved_at = $7,
      next_byte = first_byte, next_line = first_line
    where institution_id = $1 and id = $2`,
};

export const isSystemBusy: Statement = {
  name: 'is-system-importing',
  text: `select other.id from link_import as one
    left join link_import as other on other.institution_id = $1 and other.system_id = one.system_id and other.state = 'running'
    where one.institution_id = $1 and one.id = $2 and other.id <> $2`,
};

export const moveImport: Statement = {
  name: 'move-import',
  text: `update link_import set state = $3, next_byte = $4, next_line = $5, counts = $6, examples = $7, moved_at = $8
    where institution_id = $1 and id = $2`,
};

/** Answers those that are new. */
export const insertKeys: Statement = {
  name: 'insert-import-keys',
  text: `insert into link_import_key (institution_id, import_id, key, line)
    select $1, $2, key, line from unnest($3::text[], $4::integer[]) as given (key, line)
    on conflict (institution_id, import_id, key) do nothing returning key`,
};

export const readKeys: Statement = {
  name: 'read-import-keys',
  text: `select given.key, known.line from unnest($3::text[]) as given (key)
    left join link_import_key as known
      on known.institution_id = $1 and known.import_id = $2 and known.key = given.key`,
};

export const insertRefusals: Statement = {
  name: 'insert-import-refusals',
  text: `insert into link_import_refusal (institution_id, import_id, line, position, column_name, value, fault, params)
    select $1, $2, line, position, "column", value, fault, params
    from jsonb_to_recordset($3::jsonb) as given (line integer, position smallint, "column" text, value text, fault text, params jsonb)`,
};

export const listRefusals: Statement = {
  name: 'list-import-refusals',
  text: `select line, position, column_name as column, value, fault, params from link_import_refusal as one
    where one.institution_id = $1 and one.import_id = $2 and (one.line, one.position) > ($3::integer, $4::smallint)
    order by one.line, one.position limit $5`,
};

export const removeOf = Object.fromEntries(
  (['part', 'key', 'refusal'] as const).map((what) => [
    what,
    {
      name: `remove-import-${what}s`,
      text: `delete from link_import_${what} where institution_id = $1 and import_id = any($2::uuid[])`,
    },
  ]),
) as Readonly<Record<'part' | 'key' | 'refusal', Statement>>; // a cast: fromEntries forgets the names

export const listHalted: Statement = {
  name: 'list-halted-imports',
  text: `select id from link_import as one where one.institution_id = $1 and one.state in ('trying', 'running') and one.moved_at < $2
    order by one.created_at, one.id`,
};

/** Files that wait since before $2, and what came of those from before $3. */
export const listForgotten: Statement = {
  name: 'list-imports-to-forget',
  text: `select id from link_import as one where one.institution_id = $1
      and ((one.state in ('uploading', 'ready', 'trying', 'tried') and one.moved_at < $2)
        or (one.state in ('done', 'stopped') and one.moved_at < $3))
    order by one.id for update skip locked`,
};

/** All that there are: what is told of rows goes, and so do files, of which nobody knows whom they name. */
export const endForErasure: Statement = {
  name: 'end-imports-for-erasure',
  text: `update link_import set examples = '{}', state = case when state = 'done' then state else 'stopped' end
    where institution_id = $1 returning id`,
};

export const removeImports: Statement = {
  name: 'remove-imports',
  text: `delete from link_import where institution_id = $1 and id = any($2::uuid[])`,
};
