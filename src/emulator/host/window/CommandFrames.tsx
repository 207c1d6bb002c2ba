import { useMemo, useRef } from 'react';
import type { Connection } from '../protocol/connection.ts';
import { eventName } from '../protocol/events.ts';
import { createCommandHost } from '../session/frame-hosts.ts';
import type { RunningCommand } from '../session/session.ts';
import { AddInFrame } from './AddInFrame.tsx';
import { useMailbox } from './context.ts';
import { useStore } from './use-store.ts';

/** Ribbon functions run in hidden frames of their own until they say that they are done. */
export function CommandFrames() {
  const { state, session } = useMailbox();
  const { commands } = useStore(session.view);
  const url = state.manifest.functionFileUrl;
  if (url === undefined) return null;
  return commands.map((command) => <CommandFrame key={command.id} url={url} command={command} />);
}

function CommandFrame({ url, command }: { readonly url: string; readonly command: RunningCommand }) {
  const { state, session, moveFocus } = useMailbox();
  const connection = useRef<Connection | undefined>(undefined);
  const host = useMemo(() => {
    const commandHost = createCommandHost({ session, allowedOrigins: state.pageOrigins, moveFocus, command });
    const onEventRegistered = (name: string) => {
      if (name === eventName.commandInvoked) connection.current?.push(name, commandHost.invocation);
    };
    return { ...commandHost, onEventRegistered };
  }, [session, state, moveFocus, command]);
  return (
    <AddInFrame
      url={url}
      title={command.functionName}
      kind="Function"
      host={host}
      isHidden
      onConnection={(next) => (connection.current = next)}
    />
  );
}
