import { Field, Select } from '@fluentui/react-components';
import { linkKinds } from '#domain/link.ts';
import { columnKey } from '#domain/link-mapping.ts';
import { useLocale } from '#ui/use-locale.ts';
import type { LinkImport, Mapping, SentFile } from './use-link-import.ts';
import deskStyles from '../desk.module.css';

interface KindValuesProps {
  readonly file: SentFile;
  readonly mapping: Mapping;
  /** Whose kinds are not known stand here, once the file was tried. */
  readonly refused: LinkImport['refused'];
  readonly onChange: (source: Mapping['fields']['kind']) => void;
}

/** For which kind of link each value of a column stands; nothing where all rows are of one kind. */
export function KindValues({ file, mapping, refused, onChange }: KindValuesProps) {
  const { text } = useLocale();
  const { kind: source } = mapping.fields;
  if (!source || !('column' in source)) return null;
  const { column, values = {} } = source;
  const place = file.columns.findIndex((one) => columnKey(one) === columnKey(column));
  const said = [
    ...Object.keys(values),
    ...file.sample.map((cells) => cells[place]?.trim() ?? ''),
    ...refused.flatMap(({ fault, value }) => (fault === 'not-a-kind' ? [value] : [])),
  ].filter((value) => value !== '' && !linkKinds.some((kind) => kind === value.toLowerCase()));
  return (
    <div className={deskStyles.pair}>
      {[...new Set(said)].map((value) => (
        <Field key={value} label={text('imports.stands-for', { value })}>
          <Select
            value={values[value] ?? ''}
            onChange={(_, { value: kind }) => {
              const { [value]: _old, ...others } = values;
              onChange({ column, values: kind === '' ? others : { ...others, [value]: kind } });
            }}
          >
            <option value="">{text('imports.no-kind')}</option>
            {file.system.kinds.map((kind) => (
              <option key={kind} value={kind}>
                {text(`kind-of-row.${kind}`)}
              </option>
            ))}
          </Select>
        </Field>
      ))}
    </div>
  );
}
