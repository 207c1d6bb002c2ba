import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { clientsPage } from './clients-page.ts';

const file = join(import.meta.dirname, '../docs/clients.md');
writeFileSync(file, await clientsPage(file));
