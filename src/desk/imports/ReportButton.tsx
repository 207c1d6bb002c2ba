import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { ErrorCode } from '#domain/app-error.ts';
import { mostRefusalsKept } from '#domain/link-import.ts';
import { useLocale } from '#ui/use-locale.ts';
import textStyles from '#ui/text.module.css';
import { DeskFailure } from '../DeskFailure.tsx';
import { errorCodeOf } from '../desk-session.ts';
import { saveFile } from '../save-file.ts';
import { useDesk } from '../use-desk.ts';

interface ReportButtonProps {
  readonly id: string;
  readonly fileName: string;
  /** How many rows are. */
  readonly refused: number;
}

/** Downloads what is wrong with the rows of a file. */
export function ReportButton({ id, fileName, refused }: ReportButtonProps) {
  const { client } = useDesk();
  const { text } = useLocale();
  const [error, setError] = useState<ErrorCode>();
  const download = async () => {
    setError(undefined);
    try {
      saveFile(await client.getRefusedRows({ params: { id } }), `refused-${fileName.replace(/\.\w+$/, '')}.csv`);
    } catch (cause) {
      setError(errorCodeOf(cause));
    }
  };
  return (
    <div>
      <Button size="small" aria-label={text('imports.report-of', { file: fileName })} onClick={() => void download()}>
        {text('imports.report')}
      </Button>
      {refused > mostRefusalsKept && (
        <p className={textStyles.detail}>{text('imports.cut', { shown: mostRefusalsKept, count: refused })}</p>
      )}
      {error !== undefined && <DeskFailure error={error} onRetry={() => void download()} />}
    </div>
  );
}
