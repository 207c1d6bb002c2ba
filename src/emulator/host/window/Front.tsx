import { useState } from 'react';
import type { EmulatorColleague, EmulatorState } from '../../wire.ts';
import type { EmulatorClient } from '../emulator-client.ts';
import type { ThemeName } from '../session/theme-colors.ts';
import { MailboxWindow } from './MailboxWindow.tsx';

interface FrontProps {
  readonly client: EmulatorClient;
  readonly state: EmulatorState;
  readonly theme: ThemeName;
  readonly onTheme: (theme: ThemeName) => void;
}

/** Whoever is in front; another colleague means another mailbox, and the add-in's pages start anew. */
export function Front({ client, state, theme, onTheme }: FrontProps) {
  const [mailbox, setMailbox] = useState(() => readMailbox(state));
  const colleague = state.colleagues.find(({ emailAddress }) => emailAddress === mailbox);

  function putInFront(next: EmulatorColleague): void {
    const url = new URL(location.href);
    url.searchParams.set('mailbox', next.emailAddress);
    url.hash = '';
    history.replaceState(null, '', url);
    setMailbox(next.emailAddress);
  }

  return (
    <MailboxWindow
      key={mailbox}
      client={client}
      state={state}
      mailbox={mailbox}
      colleague={colleague}
      theme={theme}
      onTheme={onTheme}
      onColleague={putInFront}
    />
  );
}

/** `?mailbox=` in whatever case it was typed; else the first colleague's. */
function readMailbox({ colleagues }: EmulatorState): string {
  const asked = new URLSearchParams(location.search).get('mailbox')?.trim() ?? '';
  const known = colleagues.find(({ emailAddress }) => emailAddress.toLowerCase() === asked.toLowerCase());
  return known?.emailAddress ?? (asked || (colleagues[0]?.emailAddress ?? 'me@localhost.example'));
}
