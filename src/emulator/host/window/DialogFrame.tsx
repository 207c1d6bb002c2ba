import { Button, Dialog, DialogBody, DialogSurface, DialogTitle, makeStyles } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useMemo } from 'react';
import { closeDialogByHand, createDialogHost } from '../session/frame-hosts.ts';
import { AddInFrame } from './AddInFrame.tsx';
import { useMailbox } from './context.ts';
import { useStore } from './use-store.ts';

/** `displayDialogAsync` with `displayInIframe`; without it Office.js opens a window and the host has no part in it. */
export function DialogFrame() {
  const styles = useStyles();
  const { state, session, moveFocus } = useMailbox();
  const { dialog } = useStore(session.view);
  const host = useMemo(
    () => createDialogHost({ session, allowedOrigins: state.pageOrigins, moveFocus }),
    [session, state, moveFocus],
  );
  if (!dialog) return null;
  const close = () => closeDialogByHand(session);
  return (
    <Dialog open onOpenChange={close}>
      <DialogSurface className={styles.surface} style={{ width: `${dialog.width}vw`, height: `${dialog.height}vh` }}>
        <DialogBody className={styles.body}>
          <DialogTitle
            action={<Button appearance="subtle" aria-label="Close" icon={<DismissRegular />} onClick={close} />}
          >
            {state.manifest.displayName}
          </DialogTitle>
          <AddInFrame
            key={dialog.id}
            url={dialog.url}
            title="Dialog"
            kind="Dialog"
            host={host}
            onConnection={(connection) => session.connect('dialog', connection)}
          />
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

const useStyles = makeStyles({
  surface: { maxWidth: '96vw', maxHeight: '96vh', boxSizing: 'border-box' },
  body: { height: '100%', display: 'flex', flexDirection: 'column' },
});
