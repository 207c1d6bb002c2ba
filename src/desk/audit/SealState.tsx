import { Notice } from '#ui/Notice.tsx';
import { useLocale } from '#ui/use-locale.ts';
import textStyles from '#ui/text.module.css';
import { DeskFailure } from '../DeskFailure.tsx';
import { useVerification, type Verification } from './use-verification.ts';
import styles from './audit.module.css';

/** Up to when the audit is sealed, and whether all is as it was then. */
export function SealState() {
  const { text } = useLocale();
  const verification = useVerification();
  const { status, error, seals, findings, again } = verification;
  if (status === 'failed' && error !== undefined) return <DeskFailure error={error} onRetry={again} />;
  if (status === 'under-way') {
    return <p className={textStyles.detail}>{text('audit.verifying', { count: seals })}</p>;
  }
  if (findings.length === 0) return <Verified {...verification} />;
  return (
    <div role="alert" className={styles.wide}>
      <Notice
        intent="error"
        title={text('audit.not-verified', { count: findings.length })}
        step={{ action: text('audit.verify-again'), onAction: again }}
      >
        {text('audit.not-verified-text')}
        <ul className={styles.findings}>
          {findings.slice(0, mostShown).map(({ kind, seal, entry }) => (
            <li key={`${kind} ${seal} ${entry}`}>
              {text(`audit-finding.${kind}`, { seal: seal ?? 0, entry: entry ?? '' })}
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}

const mostShown = 20;

function Verified({ head, entries }: Verification) {
  const { text, fullDate } = useLocale();
  if (!head) return <p className={textStyles.detail}>{text('audit.not-sealed')}</p>;
  return (
    <p className={textStyles.detail}>
      {text('audit.verified', { date: fullDate(head.sealedAt), count: entries })}{' '}
      <span className={styles.hash}>{text('audit.hash', { number: head.number, hash: head.hash })}</span>
    </p>
  );
}
