import { mergeClasses } from '@fluentui/react-components';
import type { AskedIntroduction } from '#api/types.ts';
import { ColleagueName } from '#ui/ColleagueName.tsx';
import { separator } from '#ui/separator.ts';
import { useNow } from '#ui/use-now.tsx';
import { usePane } from '../use-pane.ts';
import { NoteText } from './NoteText.tsx';
import { useInboxState, type InboxProps } from './use-inbox-state.ts';
import textStyles from '#ui/text.module.css';
import styles from './inbox.module.css';

/** How far a request of the colleague's own has come, as far as they may know. */
export function RequestState({ request, ...props }: InboxProps & { readonly request: AskedIntroduction }) {
  const { text, relative, date } = useInboxState(props);
  const { myId, onWrite } = usePane();
  const now = useNow();
  const { state, answers, askedAt, expiresAt } = request;
  if (state === 'expired') return <p className={textStyles.body}>{text('introduction.expired')}</p>;
  if (state === 'asked') {
    return (
      <>
        <p className={textStyles.body}>{text('introduction.is-asked', { when: relative(askedAt, now) })}</p>
        <p className={textStyles.detail}>{text('introduction.ends', { date: date(expiresAt, now) })}</p>
        <NoteText by={text('introduction.your-note')} note={request.note} />
      </>
    );
  }
  return answers.map(({ answer, note, at, colleague }) => (
    <div key={at} className={styles.request}>
      <p className={textStyles.body}>
        {answer === 'yes'
          ? text('introduction-says.yes', { colleague: colleague?.displayName ?? '' })
          : text('introduction-says.let-me-write-first')}
      </p>
      {colleague && (
        <p className={textStyles.detail}>
          <ColleagueName colleague={colleague} myId={myId} onWrite={onWrite} />
          {colleague.unit !== '' && (
            <>
              {separator}
              <bdi>{colleague.unit}</bdi>
            </>
          )}
        </p>
      )}
      {note !== '' && (
        <blockquote dir="auto" className={mergeClasses(textStyles.body, styles.note)}>
          {note}
        </blockquote>
      )}
    </div>
  ));
}
