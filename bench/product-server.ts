import { join } from 'node:path';
import { createApp } from '../src/server/app.ts';
import { listen } from '../src/server/listen.ts';
import { entraPageSettings } from '../src/server/page-settings.ts';
import { createTokenCheck } from '../src/server/token-check.ts';
import { openStore } from '../src/store/open-store.ts';

// The product's own server over plain HTTP, as it is behind a proxy; only the authority is the bench's.
const [connectionString = '', authority = '', clientId = ''] = process.argv.slice(2);
const root = join(import.meta.dirname, '..');
const origin = 'https://acquaint.example';
const app = createApp({
  store: openStore({ connectionString }),
  origin,
  frameAncestors: [],
  verifyToken: createTokenCheck({ authority, clientId }),
  pages: {
    folder: join(root, 'dist'),
    settings: entraPageSettings({ origin, clientId, authority: 'https://login.microsoftonline.com' }),
  },
  manifestFile: join(root, 'manifest.xml'),
});
process.once('disconnect', () => process.exit()); // the bench itself has ended
const { port } = await listen({ app, host: '127.0.0.1', port: 0 });
process.send?.({ port });
