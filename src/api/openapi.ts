import { z } from 'zod';
import { rolesWith } from '#domain/permissions.ts';
import { operations, type Operation, type OperationName } from './operations.ts';
import { problem } from './problem-schema.ts';
import { schemas } from './schemas.ts';

type Json = Readonly<Record<string, unknown>>;

/** The API's description (OpenAPI 3.1), made from the same operations and schemas that the server runs on. */
export function openApiDocument({ origin }: { readonly origin: string }): Json {
  const names = Object.keys(operations) as OperationName[]; // a cast: Object.keys widens to string
  const paths: Record<string, Record<string, Json>> = {};
  const components: Record<string, Json> = { Problem: jsonSchema(problem, 'output') };
  for (const name of names) {
    const { method, path } = operations[name];
    const described = describe(name);
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
      },
      schemas: components,
    },
  };
}

function describe(name: OperationName): { readonly operation: Json; readonly components: Record<string, Json> } {
  const operation: Operation = operations[name];
  const { params, query, body, response } = schemas[name];
  const { takes, gives } = operation;
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
    components,
    operation: {
      operationId: name,
      summary: operation.summary,
      description: `Needs the permission ${operation.permission}, which the role ${rolesWith(operation.permission).join(' or ')} gives.`,
      security: [{ signIn: [operation.permission] }],
      parameters: [...parameters(params, 'path'), ...parameters(query, 'query')],
      ...(sent ? { requestBody: { required: true, content: sent } } : {}),
      responses: {
        ...Object.fromEntries(operation.statuses.map((status) => [status, { description: 'Done', ...success }])),
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
