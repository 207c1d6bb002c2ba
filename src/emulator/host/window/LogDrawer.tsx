import { Badge, Button, Caption1, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { ArrowLeftRegular, ArrowRightRegular } from '@fluentui/react-icons';
import type { LogEntry } from '../protocol/call-log.ts';
import { useMailbox } from './context.ts';
import { useStore } from './use-store.ts';

const mostShown = 200;

/** What add-in and window said to each other, newest first. */
export function LogDrawer() {
  const styles = useStyles();
  const { log } = useMailbox();
  const entries = useStore(log);
  return (
    <section className={styles.drawer} aria-label="Call log" data-region>
      <div className={styles.header}>
        <Subtitle2 as="h2" className={styles.title}>
          Call log
        </Subtitle2>
        <Caption1 className={styles.quiet}>
          {entries.length === 0 ? 'The add-in has said nothing yet.' : `${entries.length} calls, newest first`}
        </Caption1>
        <Button size="small" appearance="subtle" onClick={log.clear}>
          Clear
        </Button>
      </div>
      <ol className={styles.entries} aria-label="Calls" tabIndex={0}>
        {entries.slice(0, mostShown).map((entry) => (
          <li key={entry.id} className={styles.entry}>
            <Caption1 className={styles.quiet}>{time.format(entry.at)}</Caption1>
            <Caption1 className={styles.quiet}>{entry.frame}</Caption1>
            {entry.direction === 'in' ? (
              <ArrowRightRegular aria-label="to the window" />
            ) : (
              <ArrowLeftRegular aria-label="to the add-in" />
            )}
            <Caption1 className={styles.name}>
              {entry.name} <span className={styles.asked}>{entry.asked}</span>
            </Caption1>
            <Badge appearance="tint" color={colors[entry.outcome]} size="small">
              {entry.outcome}
            </Badge>
            <Caption1 className={styles.detail}>{entry.detail}</Caption1>
          </li>
        ))}
      </ol>
    </section>
  );
}

const colors: Readonly<Record<LogEntry['outcome'], 'success' | 'warning' | 'danger' | 'informative'>> = {
  answered: 'success',
  refused: 'warning',
  unknown: 'danger',
  sent: 'informative',
};

const time = new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium' });

const useStyles = makeStyles({
  drawer: {
    height: '240px',
    flexShrink: 0,
    display: 'flex',
    flexDirection: 'column',
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  header: {
    display: 'flex',
    alignItems: 'baseline',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
  },
  title: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
  entries: { flex: 1, margin: 0, padding: `0 ${tokens.spacingHorizontalL}`, overflowY: 'auto', listStyleType: 'none' },
  entry: {
    display: 'grid',
    gridTemplateColumns: '64px 72px 16px minmax(160px, 280px) 80px 1fr',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXXS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  name: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  asked: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
  detail: {
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    color: tokens.colorNeutralForeground2,
    fontFamily: tokens.fontFamilyMonospace,
  },
});
