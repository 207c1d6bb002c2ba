import { Button, Checkbox, Field, Textarea } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { decodeTable } from '#domain/decode-table.ts';
import { useLocale } from '#ui/use-locale.ts';
import textStyles from '#ui/text.module.css';
import { DeskFailure } from '../DeskFailure.tsx';
import { Done } from '../Done.tsx';
import { Section } from '../Section.tsx';
import { ImportTrialView } from './ImportTrialView.tsx';
import { useUnitsImport } from './use-units-import.ts';
import type { Institution } from './use-institution.ts';
import deskStyles from '../desk.module.css';

/** A table of addresses and units, tried before it changes anything. */
export function ImportSection({ institution }: { readonly institution: Institution }) {
  const { text } = useLocale();
  const { state, attempt, change, restart } = useUnitsImport(institution);
  const [table, setTable] = useState('');
  const [makesUnits, setMakesUnits] = useState(false);
  const file = useRef<HTMLInputElement>(null);
  const isBusy = state.status === 'trying' || state.status === 'doing';

  async function read(chosen: File | undefined): Promise<void> {
    if (!chosen) return;
    setTable(decodeTable(new Uint8Array(await chosen.arrayBuffer())));
    restart();
  }

  return (
    <Section heading={text('administration.import')} about={text('administration.import-about')}>
      <div className={deskStyles.fields}>
        <Field label={text('administration.import-text')}>
          <Textarea
            dir="ltr"
            rows={5}
            value={table}
            onChange={(_, { value }) => {
              setTable(value);
              restart();
            }}
          />
        </Field>
        <input
          ref={file}
          type="file"
          hidden
          accept=".csv,.tsv,.txt,text/csv,text/plain"
          aria-label={text('administration.import-file')}
          onChange={({ target }) => void read(target.files?.[0])}
        />
        <Checkbox
          label={text('administration.import-makes')}
          checked={makesUnits}
          onChange={(_, { checked }) => {
            setMakesUnits(checked === true);
            restart();
          }}
        />
        <div className={deskStyles.bar}>
          <Button disabledFocusable={isBusy || table.trim() === ''} onClick={() => void attempt(table, makesUnits)}>
            {text(state.status === 'trying' ? 'administration.import-trying' : 'administration.import-try')}
          </Button>
          <Button appearance="subtle" disabledFocusable={isBusy} onClick={() => file.current?.click()}>
            {text('administration.import-file')}
          </Button>
        </div>
      </div>
      {state.status === 'failed' && <DeskFailure error={state.error} onRetry={() => void attempt(table, makesUnits)} />}
      {state.status === 'tried' && (
        <>
          <ImportTrialView trial={state.trial} />
          {state.trial.changed > 0 && (
            <Button appearance="primary" onClick={() => void change(table, makesUnits, state.trial.changed)}>
              {text('administration.import-do', { count: state.trial.changed })}
            </Button>
          )}
        </>
      )}
      {state.status === 'doing' && (
        <p className={textStyles.body} role="status">
          {text('administration.import-doing', { done: state.done, total: state.total })}
        </p>
      )}
      {state.status === 'done' && <Done>{text('administration.import-done', { count: state.done })}</Done>}
    </Section>
  );
}
