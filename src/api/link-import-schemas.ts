import { z } from 'zod';
import { decimalMarks } from '#domain/link-import-amount.ts';
import { dateOrders } from '#domain/link-import-date.ts';
import { importFaults, importStates } from '#domain/link-import.ts';
import { linkFields } from '#domain/link-mapping.ts';
import { linkKinds } from '#domain/link.ts';
import { fileAnswer, fileBody } from './file-schema.ts';
import { count, id, text, timestamp } from './schema-parts.ts';

const column = text(100).min(1).describe('As the first row of the file names it, whatever its case');
const fieldSource = z.union([
  z.strictObject({
    column,
    values: z
      .record(text(200), text(200))
      .optional()
      .describe('What cells stand for: {"Research grant": "grant"}; other cells stand for themselves'),
  }),
  z.strictObject({
    text: text(500)
      .min(1)
      .describe('The same for every row but for the columns in it: https://finance.york.example/{Award no}'),
  }),
]);

/** As the command line reads it from a file, too. */
export const linkMapping = z.strictObject({
  dates: z.enum(dateOrders).describe('Of dates in digits whose year does not come first'),
  decimal: z.enum(decimalMarks),
  currency: text(3)
    .regex(/^[A-Z]{3}$/)
    .optional()
    .describe('Of amounts that do not say it (ISO 4217)'),
  fields: z.partialRecord(z.enum(linkFields), fieldSource).describe('key, kind, title and whom it is about are needed'),
});

const mappingName = text(80).regex(/\S/);

const example = z.object({ line: count, key: z.string(), title: z.string(), about: z.string() });
const examples = z.array(example).optional();

const refusal = z.object({
  line: count,
  column: z.string().describe("'' where it is about the row"),
  value: z.string(),
  fault: z.enum(importFaults),
  params: z.record(z.string(), z.string()),
});

const system = z.object({ id, code: z.string(), name: z.string(), kinds: z.array(z.enum(linkKinds)) });

const summary = z.object({
  id,
  system,
  fileName: z.string(),
  state: z.enum(importStates),
  size: count.describe('Bytes'),
  read: count.describe('Bytes of them that are read'),
  counts: z.object({
    rows: count,
    created: count,
    changed: count,
    unchanged: count,
    waiting: count.describe('Of those, links of whom nobody knows yet whose they are'),
    refused: count,
  }),
  createdAt: timestamp,
  movedAt: timestamp,
  startedBy: z.string().optional().describe("A colleague's name; absent for the administrator's commands"),
});

const linkImport = summary.extend({
  encoding: z.string(),
  separator: z.string(),
  columns: z.array(z.string()),
  examples: z.object({ created: examples, changed: examples, unchanged: examples, waiting: examples }),
  refused: z.array(refusal).describe('The first few'),
});

const nothing = z.undefined();
const onlyId = z.object({ id });
const named = z.object({ id, name: mappingName });

export const linkImportSchemas = {
  addLinkImport: {
    params: nothing,
    query: z.object({ system: text(40).describe('Its code'), fileName: text(200).min(1) }),
    body: fileBody,
    response: linkImport.extend({
      sample: z.array(z.array(z.string())).describe('The first few rows'),
      mapping: linkMapping.describe('One that was used before and fits, or else a guess'),
    }),
  },
  listLinkImports: {
    params: nothing,
    query: nothing,
    body: nothing,
    response: z.object({ systems: z.array(system).describe('Whose files may be sent'), imports: z.array(summary) }),
  },
  getLinkImport: { params: onlyId, query: nothing, body: nothing, response: linkImport },
  stopLinkImport: { params: onlyId, query: nothing, body: nothing, response: nothing },
  beginLinkImport: {
    params: onlyId,
    query: nothing,
    body: z.object({ mapping: linkMapping, isTrial: z.boolean() }),
    response: linkImport,
  },
  moveLinkImport: { params: onlyId, query: nothing, body: nothing, response: linkImport },
  getRefusedRows: { params: onlyId, query: nothing, body: nothing, response: fileAnswer },
  listLinkMappings: {
    params: onlyId,
    query: nothing,
    body: nothing,
    response: z.object({ mappings: z.array(z.object({ name: z.string(), mapping: linkMapping })) }),
  },
  saveLinkMapping: { params: named, query: nothing, body: linkMapping, response: nothing },
  removeLinkMapping: { params: named, query: nothing, body: nothing, response: nothing },
} as const;
