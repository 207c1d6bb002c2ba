import { Button, Spinner } from '@fluentui/react-components';
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { Client } from '#api/client.ts';
import { Notice } from '#ui/Notice.tsx';
import { useLocale } from '#ui/use-locale.ts';
import textStyles from '#ui/text.module.css';
import { DeskFrame } from './DeskFrame.tsx';
import { Lines } from './Lines.tsx';
import { DeskPages } from './DeskPages.tsx';
import type { DeskSession, DeskState } from './desk-session.ts';
import type { Router } from './router.ts';
import { DeskContext } from './use-desk.ts';

interface DeskProps {
  readonly client: Client;
  readonly session: DeskSession;
  readonly router: Router;
  readonly onLanguage: (language: string | undefined) => void;
}

/** The page at this address once it is known who asks for it; until then, the way in. */
export function Desk({ client, session, router, onLanguage }: DeskProps) {
  const state = useSyncExternalStore(session.subscribe, session.getState);
  const address = useSyncExternalStore(router.subscribe, router.getAddress);
  const [said, say] = useState('');
  const language = state.status === 'ready' ? state.me.language : undefined;
  const isReady = state.status === 'ready';
  useEffect(() => {
    if (isReady) onLanguage(language);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once it is known, not whenever the page renders
  }, [isReady, language]);
  if (state.status !== 'ready') return <Door state={state} session={session} />;
  const { me } = state;
  const onSignIn = () => void session.signIn();
  return (
    <DeskContext
      value={{
        client,
        me,
        address,
        onNavigate: router.navigate,
        onReplace: router.replace,
        onGuard: router.guard,
        onSignIn,
        say,
        onLanguage,
      }}
    >
      <DeskPages live={said} />
    </DeskContext>
  );
}

function Door({ state, session }: { readonly state: Exclude<DeskState, { status: 'ready' }>; session: DeskSession }) {
  const { text } = useLocale();
  const title = text(state.status === 'signed-out' ? 'desk.sign-in-heading' : 'pane.name');
  useEffect(() => {
    document.title = title;
  }, [title]);
  if (state.status === 'starting') {
    return (
      <DeskFrame heading={title}>
        <Spinner label={text('desk.loading')} />
      </DeskFrame>
    );
  }
  const error = state.error === 'not-signed-in' ? undefined : state.error;
  return (
    <DeskFrame heading={title}>
      {error !== undefined && (
        <div role="alert">
          <Notice
            intent="error"
            title={text('error.heading')}
            {...(state.status === 'failed'
              ? { step: { action: text('retry.button'), onAction: () => void session.start() } }
              : {})}
          >
            {text(`error.${error}`)}
          </Notice>
        </div>
      )}
      {state.status === 'signed-out' && (
        <Lines>
          <p className={textStyles.body}>{text(state.isLeaving ? 'desk.signing-in' : 'desk.sign-in-text')}</p>
          <Button
            appearance="primary"
            size="large"
            disabledFocusable={state.isLeaving}
            onClick={() => void session.signIn()}
          >
            {text('sign-in.button')}
          </Button>
        </Lines>
      )}
    </DeskFrame>
  );
}
