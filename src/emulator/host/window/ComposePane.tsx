import {
  Button,
  Caption1,
  Input,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Spinner,
  tokens,
} from '@fluentui/react-components';
import { AttachRegular, DeleteRegular, DismissRegular, SendRegular } from '@fluentui/react-icons';
import { useEffect } from 'react';
import { changeDraft, recipientFields, type Draft } from '../protocol/draft.ts';
import { BodyEditor } from './BodyEditor.tsx';
import { useMailbox } from './context.ts';
import { DraftTabs } from './DraftTabs.tsx';
import { MeetingButtons } from './MeetingButtons.tsx';
import { MeetingFields } from './MeetingFields.tsx';
import { NotificationBar } from './NotificationBar.tsx';
import { RecipientInput } from './RecipientInput.tsx';
import { SensitivitySelect } from './SensitivitySelect.tsx';
import { useStore } from './use-store.ts';

/** A message or a meeting that is being written, where messages are read else. */
export function ComposePane({ draft }: { readonly draft: Draft }) {
  const styles = useStyles();
  const { state, session } = useMailbox();
  const { sending } = useStore(session.view);
  const content = useStore(draft.content);
  const own = sending?.itemKey === draft.key ? sending : undefined;
  useEffect(() => returnFocus, []);
  const isSending = own !== undefined && own.problem === undefined;
  return (
    <main className={styles.pane} aria-label={draft.meeting ? 'Meeting' : 'Compose'} data-region tabIndex={-1}>
      <div className={styles.bar}>
        <Button
          appearance="primary"
          icon={<SendRegular />}
          disabled={sending !== undefined && sending.problem === undefined}
          onClick={() => void session.send(draft)}
        >
          Send
        </Button>
        <Button
          appearance="subtle"
          icon={draft.meeting?.appointment ? <DismissRegular /> : <DeleteRegular />}
          disabled={isSending}
          onClick={() => session.discard(draft)}
        >
          {draft.meeting?.appointment ? 'Close' : 'Discard'}
        </Button>
        {draft.meeting && <MeetingButtons draft={draft} isDisabled={isSending} />}
        <Caption1 className={styles.note}>{draft.title} · nothing leaves this computer</Caption1>
      </div>
      {isSending && own.alert === undefined && (
        <MessageBar icon={<Spinner size="extra-tiny" />} className={styles.notice}>
          <MessageBarBody>
            {state.manifest.displayName} is checking your {draft.meeting ? 'meeting' : 'message'}.
          </MessageBarBody>
        </MessageBar>
      )}
      {own?.problem !== undefined && (
        <MessageBar intent="error" className={styles.notice} role="alert">
          <MessageBarBody>{own.problem}</MessageBarBody>
        </MessageBar>
      )}
      <div className={styles.fields}>
        {(draft.meeting ? attendeeFields : recipientFields).map((field) => (
          <RecipientInput
            key={field}
            draft={draft}
            field={field}
            hasFocus={field === 'to' && content.to.length === 0}
          />
        ))}
        <Input
          appearance="underline"
          aria-label="Subject"
          placeholder="Add a subject"
          maxLength={255}
          dir="auto"
          value={content.subject}
          onChange={(_, { value }) => changeDraft(draft, { subject: value })}
        />
        {draft.meeting && <MeetingFields meeting={draft.meeting} />}
        <SensitivitySelect draft={draft} />
        {content.attachments.length > 0 && (
          <ul aria-label="Attachments" className={styles.attachments}>
            {content.attachments.map(({ id, name }) => (
              <li key={id}>
                <AttachRegular aria-hidden /> <Caption1 dir="auto">{name}</Caption1>
              </li>
            ))}
          </ul>
        )}
      </div>
      <NotificationBar itemKey={draft.key} />
      <BodyEditor draft={draft} />
      <DraftTabs />
    </main>
  );
}

const attendeeFields = ['to', 'cc'] as const;

/** Focus that was in a draft goes to what comes back in its place. */
function returnFocus(): void {
  requestAnimationFrame(() => {
    if (document.activeElement === document.body) document.querySelector<HTMLElement>('main')?.focus();
  });
}

const useStyles = makeStyles({
  pane: {
    flex: 1,
    minWidth: 0,
    display: 'flex',
    flexDirection: 'column',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow2,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    overflow: 'hidden',
  },
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalXXL}`,
  },
  note: { marginInlineStart: 'auto', color: tokens.colorNeutralForeground2 },
  notice: { flexShrink: 0, margin: `0 ${tokens.spacingHorizontalXXL} ${tokens.spacingVerticalS}` },
  fields: {
    display: 'flex',
    flexDirection: 'column',
    flexShrink: 0,
    gap: tokens.spacingVerticalS,
    maxHeight: '50%',
    overflowY: 'auto',
    padding: `0 ${tokens.spacingHorizontalXXL} ${tokens.spacingVerticalM}`,
  },
  attachments: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalM,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
});
