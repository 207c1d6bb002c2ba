import type { Pool } from 'pg';
import {
  importFaults,
  mostExamples,
  mostRefusalsKept,
  type ImportCounts,
  type ImportExample,
  type ImportExamples,
  type ImportFault,
} from '#domain/link-import.ts';
import type { LinkRecord } from '#domain/link.ts';
import { appendAudit } from './audit.ts';
import { holdLinks } from './hold-links.ts';
import { findImport, readBytes } from './imports-read.ts';
import * as sql from './imports-sql.ts';
import type { Import, ImportBatch, MoveImport, RefusedRow, RowProblem } from './imports-store.ts';
import type { PutLink } from './links-store.ts';
import { putLinksHere } from './put-links.ts';
import { withInstitution, withRetries, type Ask } from './session.ts';

/** Whoever moves it meanwhile waits, and goes on behind it: each row is put once, whatever is killed when. */
export async function moveImport(pool: Pool, input: MoveImport): Promise<Import | undefined> {
  return await withRetries(
    async () => await withInstitution(pool, input.institutionId, async (ask) => await moveHere(ask, input)),
  );
}

async function moveHere(ask: Ask, input: MoveImport): Promise<Import | undefined> {
  const { institutionId, importId } = input;
  holdLinks(ask, institutionId);
  void ask(sql.holdImport, [institutionId, importId]);
  const current = await findImport(ask, input);
  if (current?.state !== 'trying' && current?.state !== 'running') return current;
  const isTrial = current.state === 'trying';
  const batch = await input.read(current, async (range) => await readBytes(ask, input, range));
  const first = await takeFirst(ask, input, batch);
  const put = await putLinksHere(ask, {
    ...{ institutionId, systemId: current.system.id, colleagueId: current.starterId, isTrial },
    links: first.links.map(({ link }) => link),
    organisationDomainsOf: input.organisationDomainsOf,
  });
  const placed = put.map((answer, index) => ({ ...rowAt(first.links, index), answer }));
  const refused = [...batch.refused, ...first.refused, ...placed.flatMap((one) => refusalOf(one, batch))];
  refused.sort((one, other) => one.line - other.line);
  keepRefusals(ask, input, { refused, before: current.counts.refused });
  const counts = addCounts(current.counts, { put, refused: refused.length });
  const examples = addExamples(current.examples, placed);
  const state = batch.isOver ? (isTrial ? 'tried' : 'done') : current.state;
  const { place } = batch;
  const moved = [state, place.byte, place.line, counts, examples, new Date()];
  void ask(sql.moveImport, [institutionId, importId, ...moved]);
  if (batch.isOver) void ask(sql.removeOf.key, [institutionId, [importId]]);
  if (state === 'done') {
    void ask(sql.removeOf.part, [institutionId, [importId]]);
    const subject = { institutionId, colleagueId: current.starterId, subjectId: importId };
    void appendAudit(ask, {
      ...subject,
      action: 'links-imported',
      details: { system: current.system.code, ...counts },
    });
  }
  return { ...current, state, place, counts, examples };
}

interface PlacedLink {
  readonly line: number;
  readonly link: LinkRecord;
}

/** Of rows with one key the first is taken, be it in this batch or before it. */
async function takeFirst(
  ask: Ask,
  { institutionId, importId }: MoveImport,
  { links: rows, columnOf }: ImportBatch,
): Promise<{ readonly links: readonly PlacedLink[]; readonly refused: readonly RefusedRow[] }> {
  if (rows.length === 0) return { links: [], refused: [] };
  const firstIn = new Map<string, number>();
  for (const { line, link } of rows) if (!firstIn.has(link.key)) firstIn.set(link.key, line);
  const keys = [...firstIn.keys()].sort();
  const lines = keys.map((key) => firstIn.get(key));
  const added = await ask<{ readonly key: string }>(sql.insertKeys, [institutionId, importId, keys, lines]);
  if (added.length === rows.length) return { links: rows, refused: [] };
  const known = await ask<{ readonly key: string; readonly line: number }>(sql.readKeys, [
    institutionId,
    importId,
    keys,
  ]);
  const lineOf = new Map(known.map(({ key, line }) => [key, line]));
  const links = rows.filter(({ line, link }) => lineOf.get(link.key) === line);
  const others = rows.filter(({ line, link }) => lineOf.get(link.key) !== line);
  const refused = others.map(({ line, link: { key } }) => {
    const params = { line: String(lineOf.get(key) ?? line) };
    return { line, faults: [{ fault: 'key-twice', column: columnOf('key'), value: key, params } as const] };
  });
  return { links, refused };
}

function rowAt(rows: readonly PlacedLink[], index: number): PlacedLink {
  const row = rows[index];
  if (!row) throw new Error('Links are answered in their order');
  return row;
}

type Placed = PlacedLink & { readonly answer: PutLink };

/** What the store refuses. Nobody is told an address that is kept out. */
function refusalOf({ line, link, answer }: Placed, { columnOf }: ImportBatch): RefusedRow[] {
  if (answer.outcome !== 'refused') return [];
  const { code = '', path = '' } = answer.issue ?? {};
  const fault: ImportFault = importFaults.find((one) => one === code) ?? 'not-allowed';
  const value =
    fault === 'kept-out' ? '' : path === 'unit' ? (link.unit ?? '') : path === 'kind' ? link.kind : link.key;
  return [{ line, faults: [{ fault, column: columnOf(path), value }] }];
}

function keepRefusals(
  ask: Ask,
  { institutionId, importId }: MoveImport,
  { refused, before }: { readonly refused: readonly RefusedRow[]; readonly before: number },
): void {
  const rows = refused
    .slice(0, Math.max(0, mostRefusalsKept - before))
    .flatMap(({ line, faults }) =>
      faults.map(({ params = {}, ...fault }: RowProblem, position) => ({ line, position, params, ...fault })),
    );
  if (rows.length > 0) void ask(sql.insertRefusals, [institutionId, importId, JSON.stringify(rows)]);
}

function addCounts(
  before: ImportCounts,
  { put, refused }: { readonly put: readonly PutLink[]; readonly refused: number },
): ImportCounts {
  const count = (is: (one: PutLink) => boolean) => put.filter(is).length;
  const taken = count(({ outcome }) => outcome !== 'refused');
  return {
    rows: before.rows + taken + refused,
    created: before.created + count(({ outcome }) => outcome === 'created'),
    changed: before.changed + count(({ outcome }) => outcome === 'changed'),
    unchanged: before.unchanged + count(({ outcome }) => outcome === 'unchanged'),
    waiting: before.waiting + count(isWaiting),
    refused: before.refused + refused,
  };
}

function isWaiting({ outcome, match, personId }: PutLink): boolean {
  return outcome !== 'refused' && match.by === 'none' && personId === undefined;
}

function addExamples(before: ImportExamples, placed: readonly Placed[]): ImportExamples {
  const examples: Record<string, readonly ImportExample[]> = { ...before };
  for (const { line, link, answer } of placed) {
    if (answer.outcome === 'refused') continue;
    for (const outcome of [answer.outcome, ...(isWaiting(answer) ? ['waiting'] : [])]) {
      const shown = examples[outcome] ?? [];
      if (shown.length >= mostExamples) continue;
      const { organisationName, domain, personName, emailAddress, identifiers } = link.claim;
      const about = organisationName ?? domain ?? personName ?? emailAddress ?? identifiers?.[0]?.value ?? '';
      examples[outcome] = [...shown, { line, key: link.key, title: link.title, about }];
    }
  }
  return examples;
}
