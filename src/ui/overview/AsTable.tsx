import { Link, mergeClasses } from '@fluentui/react-components';
import { useId, useState, type ReactNode } from 'react';
import { useLocale } from '../use-locale.ts';
import textStyles from '../text.module.css';
import styles from './plots.module.css';

interface AsTableProps {
  /** What it is a table of. */
  readonly caption: string;
  readonly columns: readonly string[];
  /** The first cell of a row names it. */
  readonly rows: readonly { readonly key: string; readonly cells: readonly ReactNode[] }[];
}

/** What a plot shows, as a table, once it is asked for; always in print. */
export function AsTable({ caption, columns, rows }: AsTableProps) {
  const { text } = useLocale();
  const [isOpen, setIsOpen] = useState(false);
  const id = useId();
  return (
    <div className={styles.behind}>
      <Link
        as="button"
        className={mergeClasses(textStyles.link, styles.more)}
        aria-expanded={isOpen}
        aria-controls={id}
        aria-label={`${text('overview.as-table')}: ${caption}`}
        onClick={() => setIsOpen(!isOpen)}
      >
        {text('overview.as-table')}
      </Link>
      <div
        id={id}
        className={mergeClasses(styles.scroll, !isOpen && styles.onlyInPrint)}
        tabIndex={0}
        role="group"
        aria-label={caption}
      >
        <table className={mergeClasses(styles.table, styles.figures)}>
          <caption className={styles.caption}>{caption}</caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, cells: [name, ...cells] }) => (
              <tr key={key}>
                <th scope="row">{name}</th>
                {cells.map((cell, index) => (
                  <td key={columns[index + 1]}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
