import type { Permission } from '#domain/permissions.ts';
import { auditOperations } from './audit-operations.ts';
import { administrationOperations } from './administration-operations.ts';
import { connectedSystemOperations } from './connected-system-operations.ts';
import { deskOperations } from './desk-operations.ts';
import { linkImportOperations } from './link-import-operations.ts';
import { linkOperations } from './link-operations.ts';
import { myRelationshipOperations } from './my-relationship-operations.ts';
import { paneOperations } from './pane-operations.ts';
import { protectionOperations } from './protection-operations.ts';
import { signalOperations } from './signals-operations.ts';

export const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;
export type Method = (typeof methods)[number];

/**
 * Every operation that the add-in and the server agree on, as data. What goes in and comes out of each is in
 * schemas.ts under the same name; this file stays free of zod, so that it may be in a browser bundle.
 */
export interface Operation {
  readonly method: Method;
  /** With `{id}` where a path parameter stands. */
  readonly path: string;
  readonly summary: string;
  /** What the signed-in colleague must be allowed by role; some inputs need more, which their handlers see to. */
  readonly permission: Permission;
  /** The statuses of success. */
  readonly statuses: readonly number[];
  /** In bytes, where a body may be longer than others. */
  readonly longestBody?: number;
  /** A file in the place of a JSON body. */
  readonly takes?: 'file';
  /** A file in the place of a JSON answer. */
  readonly gives?: 'file';
}

export const operations = {
  ...paneOperations,
  ...deskOperations,
  ...myRelationshipOperations,
  ...linkImportOperations,
  ...administrationOperations,
  ...auditOperations,
  ...protectionOperations,
  ...signalOperations,
  ...linkOperations,
  ...connectedSystemOperations,
} as const satisfies Record<string, Operation>;

export type OperationName = keyof typeof operations;
