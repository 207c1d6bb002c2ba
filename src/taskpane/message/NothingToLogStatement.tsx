import type { NothingToLog } from '#domain/nothing-to-log.ts';
import { useLocale } from '#ui/use-locale.ts';
import { Statement } from './Statement.tsx';

interface NothingToLogStatementProps {
  readonly reason: NothingToLog;
  readonly institution?: string | undefined;
}

/** Why there is nothing to log: no fault of anybody's. */
export function NothingToLogStatement({ reason, institution }: NothingToLogStatementProps) {
  const { text } = useLocale();
  return (
    <Statement title={text('nothing.heading')}>
      {reason === 'only-colleagues' && institution !== undefined
        ? text('nothing.only-colleagues-named', { institution })
        : text(`nothing.${reason}`)}
    </Statement>
  );
}
