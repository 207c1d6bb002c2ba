import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

/** A folder as the build makes it, from the pages' own templates, with a script and an icon. */
export function makeTestPages(): { readonly folder: string; readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'acquaint-pages-'));
  copyFileSync(join(root, 'src/taskpane/taskpane.html'), join(folder, 'taskpane.html'));
  copyFileSync(join(root, 'src/commands/commands.html'), join(folder, 'commands.html'));
  copyFileSync(join(root, 'src/sign-in/auth.html'), join(folder, 'auth.html'));
  copyFileSync(join(root, 'src/desk/desk.html'), join(folder, 'desk.html'));
  copyFileSync(join(root, 'src/launchevent/launchevent.html'), join(folder, 'launchevent.html'));
  writeFileSync(join(folder, 'launchevent.js'), '(() => {})();\n');
  mkdirSync(join(folder, 'assets'));
  writeFileSync(
    join(folder, 'assets/taskpane.0123456789ab.js'),
    `console.log(${JSON.stringify('x'.repeat(2_000))});\n`,
  );
  writeFileSync(join(folder, 'secret.txt'), 'not to be served\n');
  mkdirSync(join(folder, 'icons'));
  writeFileSync(join(folder, 'icons/icon-16.png'), Buffer.from('89504e470d0a1a0a', 'hex'));
  return { folder, remove: () => rmSync(folder, { recursive: true }) };
}
