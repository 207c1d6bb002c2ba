import { z } from 'zod';
import { rolesWith } from '#domain/permissions.ts';
import { operations, type Operation, type OperationName } from './operations.ts';
import { problem } from './problem-schema.ts';
import { schemas } from './schemas.ts';
import {
  systemOperations,
  systemSchemas,
  type SystemOperation,
  type SystemOperationName,
} from './system-operations.ts';

type Json = Readonly<Record<string, unknown>>;

/** The API's description (OpenAPI 3.1), made from the same operations and schemas that the server runs on. */
export function openApiDocument({ origin }: { readonly origin: string }): Json {
  const paths: Record<string, Record<string, Json>> = {};
  const components: Record<string, Json> = { Problem: jsonSchema(problem, 'output') };
  for (const described of [...describeColleagues(), ...describeSystems()]) {
    const { method, path } = described;
    Object.assign(components, described.components);
    paths[path] = { ...paths[path], [method.toLowerCase()]: described.operation };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Acquaint',
      version: '1',
      description:
        'Who at an institution knows the people on a message, and the logging of what happened between them.',
    },
    servers: [{ url: origin }],
    security: [{ signIn: [] }],
    paths,
    components: {
      securitySchemes: {
        signIn: {
          type: 'http',
          scheme: 'bearer',
          bearerFormat: 'JWT',
          description: 'An access token of Microsoft Entra ID for this API, with the scope access_as_user.',
        },
        systemKey: {
          type: 'http',
          scheme: 'bearer',
          bearerFormat: 'acq_<code>_<random>',
          description: 'The API key of a connected system, which opens what that system sends and nothing else.',
        },
      },
      schemas: components,
    },
  };
}

interface Described {
  readonly method: Operation['method'];
  readonly path: string;
  readonly operation: Json;
  readonly components: Readonly<Record<string, Json>>;
}

function describeColleagues(): Described[] {
  const names = Object.keys(operations) as OperationName[]; // a cast: Object.keys widens to string
  return names.map((name) => {
    const { permission } = operations[name];
    const roles = rolesWith(permission).join(' or ');
    return describe(name, operations[name], schemas[name], {
      description: `Needs the permission ${permission}, which the role ${roles} gives.`,
      security: [{ signIn: [permission] }],
    });
  });
}

function describeSystems(): Described[] {
  const names = Object.keys(systemOperations) as SystemOperationName[]; // a cast: Object.keys widens to string
  return names.map((name) =>
    describe(name, systemOperations[name], systemSchemas[name], {
      description: 'For connected systems, by their API keys.',
      security: [{ systemKey: [] }],
    }),
  );
}

function describe(
  name: string,
  { method, path, summary, statuses, takes, gives }: SystemOperation,
  { params, query, body, response }: Readonly<Record<'params' | 'query' | 'body' | 'response', z.ZodType>>,
  access: Json,
): Described {
  const title = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  const components: Record<string, Json> = {};
  if (isPresent(body) && !takes) components[`${title}Request`] = jsonSchema(body, 'input');
  if (isPresent(response) && !gives) components[`${title}Response`] = jsonSchema(response, 'output');
  const success = gives
    ? { content: fileContent }
    : isPresent(response)
      ? { content: jsonContent(`${title}Response`) }
      : {};
  const sent = takes ? fileContent : isPresent(body) ? jsonContent(`${title}Request`) : undefined;
  return {
    method,
    path,
    components,
    operation: {
      operationId: name,
      summary,
      ...access,
      parameters: [...parameters(params, 'path'), ...parameters(query, 'query')],
      ...(sent ? { requestBody: { required: true, content: sent } } : {}),
      responses: {
        ...Object.fromEntries(statuses.map((status) => [status, { description: 'Done', ...success }])),
        default: {
          description: 'Not done: what is wrong, by code (RFC 9457)',
          content: { 'application/problem+json': { schema: reference('Problem') } },
        },
      },
    },
  };
}

function parameters(schema: z.ZodType, place: 'path' | 'query'): Json[] {
  if (!(schema instanceof z.ZodObject)) return [];
  return Object.entries(schema.shape).map(([name, value]) => ({
    name,
    in: place,
    required: place === 'path',
    schema: jsonSchema(value as z.ZodType, 'input'), // a cast: a shape's values are schemas
  }));
}

function isPresent(schema: z.ZodType): boolean {
  return !(schema instanceof z.ZodUndefined);
}

/** Bytes, as OpenAPI 3.1 says them. */
const fileContent: Json = { 'application/octet-stream': {} };

function jsonContent(component: string): Json {
  return { 'application/json': { schema: reference(component) } };
}

function reference(component: string): Json {
  return { $ref: `#/components/schemas/${component}` };
}

function jsonSchema(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io });
  return rest;
}
