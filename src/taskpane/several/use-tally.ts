import { useLocale } from '#ui/use-locale.ts';
import { useNow } from '#ui/use-now.tsx';

/** "4 messages", "last 3 days ago". */
export function useTally({ messages, lastAt }: { readonly messages: number; readonly lastAt: string }) {
  const { text, relative } = useLocale();
  const now = useNow();
  return [text('several.heading', { count: messages }), text('several.last', { when: relative(lastAt, now) })];
}
