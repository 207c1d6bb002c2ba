import { createContext, useContext } from 'react';
import { profileOf, type ClientProfile } from '../../client-profiles.ts';
import type { OpenSharedMailbox } from '../../wire-shared-mailbox.ts';
import type { EmulatorState } from '../../wire.ts';
import type { CallLog } from '../protocol/call-log.ts';
import type { FocusMove } from '../protocol/frame-host.ts';
import type { createNestedAppAuthBridge } from '../protocol/nested-app-auth.ts';
import type { Session } from '../session/session.ts';
import type { ThemeName } from '../session/theme-colors.ts';

/** What the parts of one open mailbox share. */
export interface MailboxContext {
  readonly state: EmulatorState;
  readonly session: Session;
  /** Which others' mailboxes the colleague in front may open. */
  readonly sharedMailboxes: readonly OpenSharedMailbox[];
  readonly log: CallLog;
  readonly bridge: ReturnType<typeof createNestedAppAuthBridge>;
  readonly moveFocus: (where: FocusMove) => void;
}

export const MailboxContextValue = createContext<MailboxContext | undefined>(undefined);

export const ThemeContext = createContext<ThemeName>('light');

export function useMailbox(): MailboxContext {
  const value = useContext(MailboxContextValue);
  if (!value) throw new Error('This part of the window belongs into an open mailbox.');
  return value;
}

/** The client of Outlook that the window is as. */
export function useProfile(): ClientProfile {
  return profileOf(useMailbox().state.profile);
}
