import { readFile } from 'node:fs/promises';
import type { Hono } from 'hono';
import { manifestFor, type ManifestPermission } from './manifest.ts';
import type { Responder } from './respond.ts';

/** Where each of the two manifests is served. */
const paths: Readonly<Record<string, ManifestPermission>> = {
  '/manifest.xml': 'item',
  '/manifest-mailbox.xml': 'mailbox',
};

export function registerManifests(
  app: Hono,
  options: {
    /** The repository's manifest.xml. */
    readonly manifestFile: string;
    readonly origin: string;
    readonly responder: Responder;
  },
): void {
  const { manifestFile, origin, responder } = options;
  for (const [path, permission] of Object.entries(paths)) {
    app.get(path, async (context) =>
      responder.send(context, manifestFor(await readFile(manifestFile, 'utf8'), { url: origin, permission }), {
        headers: { 'content-type': 'application/xml; charset=utf-8', 'cache-control': 'no-cache' },
      }),
    );
  }
}
