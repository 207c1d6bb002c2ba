import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { ErrorCode } from '#domain/app-error.ts';
import { useLocale } from '#ui/use-locale.ts';
import { DeskFailure } from '../DeskFailure.tsx';
import { errorCodeOf } from '../desk-session.ts';
import { saveFile } from '../save-file.ts';
import { useDesk } from '../use-desk.ts';

/** Downloads what is wrong with the rows of a file. */
export function ReportButton({ id, fileName }: { readonly id: string; readonly fileName: string }) {
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
      {error !== undefined && <DeskFailure error={error} onRetry={() => void download()} />}
    </div>
  );
}
