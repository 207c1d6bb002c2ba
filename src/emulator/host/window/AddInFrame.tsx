import { makeStyles } from '@fluentui/react-components';
import { use, useEffect, useEffectEvent, useRef, useState } from 'react';
import { profileOf } from '../../client-profiles.ts';
import type { NestedAppAuthEnvelope } from '../../wire-frame.ts';
import type { FrameKind } from '../protocol/call-log.ts';
import { createConnection, type Connection } from '../protocol/connection.ts';
import type { FrameHost } from '../protocol/frame-host.ts';
import { frameName } from '../protocol/frame-name.ts';
import { isObject } from '../protocol/envelope.ts';
import { nestedAppAuthType } from '../protocol/nested-app-auth.ts';
import { themeColors } from '../session/theme-colors.ts';
import { ThemeContext, useMailbox } from './context.ts';
import { displayLanguage } from './display-language.ts';

interface AddInFrameProps {
  readonly url: string;
  readonly title: string;
  readonly kind: FrameKind;
  readonly host: FrameHost;
  readonly isHidden?: boolean;
  /** Told the connection while the frame is there, so that the window can send events. */
  readonly onConnection?: (connection: Connection | undefined) => void;
}

/** What Outlook on the web allows an add-in's frame to do. */
const sandbox = [
  'allow-downloads',
  'allow-forms',
  'allow-modals',
  'allow-popups',
  'allow-popups-to-escape-sandbox',
  'allow-same-origin',
  'allow-scripts',
  'allow-storage-access-by-user-activation',
].join(' ');

const locale = displayLanguage(location.search);

/** One page of the add-in, and the host's end of its wire. */
export function AddInFrame({ url, title, kind, host, isHidden = false, onConnection }: AddInFrameProps) {
  const styles = useStyles();
  const { state, log, bridge } = useMailbox();
  const frame = useRef<HTMLIFrameElement>(null);
  const [conversationId] = useState(() => crypto.randomUUID());
  const theme = use(ThemeContext);
  // Office.js reads the name while its page loads: a later theme comes as an event, and the name stays.
  const [name] = useState(() =>
    frameName({
      conversationId,
      addInId: state.manifest.id,
      hostOrigin: location.origin,
      locale,
      isDialog: kind === 'Dialog',
      officeTheme: themeColors(theme),
      profile: profileOf(state.profile),
    }),
  );
  const tell = useEffectEvent((connection: Connection | undefined) => onConnection?.(connection));

  useEffect(() => {
    const { manifest, pageOrigins: origins } = state;
    const readWindow = () => frame.current?.contentWindow ?? null;
    const connection = createConnection({
      ...{
        manifest,
        profile: profileOf(state.profile),
        kind,
        conversationId,
        pageUrl: url,
        locale,
        origins,
        host,
        log,
      },
      frame: readWindow,
    });
    const receive = (event: MessageEvent<unknown>) => {
      connection.receive(event);
      if (event.source !== readWindow() || event.origin !== state.addInOrigin) return;
      if (!isObject(event.data) || event.data['type'] !== nestedAppAuthType) return;
      void bridge.receive(String(event.data['payload']), event.origin).then((answer) => {
        if (!answer) return;
        const envelope: NestedAppAuthEnvelope = { type: nestedAppAuthType, payload: answer.payload };
        readWindow()?.postMessage(envelope, event.origin);
        // To be asked to ask is no refusal: every sign-in begins like this.
        const isAnswered = answer.status === 'success' || answer.status === 'USER_INTERACTION_REQUIRED';
        const outcome = isAnswered ? 'answered' : 'refused';
        log.add({ frame: kind, direction: 'in', name: answer.name, outcome, detail: answer.status });
      });
    };
    window.addEventListener('message', receive);
    tell(connection);
    return () => {
      window.removeEventListener('message', receive);
      tell(undefined);
    };
  }, [state, log, bridge, kind, conversationId, url, host]);

  return (
    <iframe
      ref={frame}
      className={isHidden ? styles.hidden : styles.frame}
      name={name}
      src={url}
      title={title}
      sandbox={sandbox}
      allow="clipboard-write"
      aria-hidden={isHidden}
      tabIndex={isHidden ? -1 : undefined}
    />
  );
}

const useStyles = makeStyles({
  frame: { flex: 1, width: '100%', minHeight: 0, border: 'none', display: 'block', colorScheme: 'normal' },
  hidden: { display: 'none' },
});
