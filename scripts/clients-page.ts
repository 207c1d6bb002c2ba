import { format, resolveConfig } from 'prettier';
import { outlookFeatures, type OutlookFeature } from '../src/domain/outlook-features.ts';
import { lackedFor } from '../src/emulator/client-features.ts';
import { profileNames, profileOf } from '../src/emulator/client-profiles.ts';
import { mailboxSetOf } from '../src/emulator/mailbox-sets.ts';

/** docs/clients.md: which client of Outlook has which feature, from the data that the emulator uses. */
export async function clientsPage(file: string): Promise<string> {
  return format([...introduction, ...featureTable(), ...needsTable(), ...clientTable()].join('\n'), {
    ...(await resolveConfig(file)),
    filepath: file,
  });
}

const introduction = [
  '# Clients of Outlook',
  '',
  'Which feature of Acquaint each client of Outlook has. What a client lacks is absent there, not broken. This page is written by `node scripts/write-clients.ts`, from what the add-in',
  'needs (`src/domain/outlook-features.ts`) and from what each client has (`src/emulator/client-profiles.ts`, by the documentation of Outlook), which is also what the emulator goes by with',
  '`npm start -- --profile NAME`: [The emulator’s clients](emulator.md#clients). It says what those clients are documented to have; it was not tried in their own builds.',
  '',
];

function featureTable(): string[] {
  return [
    '## Features',
    '',
    ...table(
      ['feature', ...profileNames],
      outlookFeatures.map((feature) => [
        feature.name,
        ...profileNames.map((name) => (lackedFor(feature, profileOf(name)).length === 0 ? '✓' : '–')),
      ]),
    ),
    '',
    'On a phone a meeting has its own button, _Log_, which becomes _View_ once the meeting is logged. What needs `ReadWriteMailbox` is in the second manifest:',
    '[which manifest for whom](deployment.md#5-outlook).',
    '',
  ];
}

function needsTable(): string[] {
  return [
    '## What each needs, and who lacks it',
    '',
    ...table(
      ['feature', 'permission', 'needs', 'who lacks what'],
      outlookFeatures.map((feature) => [feature.name, feature.permission, code(needsOf(feature)), lackersOf(feature)]),
    ),
    '',
  ];
}

function clientTable(): string[] {
  return [
    '## The clients',
    '',
    ...table(
      ['profile', 'client', 'Mailbox', 'in the emulator', 'nested app authentication'],
      profileNames.map((name) => {
        const profile = profileOf(name);
        const { label, mailbox, hasNestedAppAuth } = profile;
        return [name, label, mailbox, mailboxSetOf(profile), hasNestedAppAuth ? '✓' : 'a popup or a dialog'];
      }),
    ),
    '',
  ];
}

function needsOf({ surface, methods = [], events = [], isPinned }: OutlookFeature): string[] {
  return [surface ?? [], methods, events, isPinned ? 'SupportsPinning' : []].flat();
}

function lackersOf(feature: OutlookFeature): string {
  const lackers = profileNames.flatMap((name) => {
    const lacked = lackedFor(feature, profileOf(name));
    return lacked.length === 0 ? [] : [`${name}: ${code(lacked)}`];
  });
  return lackers.join('; ');
}

function code(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(', ');
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
}
