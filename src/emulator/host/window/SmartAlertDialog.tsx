import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import { useMailbox } from './context.ts';
import { useStore } from './use-store.ts';

/** What the add-in says before a message goes; Esc keeps the message. */
export function SmartAlertDialog() {
  const { state, session } = useMailbox();
  const alert = useStore(session.view).sending?.alert;
  if (!alert) return null;
  return (
    <Dialog open modalType="alert" onOpenChange={() => alert.onAnswer('keep')}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{state.manifest.displayName}</DialogTitle>
          <DialogContent dir="auto">{alert.message}</DialogContent>
          <DialogActions>
            {alert.canSend && <Button onClick={() => alert.onAnswer('send')}>{alert.sendLabel}</Button>}
            <Button appearance="primary" onClick={() => alert.onAnswer('keep')}>
              {alert.keepLabel}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
