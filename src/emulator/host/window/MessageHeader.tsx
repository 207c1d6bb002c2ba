import { Avatar, Body1Strong, Button, Caption1, makeStyles, Subtitle1, tokens } from '@fluentui/react-components';
import { AttachRegular, CalendarRegular, ChevronDownRegular, ChevronUpRegular } from '@fluentui/react-icons';
import type { Mailbox, MessageContent } from '../../wire.ts';
import { formatReadingDate } from './format-date.ts';

interface MessageHeaderProps {
  readonly content: MessageContent;
  readonly isExpanded: boolean;
  /** Absent where the header can't be folded. */
  readonly onToggle?: () => void;
}

const namesWhenCollapsed = 3;

export function MessageHeader({ content, isExpanded, onToggle }: MessageHeaderProps) {
  const styles = useStyles();
  const { from, sender } = content;
  const isOnBehalf = from && sender && from.address !== sender.address;
  const fromName = from ? from.name || from.address : 'Unknown sender';
  return (
    <div className={styles.header}>
      <Subtitle1 as="h2" dir="auto" className={styles.subject}>
        {content.subject || '(no subject)'}
      </Subtitle1>
      <div className={styles.people}>
        <Avatar aria-hidden name={fromName} size={40} color="colorful" />
        <div className={styles.names}>
          <div className={styles.line}>
            <Body1Strong dir="auto">{fromName}</Body1Strong>
            {from && from.name !== '' && <Caption1 className={styles.quiet}>{from.address}</Caption1>}
            <Caption1 className={styles.date}>{formatReadingDate(content.dateTimeCreated)}</Caption1>
          </div>
          {isOnBehalf && <Caption1 block>Sent by {nameOf(sender)}</Caption1>}
          <Recipients label="To" mailboxes={content.to} isExpanded={isExpanded} />
          <Recipients label="Cc" mailboxes={content.cc} isExpanded={isExpanded} />
        </div>
        {onToggle && (
          <Button
            appearance="subtle"
            size="small"
            icon={isExpanded ? <ChevronUpRegular /> : <ChevronDownRegular />}
            aria-label={isExpanded ? 'Collapse header' : 'Expand header'}
            aria-expanded={isExpanded}
            onClick={onToggle}
          />
        )}
      </div>
      {content.meeting && (
        <Caption1 className={styles.line}>
          <CalendarRegular aria-hidden /> {formatReadingDate(content.meeting.start)}
          {content.meeting.location && ` · ${content.meeting.location}`}
        </Caption1>
      )}
      {content.attachments.length > 0 && (
        <ul aria-label="Attachments" className={styles.attachments}>
          {content.attachments.map((attachment) => (
            <li key={attachment.id} className={styles.attachment}>
              <AttachRegular aria-hidden />
              <Caption1 dir="auto">{attachment.name}</Caption1>
              <Caption1 className={styles.quiet}>{formatSize(attachment.size)}</Caption1>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

interface RecipientsProps {
  readonly label: 'To' | 'Cc';
  readonly mailboxes: readonly Mailbox[];
  readonly isExpanded: boolean;
}

function Recipients({ label, mailboxes, isExpanded }: RecipientsProps) {
  const styles = useStyles();
  if (mailboxes.length === 0) return null;
  const shown = isExpanded ? mailboxes : mailboxes.slice(0, namesWhenCollapsed);
  const more = mailboxes.length - shown.length;
  return (
    <Caption1 block className={styles.recipients} dir="auto">
      {label}: {shown.map((mailbox) => (isExpanded ? nameAndAddress(mailbox) : nameOf(mailbox))).join('; ')}
      {more > 0 && ` and ${more} more`}
    </Caption1>
  );
}

function nameOf({ name, address }: Mailbox): string {
  return name || address;
}

function nameAndAddress({ name, address }: Mailbox): string {
  return name === '' || name === address ? address : `${name} <${address}>`;
}

function formatSize(bytes: number): string {
  return bytes < 1024
    ? `${bytes} B`
    : bytes < 1_048_576
      ? `${Math.round(bytes / 1024)} kB`
      : `${(bytes / 1_048_576).toFixed(1)} MB`;
}

const useStyles = makeStyles({
  header: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalXXL} ${tokens.spacingVerticalM}`,
    maxHeight: '45%',
    overflowY: 'auto',
    flexShrink: 0,
    boxSizing: 'border-box',
  },
  subject: { margin: 0, overflowWrap: 'anywhere' },
  people: { display: 'flex', gap: tokens.spacingHorizontalM, alignItems: 'start' },
  names: { flex: 1, minWidth: 0 },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', gap: tokens.spacingHorizontalS },
  quiet: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  date: { color: tokens.colorNeutralForeground2, marginInlineStart: 'auto' },
  recipients: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  attachments: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  attachment: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
});
