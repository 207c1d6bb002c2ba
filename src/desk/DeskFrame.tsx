import { mergeClasses } from '@fluentui/react-components';
import { Fragment, type MouseEvent, type ReactNode, type Ref } from 'react';
import { HiddenText } from '#ui/HiddenText.tsx';
import { useLocale } from '#ui/use-locale.ts';
import textStyles from '#ui/text.module.css';
import styles from './DeskFrame.module.css';

interface DeskFrameProps {
  /** Beside the product's name. */
  readonly institution?: string | undefined;
  readonly navigation?: ReactNode;
  readonly colleague?: string | undefined;
  /** Where it is a domain, a line may end before its dots. */
  readonly heading: string;
  readonly headingRef?: Ref<HTMLHeadingElement>;
  /** Said by screen readers whenever it is different. */
  readonly live?: string;
  readonly children: ReactNode;
}

/** Header with the way to every page, and the page below its heading. */
export function DeskFrame({
  institution,
  navigation,
  colleague,
  heading,
  headingRef,
  live = '',
  children,
}: DeskFrameProps) {
  const { text } = useLocale();
  // By hand, since the fragment would be an address of its own in the history.
  const onSkip = (event: MouseEvent) => {
    event.preventDefault();
    document.querySelector('main')?.focus();
  };
  return (
    <div className={styles.frame}>
      <a href="#content" className={styles.skip} onClick={onSkip}>
        {text('desk.skip')}
      </a>
      <header className={styles.header}>
        <div className={styles.bar}>
          <p className={mergeClasses(textStyles.name, styles.brand)}>
            <img src="/icons/icon-32.png" width="24" height="24" alt="" />
            <span>{text('pane.name')}</span>
            {institution !== undefined && <span className={textStyles.detail}>{institution}</span>}
          </p>
          {colleague !== undefined && (
            <p className={textStyles.detail}>{text('desk.signed-in-as', { name: colleague })}</p>
          )}
        </div>
        {navigation}
      </header>
      <main id="content" className={styles.main} tabIndex={-1}>
        <h1 ref={headingRef} className={styles.heading} tabIndex={-1}>
          {heading.split(/(?=\.\p{L})/u).map((part, index) => (
            <Fragment key={index}>
              {index > 0 && <wbr />}
              {part}
            </Fragment>
          ))}
        </h1>
        {children}
      </main>
      <div role="status">
        <HiddenText>{live}</HiddenText>
      </div>
    </div>
  );
}
