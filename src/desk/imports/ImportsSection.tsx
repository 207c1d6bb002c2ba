import { Button, Field, Select, Spinner } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { useLocale } from '#ui/use-locale.ts';
import textStyles from '#ui/text.module.css';
import { DeskFailure } from '../DeskFailure.tsx';
import { Section } from '../Section.tsx';
import { useAnswer } from '../use-answer.ts';
import { useDesk } from '../use-desk.ts';
import { ImportHistory } from './ImportHistory.tsx';
import { ImportWork } from './ImportWork.tsx';
import { useLinkImport } from './use-link-import.ts';
import deskStyles from '../desk.module.css';

/** Files of connected systems: one is sent, mapped and tried before it changes anything. */
export function ImportsSection() {
  const { client } = useDesk();
  const { text } = useLocale();
  const imports = useAnswer(() => client.listLinkImports({}));
  const work = useLinkImport(imports.reload);
  const [chosen, setChosen] = useState<string>();
  const input = useRef<HTMLInputElement>(null);
  const { step, failure } = work;
  const { error } = imports;
  if (error !== undefined) {
    return (
      <Section heading={text('administration.imports')}>
        <DeskFailure error={error} onRetry={imports.reload} />
      </Section>
    );
  }
  if (!imports.value) {
    return (
      <Section heading={text('administration.imports')}>
        <Spinner label={text('desk.loading')} />
      </Section>
    );
  }
  const known = imports.value.systems;
  const system = known.find(({ code }) => code === chosen) ?? known[0];
  return (
    <Section heading={text('administration.imports')} about={text('imports.about')}>
      {system ? (
        <div className={deskStyles.fields}>
          <Field label={text('imports.system')}>
            <Select value={system.code} onChange={(_, { value }) => setChosen(value)}>
              {known.map(({ code, name }) => (
                <option key={code} value={code}>
                  {name}
                </option>
              ))}
            </Select>
          </Field>
          <div className={deskStyles.bar}>
            <input
              ref={input}
              type="file"
              hidden
              accept=".csv,.tsv,.txt,text/csv,text/plain"
              aria-label={text('imports.choose')}
              onChange={({ target }) => {
                const [file] = target.files ?? [];
                if (file) void work.send(system.code, file);
                target.value = '';
              }}
            />
            <Button
              disabledFocusable={step.status === 'sending' || step.status === 'beginning' || step.status === 'reading'}
              onClick={() => input.current?.click()}
            >
              {text(step.status === 'sending' ? 'imports.sending' : 'imports.choose')}
            </Button>
          </div>
        </div>
      ) : (
        <p className={textStyles.body}>{text('imports.no-system')}</p>
      )}
      {failure &&
        (failure.detail === undefined ? (
          <DeskFailure error={failure.error} onRetry={work.forgive} />
        ) : (
          <p className={textStyles.body} role="alert">
            {failure.detail}
          </p>
        ))}
      {'file' in step && <ImportWork key={step.file.id} work={work} file={step.file} step={step} />}
      <ImportHistory
        imports={imports.value.imports}
        onChanged={imports.reload}
        current={'file' in step ? step.file.id : undefined}
      />
    </Section>
  );
}
