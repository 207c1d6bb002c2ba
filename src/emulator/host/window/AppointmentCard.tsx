import {
  Body1,
  Button,
  Caption1,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
  makeStyles,
} from '@fluentui/react-components';
import { useMailbox } from './context.ts';
import { MessageBody } from './MessageBody.tsx';
import { useStore } from './use-store.ts';

/** The appointment that an add-in asked for, filled in as it said. */
export function AppointmentCard() {
  const styles = useStyles();
  const { session } = useMailbox();
  const { appointment } = useStore(session.view);
  if (!appointment) return null;
  const { required, optional, subject } = appointment;
  const discard = () => session.update({ appointment: undefined });
  return (
    <Dialog open modalType="non-modal" onOpenChange={discard}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>New appointment</DialogTitle>
          <DialogContent className={styles.fields}>
            <Line label="Required" value={required.join('; ')} />
            {optional.length > 0 && <Line label="Optional" value={optional.join('; ')} />}
            <Line label="Subject" value={subject} />
            {appointment.bodyHtml === '' ? <Body1>No text yet.</Body1> : <MessageBody content={appointment} />}
            <Caption1 block>The emulator has no calendar: nothing is kept.</Caption1>
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={discard}>
              Discard
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function Line({ label, value }: { readonly label: string; readonly value: string }) {
  return (
    <Field label={label} orientation="horizontal">
      <Input appearance="underline" defaultValue={value} dir="auto" />
    </Field>
  );
}

const useStyles = makeStyles({
  fields: { display: 'flex', flexDirection: 'column', gap: '8px' },
});
