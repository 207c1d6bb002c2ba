import { z } from 'zod';
import { operations, type Operation, type OperationName } from '#api/operations.ts';
import { schemas } from '#api/schemas.ts';

export interface OperationInput {
  readonly path: string;
  readonly body: unknown;
}

/** As far as generating goes; z.toJSONSchema writes it. */
interface Schema {
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly minItems?: number;
  readonly minimum?: number;
  readonly maxLength?: number;
  readonly format?: string;
  readonly pattern?: string;
}

/** Names an id for a place: the name of its field, or of what stands before it in the path. */
type IdOf = (place: string) => string;

const mostInputs = 24;

/** Inputs of an operation that its own schemas take, made from these: the shortest, the longest, and each choice once. */
export function inputsOf(name: OperationName, idOf: IdOf): OperationInput[] {
  const { path, takes }: Operation = operations[name];
  const { query, body } = schemas[name];
  const filled = path.replace(/(\w+)\/\{(\w+)\}/g, (_, before: string) => `${before}/${idOf(before)}`);
  const queries = valuesOf(query, idOf).map((value) =>
    value === undefined ? '' : `?${new URLSearchParams(texts(value))}`,
  );
  const bodies = takes === 'file' ? [new Blob(['Key,Title,Company\n1,One,Acme\n'])] : valuesOf(body, idOf);
  if (queries.length === 0 || bodies.length === 0) throw new Error(`No input can be made for ${name}`);
  return queries.flatMap((search) => bodies.map((value) => ({ path: `${filled}${search}`, body: value })));
}

function valuesOf(schema: z.ZodType, idOf: IdOf): unknown[] {
  if (schema instanceof z.ZodUndefined) return [undefined];
  const described = z.toJSONSchema(schema, { io: 'input' }) as Schema; // a cast: what is looked at is looked at for being there
  const made = choices(described, '', idOf).filter((value) => schema.safeParse(value).success);
  return made.slice(0, mostInputs);
}

function choices(schema: Schema, place: string, idOf: IdOf): unknown[] {
  if (schema.const !== undefined) return [schema.const];
  if (schema.enum) return [...schema.enum];
  const either = schema.anyOf ?? schema.oneOf;
  if (either) return either.flatMap((one) => choices(one, place, idOf));
  if (schema.type === 'object') return objects(schema, idOf);
  if (schema.type === 'array') return choices(schema.items ?? {}, place, idOf).map((one) => [one]);
  if (schema.type === 'boolean') return [true, false];
  if (schema.type === 'integer' || schema.type === 'number') return [Math.max(1, schema.minimum ?? 1)];
  return schema.type === 'null' ? [null] : [textFor(schema, place, idOf)];
}

function objects({ properties = {}, required = [] }: Schema, idOf: IdOf): unknown[] {
  const all = Object.entries(properties).map(([key, schema]) => [key, choices(schema, key, idOf)] as const);
  const longest = Object.fromEntries(all.map(([key, [first]]) => [key, first]));
  const shortest = Object.fromEntries(
    all.filter(([key]) => required.includes(key)).map(([key, [first]]) => [key, first]),
  );
  // Each alone beside what is required: some shapes want one of two.
  const others = all.flatMap(([key, values]) => {
    return (required.includes(key) ? values.slice(1) : values).map((value) => ({ ...shortest, [key]: value }));
  });
  return [shortest, longest, ...others];
}

function textFor({ format, pattern, maxLength = 1000 }: Schema, place: string, idOf: IdOf): string {
  if (format === 'uuid' || format === 'guid') return idOf(place);
  if (format === 'date-time') return '2026-03-01T09:30:00+00:00';
  if (format === 'date') return '2026-03-01';
  if (pattern?.endsWith('{43}$')) return 'x'.repeat(43);
  if (/address|mailbox/i.test(place)) return 'somebody@generated.example';
  if (place === 'code') return 'generated';
  if (/domain/i.test(place)) return 'generated.example';
  return /url|link/i.test(place) ? 'https://generated.example/' : 'Generated for a test'.slice(0, maxLength);
}

function texts(value: unknown): Record<string, string> {
  const entries = Object.entries(value as Record<string, unknown>); // a cast: a query is an object
  return Object.fromEntries(entries.map(([key, one]) => [key, String(one)]));
}
