import type { AskedIntroduction, ReceivedIntroduction } from '#api/types.ts';
import { useLocale } from '#ui/use-locale.ts';
import { useNow } from '#ui/use-now.tsx';
import textStyles from '#ui/text.module.css';
import styles from './relationships.module.css';

/** Who would like to be introduced to whom. It is answered in the inbox, with all that an answer tells. */
export function ReceivedRow({ request }: { readonly request: ReceivedIntroduction }) {
  const { text, date } = useLocale();
  const now = useNow();
  const { asker, about, expiresAt, answer } = request;
  return (
    <li className={styles.waiting}>
      <p className={textStyles.body}>{text('my-relationships.wish', { asker: asker.displayName, name: about.name })}</p>
      <p className={textStyles.detail}>
        {answer !== undefined && `${text('introduction.have-written')} `}
        {text('introduction.ends', { date: date(expiresAt, now) })}
      </p>
      <p className={textStyles.detail}>{text('my-relationships.answer-in-pane')}</p>
    </li>
  );
}

/** A request of the colleague's own, with what came of it, as far as they may know. */
export function AskedRow({ request }: { readonly request: AskedIntroduction }) {
  const { text, date, relative } = useLocale();
  const now = useNow();
  const { about, state, answers, askedAt, expiresAt } = request;
  return (
    <li className={styles.waiting}>
      <p className={textStyles.body}>{text('my-relationships.asked-about', { name: about.name })}</p>
      {state === 'asked' && (
        <p className={textStyles.detail}>
          {text('introduction.is-asked', { when: relative(askedAt, now) })}{' '}
          {text('introduction.ends', { date: date(expiresAt, now) })}
        </p>
      )}
      {state === 'expired' && <p className={textStyles.detail}>{text('introduction.expired')}</p>}
      {state === 'answered' &&
        answers.map(({ answer, at, colleague }) => (
          <p key={at} className={textStyles.detail}>
            {answer === 'yes'
              ? text('introduction-says.yes', { colleague: colleague?.displayName ?? '' })
              : text('introduction-says.let-me-write-first')}
          </p>
        ))}
    </li>
  );
}
