import { Body1, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { MessageSummary } from '../../wire.ts';
import { useMailbox } from './context.ts';
import { FolderBar, folderNames } from './FolderBar.tsx';
import { MessageRow, rowHeight } from './MessageRow.tsx';
import type { Loading } from './use-emulator-state.ts';
import { useStore } from './use-store.ts';

/** Only the rows in sight are drawn; the list itself keeps the keyboard. */
export function MessageList({ messages }: { readonly messages: Loading<readonly MessageSummary[]> }) {
  const styles = useStyles();
  const { folder } = useStore(useMailbox().session.view);
  return (
    <section className={styles.list} aria-label={folderNames[folder]} data-region>
      <FolderBar />
      {messages.is === 'loading' && <Spinner className={styles.notice} size="small" label="Reading the mail" />}
      {messages.is === 'failed' && (
        <Body1 as="p" role="alert" className={styles.notice}>
          {messages.problem}
        </Body1>
      )}
      {messages.is === 'ready' && messages.value.length === 0 && (
        <Body1 as="p" role="status" className={styles.notice}>
          No message here.
        </Body1>
      )}
      {messages.is === 'ready' && messages.value.length > 0 && <Rows messages={messages.value} />}
    </section>
  );
}

function Rows({ messages }: { readonly messages: readonly MessageSummary[] }) {
  const styles = useStyles();
  const { session } = useMailbox();
  const { selectedId } = useStore(session.view);
  const listbox = useRef<HTMLDivElement>(null);
  const [activeId, setActiveId] = useState<string | undefined>(undefined);
  const [now] = useState(() => new Date());
  // eslint-disable-next-line react-hooks/incompatible-library -- no compiler memoises this component
  const virtualizer = useVirtualizer({
    count: messages.length,
    getScrollElement: () => listbox.current,
    estimateSize: () => rowHeight,
    overscan: 6,
  });
  const active = Math.max(
    0,
    messages.findIndex(({ id }) => id === (activeId ?? selectedId)),
  );

  useEffect(() => {
    const index = messages.findIndex(({ id }) => id === selectedId);
    if (index >= 0) virtualizer.scrollToIndex(index, { align: 'auto' });
  }, [messages, selectedId, virtualizer]);

  function activate(index: number): void {
    const next = Math.min(messages.length - 1, Math.max(0, index));
    setActiveId(messages[next]?.id);
    virtualizer.scrollToIndex(next, { align: 'auto' });
  }

  function open(id: string | undefined): void {
    setActiveId(id);
    void session.select(id);
  }

  function onKeyDown(event: KeyboardEvent): void {
    const page = Math.max(1, Math.floor((listbox.current?.clientHeight ?? 0) / rowHeight) - 1);
    const moves: Readonly<Record<string, () => void>> = {
      ArrowDown: () => activate(active + 1),
      ArrowUp: () => activate(active - 1),
      PageDown: () => activate(active + page),
      PageUp: () => activate(active - page),
      Home: () => activate(0),
      End: () => activate(messages.length - 1),
      Enter: () => open(messages[active]?.id),
      ' ': () => open(messages[active]?.id),
      Escape: () => void session.select(undefined),
    };
    const move = moves[event.key];
    if (!move) return;
    event.preventDefault();
    move();
  }

  return (
    <div
      ref={listbox}
      className={styles.rows}
      role="listbox"
      tabIndex={0}
      aria-label="Messages"
      aria-activedescendant={`row-${active}`}
      onKeyDown={onKeyDown}
      data-first-focus
    >
      <div role="presentation" style={{ height: virtualizer.getTotalSize(), position: 'relative' }}>
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const message = messages[index];
          return (
            message && (
              <MessageRow
                key={message.id}
                message={message}
                now={now}
                index={index}
                count={messages.length}
                top={start}
                isSelected={message.id === selectedId}
                isActive={index === active}
                onOpen={(isToggle) => open(isToggle && message.id === selectedId ? undefined : message.id)}
              />
            )
          );
        })}
      </div>
    </div>
  );
}

const useStyles = makeStyles({
  list: {
    width: '360px',
    flexShrink: 0,
    minHeight: 0,
    display: 'flex',
    flexDirection: 'column',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow2,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    overflow: 'hidden',
    '@media (max-width: 1100px)': { width: '300px' },
    '@media (max-width: 900px)': { width: '100%' },
  },
  notice: { padding: tokens.spacingHorizontalXXL, margin: 0 },
  rows: {
    flex: 1,
    overflowY: 'auto',
    outlineStyle: 'none',
    ':focus-visible [data-active="true"]': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-3px',
    },
  },
});
