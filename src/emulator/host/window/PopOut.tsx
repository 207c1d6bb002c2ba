import { Button, Dialog, DialogBody, DialogSurface, DialogTitle, makeStyles } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { AppointmentHeader } from './AppointmentHeader.tsx';
import { useMailbox } from './context.ts';
import { MessageBody } from './MessageBody.tsx';
import { MessageHeader } from './MessageHeader.tsx';
import { useStore } from './use-store.ts';

/** `displayMessageForm` and `displayAppointmentForm`: a message or a meeting in a window of its own. */
export function PopOut() {
  const styles = useStyles();
  const { session } = useMailbox();
  const { popOut } = useStore(session.view);
  if (!popOut) return null;
  const close = () => session.update({ popOut: undefined });
  return (
    <Dialog open onOpenChange={close}>
      <DialogSurface className={styles.surface}>
        <DialogBody className={styles.body}>
          <DialogTitle
            action={<Button appearance="subtle" aria-label="Close" icon={<DismissRegular />} onClick={close} />}
          >
            {'required' in popOut ? 'Meeting' : 'Message'}
          </DialogTitle>
          {'required' in popOut ? (
            <AppointmentHeader content={popOut} />
          ) : (
            <MessageHeader content={popOut} isExpanded />
          )}
          <MessageBody content={popOut} />
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

const useStyles = makeStyles({
  surface: { width: '720px', maxWidth: '96vw', height: '80vh', boxSizing: 'border-box' },
  body: { height: '100%', display: 'flex', flexDirection: 'column' },
});
