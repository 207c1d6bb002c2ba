import { mergeClasses } from '@fluentui/react-components';
import type { CaptureCorrespondent } from '#capture/capture-state.ts';
import { WarningIcon } from '#ui/icons.tsx';
import { useLocale } from '#ui/use-locale.ts';
import { lookAlikeText } from './reason-text.ts';
import textStyles from '#ui/text.module.css';
import styles from './notes.module.css';

/** An address that may pass itself off as another's: in sight, not behind a click. */
export function LookAlikeWarning({ lookAlike }: Pick<CaptureCorrespondent, 'lookAlike'>) {
  const { text } = useLocale();
  if (!lookAlike) return null;
  return (
    <p className={mergeClasses(textStyles.body, styles.warning)}>
      <span className={styles.sign}>
        <WarningIcon />
      </span>
      <span>
        <strong>{text('look-alike.heading')}</strong> {lookAlikeText(lookAlike, text)}
      </span>
    </p>
  );
}
