import { Button, Field, Input, mergeClasses } from '@fluentui/react-components';
import { useId, useState, type FormEvent } from 'react';
import { parseMailDomain } from '#domain/mail-domain.ts';
import { useLocale } from '#ui/use-locale.ts';
import textStyles from '#ui/text.module.css';
import styles from './administration.module.css';

interface DomainListProps {
  readonly heading: string;
  readonly about?: string;
  /** Where there are none. */
  readonly none: string;
  readonly domains: readonly string[];
  readonly onChange: (domains: readonly string[]) => void;
  readonly faultAt: (index: number) => string | undefined;
}

/** Domains one below the other, to add to and to take from. */
export function DomainList({ heading, about, none, domains, onChange, faultAt }: DomainListProps) {
  const { text } = useLocale();
  const [entered, setEntered] = useState('');
  const [isRefused, setIsRefused] = useState(false);
  const id = useId();

  function add(event: FormEvent) {
    event.preventDefault();
    const domain = parseMailDomain(entered);
    setIsRefused(domain === undefined);
    if (domain === undefined) return;
    if (!domains.includes(domain)) onChange([...domains, domain]);
    setEntered('');
  }

  return (
    <div className={styles.fields} role="group" aria-labelledby={id}>
      <div>
        <h3 id={id} className={textStyles.name}>
          {heading}
        </h3>
        {about !== undefined && <p className={textStyles.detail}>{about}</p>}
      </div>
      {domains.length === 0 && <p className={textStyles.body}>{none}</p>}
      {domains.length > 0 && (
        <ul className={mergeClasses(textStyles.list, styles.rows)}>
          {domains.map((domain, index) => (
            <li key={domain} className={styles.row}>
              <span className={styles.grow}>
                <bdi className={textStyles.body}>{domain}</bdi>
                {faultAt(index) !== undefined && (
                  <span className={styles.explained} role="alert">
                    {faultAt(index)}
                  </span>
                )}
              </span>
              <Button
                size="small"
                aria-label={text('administration.remove-named', { name: domain })}
                onClick={() => onChange(domains.filter((one) => one !== domain))}
              >
                {text('administration.remove')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <form className={styles.entry} onSubmit={add}>
        <Field
          className={styles.grow}
          label={text('administration.domain-new')}
          {...(isRefused ? { validationMessage: text('fault.not-a-domain') } : {})}
        >
          <Input dir="ltr" value={entered} maxLength={300} onChange={(_, { value }) => setEntered(value)} />
        </Field>
        <Button type="submit" disabledFocusable={entered.trim() === ''}>
          {text('administration.add')}
        </Button>
      </form>
    </div>
  );
}
