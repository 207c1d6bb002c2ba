import { Body1, Spinner } from '@fluentui/react-components';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, useState, type KeyboardEvent, type MouseEvent } from 'react';
import type { MessageSummary } from '../../wire.ts';
import { useMailbox } from './context.ts';
import { MessageRow, rowHeight } from './MessageRow.tsx';
import type { Loading } from './use-emulator-state.ts';
import { useSelection } from './use-selection.ts';
import { useStore } from './use-store.ts';
import { useListStyles } from './list-styles.ts';

/** Only the rows in sight are drawn; the list itself keeps the keyboard. */
export function MessageList({ messages }: { readonly messages: Loading<readonly MessageSummary[]> }) {
  const list = useListStyles();
  return (
    <>
      {messages.is === 'loading' && <Spinner className={list.notice} size="small" label="Reading the mail" />}
      {messages.is === 'failed' && (
        <Body1 as="p" role="alert" className={list.notice}>
          {messages.problem}
        </Body1>
      )}
      {messages.is === 'ready' && messages.value.length === 0 && (
        <Body1 as="p" role="status" className={list.notice}>
          No message here.
        </Body1>
      )}
      {messages.is === 'ready' && messages.value.length > 0 && <Rows messages={messages.value} />}
    </>
  );
}

function Rows({ messages }: { readonly messages: readonly MessageSummary[] }) {
  const list = useListStyles();
  const { session } = useMailbox();
  const { selectedId } = useStore(session.view);
  const selection = useSelection(messages);
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

  function activate(index: number): number {
    const next = Math.min(messages.length - 1, Math.max(0, index));
    setActiveId(messages[next]?.id);
    virtualizer.scrollToIndex(next, { align: 'auto' });
    return next;
  }

  function onClick(event: MouseEvent, index: number): void {
    setActiveId(messages[index]?.id);
    if (event.shiftKey) selection.reach(index, active);
    else if (event.ctrlKey || event.metaKey) selection.toggle(messages[index]);
    else selection.only(messages[index]);
  }

  function onKeyDown(event: KeyboardEvent): void {
    const isControl = event.ctrlKey || event.metaKey;
    const page = Math.max(1, Math.floor((listbox.current?.clientHeight ?? 0) / rowHeight) - 1);
    const moves: Readonly<Record<string, () => void>> = {
      ArrowDown: () => go(active + 1),
      ArrowUp: () => go(active - 1),
      PageDown: () => go(active + page),
      PageUp: () => go(active - page),
      Home: () => go(0),
      End: () => go(messages.length - 1),
      Enter: () => selection.only(messages[active]),
      ' ': () => (isControl ? selection.toggle(messages[active]) : selection.only(messages[active])),
      Escape: () => selection.only(undefined),
      ...(isControl ? { a: selection.all, A: selection.all } : {}),
    };
    const move = moves[event.key];
    if (!move) return;
    event.preventDefault();
    move();

    function go(index: number): void {
      const reached = activate(index);
      if (event.shiftKey) selection.reach(reached, active);
    }
  }

  return (
    <div
      ref={listbox}
      className={list.rows}
      role="listbox"
      tabIndex={0}
      aria-label="Messages"
      aria-multiselectable
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
                isSelected={selection.ids.has(message.id)}
                isActive={index === active}
                onClick={(event) => onClick(event, index)}
              />
            )
          );
        })}
      </div>
    </div>
  );
}
