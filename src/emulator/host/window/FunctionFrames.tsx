import { useEffect, useMemo, useRef } from 'react';
import type { Connection } from '../protocol/connection.ts';
import { eventName } from '../protocol/events.ts';
import { createFunctionHost } from '../session/frame-hosts.ts';
import type { RunningFunction } from '../session/view.ts';
import { AddInFrame } from './AddInFrame.tsx';
import { useMailbox } from './context.ts';
import { useStore } from './use-store.ts';

/** How long a page may take until its Office.js is heard of. */
const startLimit = 30_000; // milliseconds

/** Functions run in hidden frames of their own until they say that they are done, or Outlook ends them. */
export function FunctionFrames() {
  const { session } = useMailbox();
  const { functions } = useStore(session.view);
  return functions.map((called) => <FunctionFrame key={called.id} called={called} />);
}

function FunctionFrame({ called }: { readonly called: RunningFunction }) {
  const { state, session, moveFocus } = useMailbox();
  const connection = useRef<Connection | undefined>(undefined);
  const hasStarted = useRef(false);
  const host = useMemo(() => {
    const functionHost = createFunctionHost({ session, allowedOrigins: state.pageOrigins, moveFocus, called });
    const onEventRegistered = (name: string) => {
      if (name !== eventName.commandInvoked) return;
      hasStarted.current = true;
      connection.current?.push(name, functionHost.invocation);
    };
    return { ...functionHost, onEventRegistered };
  }, [session, state, moveFocus, called]);

  useEffect(() => {
    const timer = setTimeout(() => {
      if (!hasStarted.current) session.endFunction(called.id, { is: 'ended' });
    }, startLimit);
    return () => clearTimeout(timer);
  }, [session, called]);

  return (
    <AddInFrame
      url={called.url}
      title={called.functionName}
      kind={called.cause === 'button' ? 'Function' : 'Event'}
      host={host}
      isHidden
      onConnection={(next) => (connection.current = next)}
    />
  );
}
