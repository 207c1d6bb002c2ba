import { Avatar, Body1, Body1Strong, Caption1, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { AttachRegular, ErrorCircleRegular } from '@fluentui/react-icons';
import type { MouseEventHandler } from 'react';
import type { MessageSummary } from '../../wire.ts';
import { CategoryTags } from './CategoryTags.tsx';
import { formatListDate } from './format-date.ts';
import { useListStyles } from './list-styles.ts';

export const rowHeight = 84; // pixels

interface MessageRowProps {
  readonly message: MessageSummary;
  readonly now: Date;
  readonly index: number;
  readonly count: number;
  readonly top: number;
  readonly isSelected: boolean;
  /** The keyboard stands here. */
  readonly isActive: boolean;
  readonly onClick: MouseEventHandler;
}

export function MessageRow(props: MessageRowProps) {
  const { message, isSelected, isActive, index } = props;
  const styles = useStyles();
  const list = useListStyles();
  const isSent = message.folder === 'sent';
  const sender = isSent
    ? `To: ${message.to.join('; ')}`
    : message.from.name || message.from.address || 'Unknown sender';
  return (
    <div
      id={`row-${index}`}
      role="option"
      aria-selected={isSelected}
      aria-setsize={props.count}
      aria-posinset={index + 1}
      data-active={isActive}
      className={mergeClasses(list.row, styles.row, isSelected && list.selected)}
      style={{ top: props.top, height: rowHeight }}
      onClick={props.onClick}
    >
      <Avatar
        aria-hidden
        name={isSent ? (message.to[0] ?? '') : sender}
        size={32}
        color={message.problem === undefined ? 'colorful' : 'neutral'}
      />
      <div className={styles.text}>
        <div className={styles.line}>
          <Body1Strong className={styles.cut} dir="auto">
            {sender}
          </Body1Strong>
          {message.hasAttachments && <AttachRegular aria-label="Has attachments" />}
          <Caption1 className={styles.date}>{formatListDate(message.date, props.now)}</Caption1>
        </div>
        <div className={styles.line}>
          <Body1 className={styles.cut} block dir="auto">
            {message.subject || '(no subject)'}
          </Body1>
          <CategoryTags itemKey={message.itemId} />
        </div>
        {message.problem === undefined ? (
          <Caption1 className={mergeClasses(styles.cut, styles.quiet)} block dir="auto">
            {message.preview}
          </Caption1>
        ) : (
          <Caption1 className={mergeClasses(styles.cut, styles.problem)} block>
            <ErrorCircleRegular aria-hidden /> Can’t be read: {message.problem}
          </Caption1>
        )}
      </div>
    </div>
  );
}

const useStyles = makeStyles({
  row: {
    position: 'absolute',
    left: 0,
    right: 0,
    boxSizing: 'border-box',
    display: 'flex',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
    userSelect: 'none',
  },
  text: { flex: 1, minWidth: 0 },
  line: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  cut: { flex: 1, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  date: { color: tokens.colorNeutralForeground2, whiteSpace: 'nowrap' },
  quiet: { color: tokens.colorNeutralForeground2 },
  problem: { color: tokens.colorStatusDangerForeground1 },
});
