import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { ErrorCode } from '#domain/app-error.ts';
import { useLocale } from '#ui/use-locale.ts';
import { DeskFailure } from '../DeskFailure.tsx';
import { errorCodeOf } from '../desk-session.ts';
import { saveFile } from '../save-file.ts';
import { Section } from '../Section.tsx';
import { useDesk } from '../use-desk.ts';
import deskStyles from '../desk.module.css';

const formats = [
  ['csv', 'csv'],
  ['vcard', 'vcf'],
  ['json', 'json'],
] as const;

/** A copy of what the colleague has contributed, to keep. */
export function YourData() {
  const { client, say } = useDesk();
  const { text } = useLocale();
  const [error, setError] = useState<ErrorCode>();
  const [busy, setBusy] = useState<string>();
  const take = async (format: (typeof formats)[number][0], ending: string) => {
    setError(undefined);
    setBusy(format);
    try {
      saveFile(await client.exportMyData({ query: { format } }), `my-data.${ending}`);
      say(text('own-data.taken'));
    } catch (cause) {
      setError(errorCodeOf(cause));
    }
    setBusy(undefined);
  };
  return (
    <Section heading={text('own-data.heading')} about={text('own-data.about')}>
      <div className={deskStyles.bar}>
        {formats.map(([format, ending]) => (
          <Button key={format} disabledFocusable={busy !== undefined} onClick={() => void take(format, ending)}>
            {text(`own-data-as.${format}`)}
          </Button>
        ))}
      </div>
      {error !== undefined && <DeskFailure error={error} onRetry={() => setError(undefined)} />}
    </Section>
  );
}
