import { Field, Input, Select } from '@fluentui/react-components';
import { decimalMarks } from '#domain/link-import-amount.ts';
import { dateOrders } from '#domain/link-import-date.ts';
import { columnKey, linkFields, neededFields, type LinkField } from '#domain/link-mapping.ts';
import { useLocale } from '#ui/use-locale.ts';
import textStyles from '#ui/text.module.css';
import { KindValues } from './KindValues.tsx';
import type { LinkImport, Mapping, SentFile } from './use-link-import.ts';
import deskStyles from '../desk.module.css';

interface MappingFieldsProps {
  readonly file: SentFile;
  readonly mapping: Mapping;
  readonly refused: LinkImport['refused'];
  readonly onChange: (mapping: Mapping) => void;
}

/** In which column each part of a link is, and how the file writes dates and amounts. */
export function MappingFields({ file, mapping, refused, onChange }: MappingFieldsProps) {
  const { text } = useLocale();
  const put = (field: LinkField, source: Mapping['fields'][LinkField]) => {
    const { [field]: _, ...others } = mapping.fields;
    onChange({ ...mapping, fields: source === undefined ? others : { ...others, [field]: source } });
  };
  return (
    <div className={deskStyles.fields}>
      <h3 className={textStyles.name}>{text('imports.mapping')}</h3>
      <div className={deskStyles.pair}>
        {linkFields.map((field) => (
          <SourceField
            key={field}
            field={field}
            file={file}
            source={mapping.fields[field]}
            onChange={(source) => put(field, source)}
          />
        ))}
      </div>
      <KindValues file={file} mapping={mapping} refused={refused} onChange={(source) => put('kind', source)} />
      <div className={deskStyles.pair}>
        <Field label={text('imports.dates')}>
          <Select
            value={mapping.dates}
            onChange={(_, { value }) =>
              onChange({ ...mapping, dates: dateOrders.find((one) => one === value) ?? mapping.dates })
            }
          >
            {dateOrders.map((order) => (
              <option key={order} value={order}>
                {text(`date-order.${order}`)}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={text('imports.decimal')}>
          <Select
            value={mapping.decimal}
            onChange={(_, { value }) =>
              onChange({ ...mapping, decimal: decimalMarks.find((one) => one === value) ?? mapping.decimal })
            }
          >
            {decimalMarks.map((mark) => (
              <option key={mark} value={mark}>
                {text(`decimal-mark.${mark}`)}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={text('imports.currency')}>
          <Input
            dir="ltr"
            maxLength={3}
            value={mapping.currency ?? ''}
            onChange={(_, { value }) => {
              const { currency: _old, ...rest } = mapping;
              onChange(value === '' ? rest : { ...rest, currency: value.toUpperCase() });
            }}
          />
        </Field>
      </div>
    </div>
  );
}

interface SourceFieldProps {
  readonly field: LinkField;
  readonly file: SentFile;
  readonly source: Mapping['fields'][LinkField];
  readonly onChange: (source: Mapping['fields'][LinkField]) => void;
}

const [none, asText, asColumn] = ['', 'text:', 'column:'];

/** A column, or a text for every row; of kinds the text is one of those that the system may send. */
function SourceField({ field, file, source, onChange }: SourceFieldProps) {
  const { text } = useLocale();
  const isKind = field === 'kind';
  const column =
    source && 'column' in source ? file.columns.find((one) => columnKey(one) === columnKey(source.column)) : undefined;
  const said = source && 'text' in source ? source.text : undefined;
  const value = column !== undefined ? asColumn + column : said === undefined ? none : isKind ? asText + said : asText;
  const choose = (chosen: string) => {
    if (chosen.startsWith(asColumn)) onChange({ column: chosen.slice(asColumn.length) });
    else if (chosen.startsWith(asText)) onChange({ text: isKind ? chosen.slice(asText.length) : ' ' });
    else onChange(undefined);
  };
  return (
    <Field label={text(`link-field.${field}`)} required={neededFields.some((one) => one === field)}>
      <Select value={value} onChange={(_, { value: chosen }) => choose(chosen)}>
        <option value={none}>{text('imports.no-column')}</option>
        {isKind ? (
          file.system.kinds.map((kind) => (
            <option key={kind} value={asText + kind}>
              {text('imports.all-of-kind', { kind: text(`kind-of-row.${kind}`) })}
            </option>
          ))
        ) : (
          <option value={asText}>{text('imports.text')}</option>
        )}
        {file.columns.map((name) => (
          <option key={name} value={asColumn + name}>
            {name}
          </option>
        ))}
      </Select>
      {said !== undefined && !isKind && (
        <Input
          dir="auto"
          aria-label={text('imports.text-of', { field: text(`link-field.${field}`) })}
          placeholder={text('imports.text-hint')}
          value={said.trimStart()}
          maxLength={500}
          onChange={(_, { value: written }) => onChange({ text: written === '' ? ' ' : written })}
        />
      )}
    </Field>
  );
}
