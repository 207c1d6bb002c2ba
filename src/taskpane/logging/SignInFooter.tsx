import { Button, mergeClasses } from '@fluentui/react-components';
import { useLayoutEffect, useRef } from 'react';
import type { NeedsSignIn } from '#capture/capture-state.ts';
import { useLocale } from '#ui/use-locale.ts';
import { usePane } from '../use-pane.ts';
import textStyles from '#ui/text.module.css';
import styles from './footer.module.css';

/** Signing in stands where logging will: it is the one thing to do. */
export function SignInFooter({ open }: { readonly open: Pick<NeedsSignIn, 'isSigningIn'> }) {
  const { text } = useLocale();
  const { onSignIn } = usePane();
  const footer = useRef<HTMLDivElement>(null);
  // The button goes away with what was missing: focus, unless it is elsewhere, goes on to what has come.
  useLayoutEffect(() => {
    const element = footer.current;
    return () => {
      const focused = document.activeElement;
      if (!focused || focused === document.body || element?.contains(focused)) document.querySelector('main')?.focus();
    };
  }, []);
  return (
    <div ref={footer} className={mergeClasses(styles.footer, styles.centred)}>
      <h2 className={textStyles.name}>{text('sign-in.heading')}</h2>
      <Button appearance="primary" size="large" disabledFocusable={open.isSigningIn} onClick={() => onSignIn()}>
        {text(open.isSigningIn ? 'sign-in.signing-in' : 'sign-in.button')}
      </Button>
      <p className={textStyles.detail}>{text('sign-in.text')}</p>
    </div>
  );
}
