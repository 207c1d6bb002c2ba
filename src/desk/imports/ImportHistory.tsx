import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { ErrorCode } from '#domain/app-error.ts';
import { useLocale } from '#ui/use-locale.ts';
import { useNow } from '#ui/use-now.tsx';
import textStyles from '#ui/text.module.css';
import { DeskFailure } from '../DeskFailure.tsx';
import { errorCodeOf } from '../desk-session.ts';
import { useDesk } from '../use-desk.ts';
import { CountsLine } from './CountsLine.tsx';
import { ReportButton } from './ReportButton.tsx';
import type { ImportSummary } from './use-link-import.ts';
import deskStyles from '../desk.module.css';

interface ImportHistoryProps {
  readonly imports: readonly ImportSummary[];
  readonly onChanged: () => void;
  /** The one that is shown above. */
  readonly current: string | undefined;
}

/** The latest files and what came of them. */
export function ImportHistory({ imports, onChanged, current }: ImportHistoryProps) {
  const { client } = useDesk();
  const { text, dayAndTime } = useLocale();
  const now = useNow();
  const [error, setError] = useState<ErrorCode>();
  const others = imports.filter(({ id, state }) => id !== current && ['running', 'done', 'stopped'].includes(state));
  if (others.length === 0) return null;
  const stop = async (id: string) => {
    setError(undefined);
    try {
      await client.stopLinkImport({ params: { id } });
      onChanged();
    } catch (cause) {
      setError(errorCodeOf(cause));
    }
  };
  return (
    <>
      <h3 className={textStyles.name}>{text('imports.latest')}</h3>
      {error !== undefined && <DeskFailure error={error} onRetry={() => setError(undefined)} />}
      <div className={deskStyles.rows}>
        {others.map(({ id, fileName, system, state, counts, createdAt, startedBy }) => (
          <div key={id} className={deskStyles.row}>
            <div className={deskStyles.grow}>
              <p className={textStyles.body}>
                <bdi>{fileName}</bdi> · {text(`import-state.${state}`)}
              </p>
              <CountsLine counts={counts} />
              <p className={textStyles.detail}>
                {[system.name, dayAndTime(createdAt, now), startedBy ?? text('imports.by-command')].join(' · ')}
              </p>
            </div>
            {counts.refused > 0 && state !== 'running' && (
              <ReportButton id={id} fileName={fileName} refused={counts.refused} />
            )}
            {state === 'running' && (
              <Button
                size="small"
                aria-label={text('imports.stop-of', { file: fileName })}
                onClick={() => void stop(id)}
              >
                {text('imports.stop')}
              </Button>
            )}
          </div>
        ))}
      </div>
    </>
  );
}
