import { correspondentKinds } from '#domain/correspondent.ts';
import { signatureParts, type Count, type MailTallyResult } from './mail-tally.ts';

const mostOrganisations = 20;

/** The tables that a mailbox comes to. */
export function formatMailTally(tally: MailTallyResult & { readonly passedOver: number }): string {
  const { messages, addresses, kinds, organisations, signatures, unreadable, unreadableCount, passedOver } = tally;
  const summary = [
    counted(messages, 'message'),
    counted(addresses, 'address', 'addresses'),
    ...(unreadableCount > 0 ? [`${counted(unreadableCount, 'message')} that can't be read`] : []),
    ...(passedOver > 0 ? [`${counted(passedOver, 'file')} passed over`] : []),
  ];
  const kindNames = correspondentKinds
    .flatMap((kind) => (kind === 'external' ? ([kind, 'shared'] as const) : [kind]))
    .filter((kind) => kinds.has(kind));
  const parts = [...signatureParts, 'any' as const].filter((part) => signatures.has(part));
  const more = unreadableCount - unreadable.length;
  return [
    summary.join(', '),
    ...table(
      'kind',
      kindNames.map((kind) => [kind === 'shared' ? '  of which shared' : kind, kinds.get(kind)]),
    ),
    ...table('organisation, or domain', organisations.slice(0, mostOrganisations)),
    ...(organisations.length > mostOrganisations
      ? [`and ${number(organisations.length - mostOrganisations)} more`]
      : []),
    ...table(
      'signatures with',
      parts.map((part) => [partNames[part], signatures.get(part)]),
    ),
    ...(unreadableCount > 0 ? ['', "Can't be read:", ...unreadable] : []),
    ...(more > 0 ? [`and ${number(more)} more`] : []),
    '',
  ].join('\n');
}

const partNames = {
  phones: 'telephone',
  jobTitle: 'job title',
  organisation: 'organisation',
  orcid: 'ORCID iD',
  webAddress: 'web address',
  any: 'any of these',
} as const;

function table(heading: string, counts: readonly (readonly [name: string, count: Count | undefined])[]): string[] {
  if (counts.length === 0) return [];
  const rows = counts.map(([name, count]) => [name, number(count?.addresses ?? 0), number(count?.messages ?? 0)]);
  const all = [[heading, 'addresses', 'messages'], ...rows];
  const widths = [0, 1, 2].map((column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  const lines = all.map((row) =>
    row
      .map((cell, column) => pad(cell, widths[column] ?? 0, column))
      .join('  ')
      .trimEnd(),
  );
  return ['', ...lines];
}

function pad(cell: string, width: number, column: number): string {
  return column === 0 ? cell.padEnd(width) : cell.padStart(width);
}

function counted(count: number, one: string, many = `${one}s`): string {
  return `${number(count)} ${count === 1 ? one : many}`;
}

function number(value: number): string {
  return value.toLocaleString('en-GB');
}
