import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'prettier';
import { messageSketches } from './mail/messages.ts';
import type { MessageSketch } from './mail/sketch.ts';
import { writeMessage } from './mail/write-message.ts';

const folder = join(import.meta.dirname, 'messages');
const readme = join(import.meta.dirname, 'README.md');
const beginning = '<!-- messages -->';

/** Writes sample/messages/*.eml anew, and their table in sample/README.md. Run it after a change in sample/mail. */
async function writeMessages(): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (const old of readdirSync(folder)) rmSync(join(folder, old));
  const sketches = messageSketches();
  for (const sketch of sketches) writeFileSync(join(folder, `${sketch.file}.eml`), writeMessage(sketch));
  const [before = ''] = readFileSync(readme, 'utf8').split(beginning);
  const text = `${before}${beginning}\n\n${tableOf(sketches)}`;
  writeFileSync(readme, await format(text, { parser: 'markdown', printWidth: 120 }));
}

function tableOf(sketches: readonly MessageSketch[]): string {
  const rows = sketches.map(({ file, subject, shows }) => {
    const shortSubject = subject.length > 80 ? `${subject.slice(0, 60)}…` : subject;
    return `| ${file} | ${shortSubject || '(none)'} | ${shows} |`;
  });
  return ['| file | subject | shows |', '|---|---|---|', ...rows, ''].join('\n');
}

await writeMessages();
