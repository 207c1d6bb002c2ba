import { mergeClasses } from '@fluentui/react-components';
import textStyles from '#ui/text.module.css';
import styles from './inbox.module.css';

/** What somebody wrote beside a request or an answer; nothing where they wrote nothing. */
export function NoteText({ by, note }: { readonly by: string; readonly note: string }) {
  if (note === '') return null;
  return (
    <>
      <p className={textStyles.detail}>{by}</p>
      <blockquote dir="auto" className={mergeClasses(textStyles.body, styles.note)}>
        {note}
      </blockquote>
    </>
  );
}
