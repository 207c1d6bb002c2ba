import { useLocale } from '#ui/use-locale.ts';
import textStyles from '#ui/text.module.css';
import type { SentFile } from './use-link-import.ts';
import styles from '../administration/administration.module.css';

/** A file's columns and first rows, as the server reads them. */
export function ImportSample({ file }: { readonly file: SentFile }) {
  const { text } = useLocale();
  const heading = text('imports.sample', { file: file.fileName });
  return (
    <div className={styles.wide}>
      <h3 className={textStyles.name}>{heading}</h3>
      <div className={styles.scroll} tabIndex={0} role="group" aria-label={heading}>
        <table className={styles.table}>
          <thead>
            <tr>
              {file.columns.map((column) => (
                <th key={column} scope="col">
                  <bdi>{column}</bdi>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {file.sample.map((cells, row) => (
              <tr key={row}>
                {file.columns.map((column, index) => (
                  <td key={column}>
                    <bdi>{cells[index] ?? ''}</bdi>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
