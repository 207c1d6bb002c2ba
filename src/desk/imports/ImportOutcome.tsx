import type { ReactNode } from 'react';
import { useLocale } from '#ui/use-locale.ts';
import textStyles from '#ui/text.module.css';
import { CountsLine } from './CountsLine.tsx';
import { ReportButton } from './ReportButton.tsx';
import type { LinkImport } from './use-link-import.ts';
import styles from '../administration/administration.module.css';

const shown = ['created', 'changed', 'unchanged', 'waiting'] as const;

/** What came of a file, or would come of it: how many of each, the first of each, and what is wrong with rows. */
export function ImportOutcome({ current }: { readonly current: LinkImport }) {
  const { text } = useLocale();
  const heading = text(current.state === 'tried' ? 'imports.would' : 'imports.came');
  const examples = shown.flatMap((outcome) => (current.examples[outcome] ?? []).map((row) => ({ outcome, ...row })));
  return (
    <div className={styles.wide} role="group" aria-label={heading}>
      <h3 className={textStyles.name}>{heading}</h3>
      <CountsLine counts={current.counts} />
      {examples.length > 0 && (
        <Table heading={text('imports.first')} names={['outcome', 'line', 'key', 'title', 'about']}>
          {examples.map(({ outcome, line, key, title, about }) => (
            <tr key={`${outcome} ${line}`}>
              <td>{text(`row-outcome.${outcome}`)}</td>
              <td>{line}</td>
              <td>
                <bdi>{key}</bdi>
              </td>
              <td>
                <bdi>{title}</bdi>
              </td>
              <td>
                <bdi>{about}</bdi>
              </td>
            </tr>
          ))}
        </Table>
      )}
      {current.refused.length > 0 && (
        <>
          <Table heading={text('imports.refused-first')} names={['line', 'column', 'value', 'reason']}>
            {current.refused.map(({ line, column, value, fault, params }, index) => (
              <tr key={index}>
                <td>{line}</td>
                <td>
                  <bdi>{column}</bdi>
                </td>
                <td>
                  <bdi>{value}</bdi>
                </td>
                <td>{text(`link-fault.${fault}`, { line: Number(params['line'] ?? 0) })}</td>
              </tr>
            ))}
          </Table>
          <ReportButton id={current.id} fileName={current.fileName} refused={current.counts.refused} />
        </>
      )}
    </div>
  );
}

interface TableProps {
  readonly heading: string;
  readonly names: readonly ('outcome' | 'line' | 'key' | 'title' | 'about' | 'column' | 'value' | 'reason')[];
  readonly children: ReactNode;
}

function Table({ heading, names, children }: TableProps) {
  const { text } = useLocale();
  return (
    <div className={styles.scroll} tabIndex={0} role="group" aria-label={heading}>
      <table className={styles.table}>
        <caption className={textStyles.detail}>{heading}</caption>
        <thead>
          <tr>
            {names.map((name) => (
              <th key={name} scope="col">
                {text(`refused-row.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}
