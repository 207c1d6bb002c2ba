import {
  Caption1,
  InteractionTag,
  InteractionTagPrimary,
  InteractionTagSecondary,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useState, type ClipboardEvent, type KeyboardEvent } from 'react';
import { changeDraft, resolveTyped, type Draft, type RecipientField } from '../protocol/draft.ts';
import { useMailbox } from './context.ts';
import { useStore } from './use-store.ts';

const labels: Readonly<Record<RecipientField, string>> = { to: 'To', cc: 'Cc', bcc: 'Bcc' };
const meetingLabels: Readonly<Record<RecipientField, string>> = { ...labels, to: 'Required', cc: 'Optional' };

interface RecipientInputProps {
  readonly draft: Draft;
  readonly field: RecipientField;
  readonly hasFocus: boolean;
}

/** What is typed becomes a recipient with Enter, Tab, a comma or a semicolon, or when the field is left. */
export function RecipientInput({ draft, field, hasFocus }: RecipientInputProps) {
  const styles = useStyles();
  const { session } = useMailbox();
  const content = useStore(draft.content);
  const recipients = content[field];
  const text = content.typed[field];
  const [isUnknown, setIsUnknown] = useState(text !== '');
  const label = (draft.meeting ? meetingLabels : labels)[field];

  function write(next: typeof recipients): void {
    changeDraft(draft, { [field]: next });
  }

  function type(typed: string): void {
    changeDraft(draft, { typed: { ...draft.content.read().typed, [field]: typed } });
    setIsUnknown(false);
  }

  function resolve(): void {
    if (draft.content.read().typed[field] === '') return;
    resolveTyped(draft, field, session.directory);
    setIsUnknown(draft.content.read().typed[field] !== '');
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    if (event.key === 'Backspace' && text === '' && recipients.length > 0) write(recipients.slice(0, -1));
    if (text.trim() === '') return;
    if (event.key === 'Enter' || event.key === ',' || event.key === ';') event.preventDefault();
    if (['Enter', 'Tab', ',', ';'].includes(event.key)) resolve();
  }

  function onPaste(event: ClipboardEvent<HTMLInputElement>): void {
    const pasted = event.clipboardData.getData('text');
    if (!/[,;\n]/u.test(pasted)) return;
    event.preventDefault();
    type(`${text};${pasted}`);
    resolve();
  }

  return (
    <div className={styles.line}>
      <Caption1 className={styles.label} aria-hidden>
        {label}
      </Caption1>
      <div className={styles.recipients} role="group" aria-label={`${label} recipients`}>
        {recipients.map((mailbox) => (
          <InteractionTag key={mailbox.address} size="small">
            <InteractionTagPrimary hasSecondaryAction title={mailbox.address}>
              <span dir="auto">{mailbox.name}</span>
            </InteractionTagPrimary>
            <InteractionTagSecondary
              aria-label={`Remove ${mailbox.name}`}
              onClick={() => write(recipients.filter((other) => other !== mailbox))}
            />
          </InteractionTag>
        ))}
        <input
          className={styles.input}
          aria-label={label}
          aria-invalid={isUnknown}
          autoFocus={hasFocus}
          dir="auto"
          value={text}
          onChange={(event) => type(event.target.value)}
          onKeyDown={onKeyDown}
          onPaste={onPaste}
          onBlur={resolve}
        />
        {isUnknown && (
          <Caption1 role="alert" className={styles.problem}>
            This is no address.
          </Caption1>
        )}
      </div>
    </div>
  );
}

const useStyles = makeStyles({
  line: { display: 'flex', gap: tokens.spacingHorizontalM, alignItems: 'baseline' },
  label: { minWidth: '28px', color: tokens.colorNeutralForeground2 },
  recipients: {
    flex: 1,
    minWidth: 0,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    borderBottom: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    ':focus-within': { borderBottomColor: tokens.colorBrandStroke1 },
  },
  input: {
    flex: 1,
    minWidth: '120px',
    padding: `${tokens.spacingVerticalXS} 0`,
    border: 'none',
    outlineStyle: 'none',
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300,
  },
  problem: { color: tokens.colorStatusDangerForeground1 },
});
