import { mergeClasses } from '@fluentui/react-components';
import { importFaults } from '#domain/unit-import.ts';
import { pathSign } from '#domain/unit-tree.ts';
import { useLocale } from '#ui/use-locale.ts';
import textStyles from '#ui/text.module.css';
import type { ImportTrial } from './use-units-import.ts';
import styles from './administration.module.css';

/** Nobody reads more before deciding; the counts say how many there are. */
const mostShown = 100;

/** What a table would change, and which of its rows are refused. */
export function ImportTrialView({ trial }: { readonly trial: ImportTrial }) {
  const { text } = useLocale();
  const { changes, changed, unchanged, newUnits, refused, refusedCount } = trial;
  const textOf = (path: readonly string[]) => path.join(` ${pathSign} `);
  const faultText = ({ fault, text: said, message }: ImportTrial['refused'][number]) => {
    const known = importFaults.find((one) => one === fault);
    return known === undefined ? message : text(`import-fault.${known}`, { text: said });
  };
  return (
    <div className={styles.wide}>
      <p className={textStyles.name}>
        {[
          text('administration.import-changes', { count: changed }),
          text('administration.import-unchanged', { count: unchanged }),
          text('administration.import-refused', { count: refusedCount }),
        ].join(' · ')}
      </p>
      {newUnits.length > 0 && (
        <div>
          <h3 className={textStyles.name}>{text('administration.import-new', { count: newUnits.length })}</h3>
          <ul className={mergeClasses(textStyles.list, textStyles.body)}>
            {newUnits.slice(0, mostShown).map((path) => (
              <li key={textOf(path)}>
                <bdi>{textOf(path)}</bdi>
              </li>
            ))}
          </ul>
        </div>
      )}
      {refused.length > 0 && (
        <div>
          <h3 className={textStyles.name}>{text('administration.import-refused', { count: refusedCount })}</h3>
          <ul className={mergeClasses(textStyles.list, textStyles.body)}>
            {refused.slice(0, mostShown).map((row) => (
              <li key={row.line}>
                {text('administration.import-line')} {row.line}: {faultText(row)}
              </li>
            ))}
          </ul>
        </div>
      )}
      {changes.length > 0 && (
        <div className={styles.scroll} tabIndex={0} role="group" aria-label={text('administration.import')}>
          <table className={styles.table}>
            <thead>
              <tr>
                {(['line', 'address', 'from', 'to'] as const).map((column) => (
                  <th key={column} scope="col">
                    {columnText(column)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {changes.slice(0, mostShown).map(({ line, emailAddress, from, to }) => (
                <tr key={line}>
                  <td>{line}</td>
                  <td>
                    <bdi>{emailAddress}</bdi>
                  </td>
                  <td>
                    <bdi>{from ? textOf(from) : text('administration.no-unit')}</bdi>
                  </td>
                  <td>
                    <bdi>{textOf(to)}</bdi>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {Math.max(changed, refusedCount, newUnits.length) > mostShown && (
        <p className={textStyles.detail}>{text('administration.import-first', { count: mostShown })}</p>
      )}
    </div>
  );

  function columnText(column: 'line' | 'address' | 'from' | 'to'): string {
    return text(`import-column.${column}`);
  }
}
