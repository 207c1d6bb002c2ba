import { parseArgs } from 'node:util';
import { AppError } from '#domain/app-error.ts';
import { recognitionTables } from '#reference/recognition-tables.ts';
import { UsageError, type Command } from './command.ts';
import { readMailDomain } from './mail-domain.ts';
import { convertLines } from './ndjson.ts';
import { printMailSummary } from './recognise-mail.ts';
import { askedCorrespondent, recognise } from './recognise-one.ts';
import { readReferenceFiles } from './reference-files.ts';

export const recogniseCommand: Command = {
  summary: 'Says of each address who it is, by the rules alone: no store and no server is asked',
  usage: 'acquaint recognise [--institution DOMAIN]… [--reference FILE…] < addresses.ndjson, or --mail PATH',
  help: `
  Reads one JSON object a line: {"emailAddress", "displayName"?, "headers"?, "body"?}, where headers is the message's header
  block, or an object of names and values, and body its plain text. Writes one a line, in the same order: {"emailAddress",
  "kind", "shared"?, "name"?, "organisation"?, "signature"?, "reason"}, or {"error"} in the place of a line that could not be read; then the
  exit code is 1.

  --institution DOMAIN   a mail domain of your institution; its sub-domains are its own too. Repeatable
  --reference FILE…      organisations and their domains: a release of ROR, Hipo's list of universities, or CSV, each plain
                         or compressed (.zip, .gz, .xz)
  --mail PATH            recognises everybody in a mailbox instead and prints a summary: a folder of message files, a
                         Maildir, an mbox, or an archive of these (.zip, .tar, .tgz, .tar.xz). Memory grows with the number of
                         different addresses, not with the mail`,
  run: async (words) => {
    const { values, positionals } = parseArgs({
      args: [...words],
      options: {
        institution: { type: 'string', multiple: true, default: [] },
        reference: { type: 'string', multiple: true, default: [] },
        mail: { type: 'string', multiple: true, default: [] },
      },
      // Several files may follow one --reference.
      allowPositionals: words.includes('--reference'),
    });
    const [mail, ...others] = values.mail;
    if (others.length > 0) throw new UsageError('Say --mail once');
    const institution = values.institution.map(readMailDomain);
    const reference = await readReferenceFiles([...values.reference, ...positionals]);
    const { overruledDomains } = reference;
    const tables = recognitionTables({ domains: institution, personalDomains: [], overruledDomains });
    const rules = { tables, reference };
    if (mail !== undefined) return printMailSummary(mail, rules);
    const errors = await convertLines(process.stdin, process.stdout, {
      schema: askedCorrespondent,
      convert: (one) => recognise(one, rules),
    });
    if (errors > 0)
      throw new AppError('invalid-input', `Lines that could not be read, each marked in its place: ${errors}`);
  },
};
