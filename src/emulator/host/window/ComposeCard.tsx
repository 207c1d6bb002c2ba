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
import type { Draft } from '../protocol/method.ts';
import { useMailbox } from './context.ts';
import { MessageBody } from './MessageBody.tsx';
import { useStore } from './use-store.ts';

const titles: Readonly<Record<Draft['kind'], string>> = {
  message: 'New message',
  reply: 'Reply',
  'reply-all': 'Reply all',
  appointment: 'New appointment',
};

/** The form that an add-in asked for, filled in as it said. */
export function ComposeCard() {
  const styles = useStyles();
  const { session } = useMailbox();
  const { draft } = useStore(session.view);
  if (!draft) return null;
  const discard = () => session.update({ draft: undefined });
  return (
    <Dialog open modalType="non-modal" onOpenChange={discard}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{titles[draft.kind]}</DialogTitle>
          <DialogContent className={styles.fields}>
            <Line label={draft.kind === 'appointment' ? 'Required' : 'To'} value={draft.to.join('; ')} />
            {draft.cc.length > 0 && (
              <Line label={draft.kind === 'appointment' ? 'Optional' : 'Cc'} value={draft.cc.join('; ')} />
            )}
            {draft.bcc.length > 0 && <Line label="Bcc" value={draft.bcc.join('; ')} />}
            <Line label="Subject" value={draft.subject} />
            {draft.attachments.length > 0 && <Line label="Attachments" value={draft.attachments.join('; ')} />}
            {draft.bodyHtml === '' ? <Body1>No text yet.</Body1> : <MessageBody content={draft} />}
            <Caption1 block>The emulator sends nothing.</Caption1>
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
