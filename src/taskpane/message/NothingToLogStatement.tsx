import type { Message } from '#domain/message.ts';
import type { NothingToLog } from '#domain/nothing-to-log.ts';
import { useLocale } from '#ui/use-locale.ts';
import { nothingText } from './nothing-text.ts';
import { Statement } from '#ui/Statement.tsx';

interface NothingToLogStatementProps {
  readonly reason: NothingToLog;
  readonly kind: Message['kind'];
  readonly institution?: string | undefined;
}

/** Why there is nothing to log: no fault of anybody's. */
export function NothingToLogStatement({ reason, kind, institution }: NothingToLogStatementProps) {
  const { text } = useLocale();
  return <Statement title={text('nothing.heading')}>{nothingText({ reason, kind, institution }, text)}</Statement>;
}
