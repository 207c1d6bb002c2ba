import { Button, Field, Input, ProgressBar } from '@fluentui/react-components';
import { useState } from 'react';
import { useLocale } from '#ui/use-locale.ts';
import { Done } from '../Done.tsx';
import { ImportOutcome } from './ImportOutcome.tsx';
import { ImportSample } from './ImportSample.tsx';
import { MappingFields } from './MappingFields.tsx';
import type { ImportStep, SentFile, useLinkImport } from './use-link-import.ts';
import deskStyles from '../desk.module.css';

interface ImportWorkProps {
  readonly work: ReturnType<typeof useLinkImport>;
  readonly file: SentFile;
  readonly step: ImportStep;
}

/** One file from its columns to its end. */
export function ImportWork({ work, file, step }: ImportWorkProps) {
  const { text } = useLocale();
  const [name, setName] = useState(file.fileName.replace(/\.\w+$/, '').slice(0, 80));
  const { mapping } = work;
  const current = 'current' in step ? step.current : undefined;
  const isBusy = step.status === 'beginning' || step.status === 'reading';
  const isDone = current?.state === 'done';
  if (!mapping) return null;
  return (
    <>
      <ImportSample file={file} />
      {!isDone && (
        <>
          <MappingFields file={file} mapping={mapping} refused={current?.refused ?? []} onChange={work.change} />
          <div className={deskStyles.fields}>
            <Field label={text('imports.name')} hint={text('imports.name-hint')}>
              <Input dir="auto" value={name} maxLength={80} onChange={(_, { value }) => setName(value)} />
            </Field>
            <div className={deskStyles.bar}>
              <Button disabledFocusable={isBusy} onClick={() => void work.begin(file, true, name)}>
                {text('imports.try')}
              </Button>
              {current?.state === 'tried' && (
                <Button
                  appearance="primary"
                  disabledFocusable={isBusy}
                  onClick={() => void work.begin(file, false, name)}
                >
                  {text('imports.run', { count: current.counts.rows - current.counts.refused })}
                </Button>
              )}
              <Button appearance="subtle" disabledFocusable={isBusy} onClick={() => void work.leave(file)}>
                {text('imports.leave')}
              </Button>
            </div>
          </div>
        </>
      )}
      {current && isBusy && (
        <Field validationMessage={text('imports.reading', { count: current.counts.rows })} validationState="none">
          <ProgressBar
            aria-label={file.fileName}
            value={current.size === 0 ? 1 : current.read / current.size}
            thickness="large"
          />
        </Field>
      )}
      {current && !isBusy && <ImportOutcome current={current} />}
      {isDone && (
        <div className={deskStyles.bar}>
          <Done>{text('imports.done')}</Done>
          <Button size="small" onClick={work.end}>
            {text('imports.close')}
          </Button>
        </div>
      )}
    </>
  );
}
