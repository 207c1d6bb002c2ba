import {
  Body1,
  Body1Strong,
  Button,
  Caption1,
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Spinner,
  tokens,
} from '@fluentui/react-components';
import { ArrowLeftRegular, MailMultipleRegular, MailRegular } from '@fluentui/react-icons';
import type { AppointmentContent } from '../../wire-appointment.ts';
import type { MessageContent } from '../../wire.ts';
import { mostSelected } from '../protocol/selected-message.ts';
import { AppointmentHeader } from './AppointmentHeader.tsx';
import { AnswerButtons } from './AnswerButtons.tsx';
import { useMailbox } from './context.ts';
import { DraftTabs } from './DraftTabs.tsx';
import { MessageBody } from './MessageBody.tsx';
import { MessageHeader } from './MessageHeader.tsx';
import { NotificationBar } from './NotificationBar.tsx';
import { useStore } from './use-store.ts';

export function ReadingPane() {
  const styles = useStyles();
  const { session } = useMailbox();
  const { reading, several } = useStore(session.view);
  return (
    <main className={styles.pane} aria-label="Reading pane" data-region tabIndex={-1}>
      {reading.is !== 'empty' && reading.is !== 'several' && (
        <Button
          className={styles.back}
          appearance="subtle"
          icon={<ArrowLeftRegular />}
          onClick={() => void session.select(undefined)}
        >
          Back to messages
        </Button>
      )}
      {reading.is === 'empty' && (
        <div className={styles.empty}>
          <MailRegular className={styles.emptyIcon} aria-hidden />
          <Body1>Select a message to read it</Body1>
          <Caption1>Nothing is selected</Caption1>
        </div>
      )}
      {reading.is === 'several' && (
        <div className={styles.empty} role="status">
          <MailMultipleRegular className={styles.emptyIcon} aria-hidden />
          <Body1Strong>{several.length} messages are selected</Body1Strong>
          {several.length === mostSelected && <Caption1>No more can be selected at once.</Caption1>}
          <Button onClick={() => session.selectMany([])}>Select none</Button>
        </div>
      )}
      {reading.is === 'loading' && <Spinner className={styles.empty} size="small" label="Opening the message" />}
      {reading.is === 'unreadable' && (
        <MessageBar intent="error" className={styles.problem}>
          <MessageBarBody>
            <MessageBarTitle>This message can’t be read.</MessageBarTitle> {reading.problem}
          </MessageBarBody>
        </MessageBar>
      )}
      {reading.is === 'ready' && <OpenMessage key={reading.content.id} content={reading.content} />}
      {reading.is === 'appointment' && <OpenAppointment key={reading.content.id} content={reading.content} />}
      <DraftTabs />
    </main>
  );
}

function OpenMessage({ content }: { readonly content: MessageContent }) {
  const { session } = useMailbox();
  const { isHeaderExpanded } = useStore(session.view);
  return (
    <>
      <MessageHeader content={content} isExpanded={isHeaderExpanded} onToggle={session.toggleHeader} />
      <AnswerButtons content={content} />
      <NotificationBar itemKey={content.itemId} />
      <MessageBody content={content} />
    </>
  );
}

function OpenAppointment({ content }: { readonly content: AppointmentContent }) {
  return (
    <>
      <AppointmentHeader content={content} />
      <NotificationBar itemKey={content.itemId} />
      <MessageBody content={content} />
    </>
  );
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
  back: { display: 'none', alignSelf: 'start', '@container window (max-width: 900px)': { display: 'inline-flex' } },
  empty: {
    height: '100%',
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    gap: tokens.spacingVerticalS,
    color: tokens.colorNeutralForeground2,
  },
  emptyIcon: { fontSize: '48px', color: tokens.colorBrandForeground1 },
  problem: { margin: tokens.spacingHorizontalL },
});
