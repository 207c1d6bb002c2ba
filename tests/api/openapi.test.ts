import { expect, test } from 'vitest';
import { openApiDocument } from '#api/openapi.ts';
import { operations } from '#api/operations.ts';
import { schemas } from '#api/schemas.ts';
import { systemOperations, systemSchemas } from '#api/system-operations.ts';
import { rolesWith } from '#domain/permissions.ts';

interface Document {
  readonly openapi: string;
  readonly paths: Record<string, Record<string, Operation>>;
  readonly components: { readonly schemas: Record<string, Schema>; readonly securitySchemes: Record<string, unknown> };
  readonly security: readonly Record<string, unknown>[];
}
interface Operation {
  readonly operationId: string;
  readonly parameters: readonly { readonly name: string; readonly in: string; readonly required: boolean }[];
  readonly description: string;
  readonly security: readonly Record<string, unknown>[];
  readonly requestBody?: unknown;
  readonly responses: Record<string, { readonly description: string; readonly content?: unknown }>;
}
interface Schema {
  readonly required?: readonly string[];
  readonly properties?: Record<string, Schema>;
  readonly items?: Schema;
  readonly enum?: readonly string[];
  readonly maxItems?: number;
}

// A round trip, so that the tests see what a client gets; a cast: the form is what the tests look at.
const document = JSON.parse(JSON.stringify(openApiDocument({ origin: 'https://acquaint.example' }))) as Document;

test('every operation is described under its path and method, and nothing else is', () => {
  const described = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { operationId }]) => [operationId, method.toUpperCase(), path]),
  );
  expect(document.openapi).toMatch(/^3\.1\./);
  const all = Object.entries({ ...operations, ...systemOperations });
  expect(described).toEqual(all.map(([name, { method, path }]) => [name, method, path]));
});

test('every place in a path is a parameter', () => {
  for (const [path, methods] of Object.entries(document.paths)) {
    const places = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    for (const { parameters } of Object.values(methods)) {
      expect(parameters.filter((one) => one.in === 'path').map(({ name }) => name)).toEqual(places);
      for (const parameter of parameters) expect(parameter.required).toBe(parameter.in === 'path');
    }
  }
});

test('every operation tells its successes and the form of its problems', () => {
  const bodies = { ...schemas, ...systemSchemas };
  for (const [name, operation] of Object.entries({ ...operations, ...systemOperations })) {
    const { method, path, statuses } = operation;
    const { responses, requestBody } = document.paths[path]?.[method.toLowerCase()] as Operation; // a cast: tested above
    expect(Object.keys(responses)).toEqual([...statuses.map(String), 'default']);
    expect(responses['default']?.content).toEqual({
      'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
    });
    const takesNothing = bodies[name as keyof typeof bodies].body.safeParse(undefined).success; // a cast: the same names
    expect(requestBody === undefined).toBe(takesNothing && !('takes' in operation));
    expect(responses['204']?.content).toBeUndefined();
  }
});

test('every operation tells which permission it needs, and who has it', () => {
  for (const { method, path, permission } of Object.values(operations)) {
    const { security, description } = document.paths[path]?.[method.toLowerCase()] as Operation; // a cast: tested above
    expect(security).toEqual([{ signIn: [permission] }]);
    expect(description).toContain(rolesWith(permission).join(' or '));
  }
});

test('every reference leads somewhere', () => {
  const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)];
  expect(references.length).toBeGreaterThan(10);
  for (const [, name = ''] of references) expect(Object.keys(document.components.schemas)).toContain(name);
  const schemes = [...JSON.stringify(document.paths).matchAll(/"security":\[\{"(\w+)"/g)].map(([, scheme]) => scheme);
  expect(new Set(schemes)).toEqual(new Set(Object.keys(document.components.securitySchemes)));
});

test('the schemas are those that the server parses by', () => {
  const { LookupRequest, LogInteractionRequest, LookupResponse } = document.components.schemas;
  expect(LookupRequest?.required).toEqual(['correspondents']);
  expect(LookupRequest?.properties?.['correspondents']?.maxItems).toBe(500);
  expect(LogInteractionRequest?.required).toEqual(['kind', 'occurredAt', 'direction', 'from', 'correspondents']);
  const correspondent = LookupResponse?.properties?.['correspondents']?.items;
  expect(correspondent?.properties?.['kind']?.enum).toContain('external');
  expect(correspondent?.required).not.toContain('person');
  expect(LookupResponse?.properties?.['interaction']?.required).toEqual(['id', 'colleagues', 'mine', 'people']);
});

test('what a connected system does is opened by its key, and each link is described though it is parsed by itself', () => {
  for (const { method, path } of Object.values(systemOperations)) {
    expect(document.paths[path]?.[method.toLowerCase()]?.security).toEqual([{ systemKey: [] }]);
  }
  const { PutLinksRequest } = document.components.schemas;
  expect(PutLinksRequest?.properties?.['links']?.maxItems).toBe(1000);
  expect(PutLinksRequest?.properties?.['links']?.items?.required).toEqual(['kind', 'title', 'key']);
});
