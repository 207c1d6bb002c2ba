import { mergeClasses } from '@fluentui/react-components';
import { useLocale } from '#ui/use-locale.ts';
import textStyles from '#ui/text.module.css';
import styles from './footer.module.css';

/** In the place of the button, for who may not log. */
export function ReaderFooter() {
  const { text } = useLocale();
  return (
    <div className={styles.footer}>
      <p className={mergeClasses(textStyles.body, styles.centred)}>{text('log.reader')}</p>
    </div>
  );
}
