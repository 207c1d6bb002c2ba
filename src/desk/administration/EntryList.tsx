import { Button, Field, Input, mergeClasses } from '@fluentui/react-components';
import { useId, useState, type FormEvent } from 'react';
import { useLocale } from '#ui/use-locale.ts';
import textStyles from '#ui/text.module.css';
import deskStyles from '../desk.module.css';
import styles from './administration.module.css';

interface EntryListProps {
  /** Absent where it is all that its section is about. */
  readonly heading?: string;
  readonly about?: string;
  /** Where there are none. */
  readonly none: string;
  readonly entries: readonly string[];
  /** Of the field for another one. */
  readonly label: string;
  /** In the form in which it is kept; undefined for what is none, which the refusal says. */
  readonly read: (text: string) => string | undefined;
  readonly refusal: string;
  readonly dir?: 'ltr';
  readonly onChange: (entries: string[]) => void;
  readonly faultAt: (index: number) => string | undefined;
}

/** Short texts one below the other, to add to and to take from. */
export function EntryList({ heading, about, none, entries, onChange, faultAt, ...entering }: EntryListProps) {
  const { text } = useLocale();
  const [entered, setEntered] = useState('');
  const [isRefused, setIsRefused] = useState(false);
  const id = useId();

  function add(event: FormEvent) {
    event.preventDefault();
    const entry = entering.read(entered);
    setIsRefused(entry === undefined);
    if (entry === undefined) return;
    if (!entries.includes(entry)) onChange([...entries, entry]);
    setEntered('');
  }

  return (
    <div className={deskStyles.fields} {...(heading === undefined ? {} : { role: 'group', 'aria-labelledby': id })}>
      {heading !== undefined && (
        <div>
          <h3 id={id} className={textStyles.name}>
            {heading}
          </h3>
          {about !== undefined && <p className={textStyles.detail}>{about}</p>}
        </div>
      )}
      {entries.length === 0 && <p className={textStyles.body}>{none}</p>}
      {entries.length > 0 && (
        <ul className={mergeClasses(textStyles.list, deskStyles.rows)}>
          {entries.map((entry, index) => (
            <li key={entry} className={deskStyles.row}>
              <span className={deskStyles.grow}>
                <bdi className={textStyles.body}>{entry}</bdi>
                {faultAt(index) !== undefined && (
                  <span className={mergeClasses(textStyles.detail, textStyles.block)} role="alert">
                    {faultAt(index)}
                  </span>
                )}
              </span>
              <Button
                size="small"
                aria-label={text('administration.remove-named', { name: entry })}
                onClick={() => onChange(entries.filter((one) => one !== entry))}
              >
                {text('administration.remove')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <form className={styles.entry} onSubmit={add}>
        <Field
          className={deskStyles.grow}
          label={entering.label}
          {...(isRefused ? { validationMessage: entering.refusal } : {})}
        >
          <Input
            value={entered}
            maxLength={200}
            {...(entering.dir ? { dir: entering.dir } : {})}
            onChange={(_, { value }) => setEntered(value)}
          />
        </Field>
        <Button type="submit" disabledFocusable={entered.trim() === ''}>
          {text('administration.add')}
        </Button>
      </form>
    </div>
  );
}
