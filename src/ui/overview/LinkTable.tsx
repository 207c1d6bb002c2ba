import { Link, mergeClasses } from '@fluentui/react-components';
import type { LinkKind } from '#domain/link.ts';
import { linkStanding } from '#domain/link-standing.ts';
import { noonOf } from '../signal-text.ts';
import { useLocale } from '../use-locale.ts';
import { useNow } from '../use-now.tsx';
import { amountText } from './amount-text.ts';
import type { OverviewLink } from './overview.ts';
import textStyles from '../text.module.css';
import styles from './plots.module.css';

interface LinkTableProps {
  readonly kind: LinkKind;
  readonly links: readonly OverviewLink[];
  readonly today: string;
  readonly isNarrow: boolean;
}

/** Each record of a kind, with the way to it in the other system. */
export function LinkTable({ kind, links, today, isNarrow }: LinkTableProps) {
  const { text } = useLocale();
  const caption = text(`overview-links.${kind}`);
  if (isNarrow) {
    return (
      <ul className={mergeClasses(textStyles.list, styles.records)} aria-label={caption}>
        {links.map((link) => (
          <li key={link.id}>
            <RecordTitle link={link} />
            <div className={textStyles.detail}>
              <Standing link={link} today={today} /> · <Days link={link} /> <Amount link={link} />
            </div>
          </li>
        ))}
      </ul>
    );
  }
  return (
    <div className={styles.scroll} tabIndex={0} role="group" aria-label={caption}>
      <table className={styles.table}>
        <caption className={styles.caption}>{caption}</caption>
        <thead>
          <tr>
            {(['record', 'state', 'days', 'amount', 'unit', 'system'] as const).map((column) => (
              <th key={column} scope="col">
                {text(`overview-column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {links.map((link) => (
            <tr key={link.id}>
              <th scope="row">
                <RecordTitle link={link} />
              </th>
              <td>
                <Standing link={link} today={today} />
              </td>
              <td className={styles.together}>
                <Days link={link} />
              </td>
              <td className={styles.together}>
                <Amount link={link} />
              </td>
              <td>
                <bdi>{link.unit?.name}</bdi>
              </td>
              <td>
                <bdi>{link.system.name}</bdi>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface OfLink {
  readonly link: OverviewLink;
}

function RecordTitle({ link: { title, url } }: OfLink) {
  if (url === undefined) return <bdi>{title}</bdi>;
  return (
    <Link href={url} target="_blank" rel="noreferrer" className={mergeClasses(textStyles.link, textStyles.inline)}>
      <bdi>{title}</bdi>
    </Link>
  );
}

/** As the other system says it, beside what follows of its days. */
function Standing({ link, today }: OfLink & { readonly today: string }) {
  const { text } = useLocale();
  const standing = linkStanding(link, today);
  return (
    <>
      {text(`overview-standing.${standing}`)}
      {link.state !== undefined && (
        <>
          {' '}
          (<bdi>{link.state}</bdi>)
        </>
      )}
    </>
  );
}

function Days({ link: { startsOn, endsOn } }: OfLink) {
  const { date } = useLocale();
  const now = useNow();
  const days = [startsOn, endsOn].map((day) => (day === undefined ? '' : date(noonOf(day), now)));
  return startsOn === endsOn || endsOn === undefined ? days[0] : days.join(' – ');
}

function Amount({ link: { amount } }: OfLink) {
  const { language } = useLocale();
  return amount && <bdi>{amountText(amount, language)}</bdi>;
}
