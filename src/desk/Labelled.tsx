import { mergeClasses } from '@fluentui/react-components';
import textStyles from '#ui/text.module.css';
import styles from './desk.module.css';

/** A choice's name with what it means below it. */
export function Labelled({ name, children }: { readonly name: string; readonly children: string }) {
  return (
    <>
      <span className={textStyles.block}>{name}</span>
      <span className={mergeClasses(textStyles.detail, styles.explained)}>{children}</span>
    </>
  );
}
