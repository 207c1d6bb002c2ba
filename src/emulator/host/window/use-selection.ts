import { useState } from 'react';
import type { MessageSummary } from '../../wire.ts';
import { mostSelected } from '../protocol/selected-message.ts';
import { useMailbox } from './context.ts';
import { useStore } from './use-store.ts';

export interface Selection {
  readonly ids: ReadonlySet<string>;
  readonly only: (message: MessageSummary | undefined) => void;
  readonly toggle: (message: MessageSummary | undefined) => void;
  /** From where the selection began to this place. */
  readonly reach: (index: number, from: number) => void;
  readonly all: () => void;
}

/** Which messages of the list are selected, and how mouse and keyboard change that. */
export function useSelection(messages: readonly MessageSummary[]): Selection {
  const { session } = useMailbox();
  const { selectedId, several } = useStore(session.view);
  const [anchorId, setAnchorId] = useState<string | undefined>(undefined);
  const ids = new Set(several.length > 0 ? several.map(({ id }) => id) : [selectedId].filter((id) => id !== undefined));

  function only(message: MessageSummary | undefined): void {
    setAnchorId(message?.id);
    void session.select(message?.id);
  }

  function toggle(message: MessageSummary | undefined): void {
    if (!message) return;
    const isAdded = !ids.has(message.id);
    if (isAdded && ids.size >= mostSelected) return;
    setAnchorId(message.id);
    session.selectMany(messages.filter(({ id }) => (id === message.id ? isAdded : ids.has(id))));
  }

  function reach(index: number, from: number): void {
    const anchored = messages.findIndex(({ id }) => id === (anchorId ?? selectedId));
    const anchor = anchored >= 0 ? anchored : from;
    setAnchorId(messages[anchor]?.id);
    const first = Math.max(Math.min(anchor, index), anchor - mostSelected + 1);
    const last = Math.min(Math.max(anchor, index), anchor + mostSelected - 1);
    session.selectMany(messages.slice(first, last + 1));
  }

  return { ids, only, toggle, reach, all: () => session.selectMany(messages.slice(0, mostSelected)) };
}
