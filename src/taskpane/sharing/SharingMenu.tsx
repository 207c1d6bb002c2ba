import { Link, MenuItemRadio, MenuList, mergeClasses } from '@fluentui/react-components';
import { useEffect, useId, useLayoutEffect, useRef } from 'react';
import type { SharingState } from '#capture/capture-state.ts';
import type { Visibility } from '#domain/visibility.ts';
import { CheckIcon } from '#ui/icons.tsx';
import { useLocale } from '#ui/use-locale.ts';
import textStyles from '#ui/text.module.css';
import { usePane } from '../use-pane.ts';
import { choiceName } from '#ui/sharing/choice-name.ts';
import { whoSees } from '#ui/sharing/who-sees.ts';
import styles from './sharing.module.css';

interface SharingMenuProps {
  readonly state: SharingState;
  readonly onChoose: (visibility: Visibility) => void;
  /** Back to what has opened it. */
  readonly onClose: () => void;
  /** Something else is in use. */
  readonly onLeave: () => void;
}

/** Every choice in plain words, with what colleagues see of it; above the footer, at the pane's full width. */
export function SharingMenu({ state, onChoose, onClose, onLeave }: SharingMenuProps) {
  const locale = useLocale();
  const { text } = locale;
  const around = useRef<HTMLDivElement>(null);
  const headingId = useId();
  const { words } = usePane();
  const { visibility, choices, sharing } = state;
  useLayoutEffect(() => {
    const items = around.current?.querySelectorAll<HTMLElement>('[role="menuitemradio"]');
    const chosen = [...(items ?? [])].find((item) => item.getAttribute('aria-checked') === 'true');
    (chosen ?? items?.[0])?.focus();
  }, []);
  useEffect(() => {
    const onPress = ({ target }: PointerEvent) => {
      if (target instanceof Node && !around.current?.parentElement?.contains(target)) onLeave();
    };
    document.addEventListener('pointerdown', onPress);
    return () => document.removeEventListener('pointerdown', onPress);
  }, [onLeave]);
  return (
    <div
      ref={around}
      className={styles.menu}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        // Office.js, at the window, would take the focus out of the pane.
        event.stopPropagation();
        onClose();
      }}
      onBlur={({ relatedTarget, currentTarget }) => {
        if (relatedTarget && !currentTarget.parentElement?.contains(relatedTarget)) onLeave();
      }}
    >
      <h2 id={headingId} className={mergeClasses(textStyles.label, styles.heading)}>
        {text('sharing.heading')}
      </h2>
      <MenuList
        className={styles.list}
        aria-labelledby={headingId}
        checkedValues={{ visibility: [visibility] }}
        onCheckedValueChange={(_, { checkedItems }) => {
          const chosen = choices.find((one) => one === checkedItems[0]);
          if (chosen) onChoose(chosen);
        }}
      >
        {choices.map((one) => (
          <MenuItemRadio key={one} className={styles.choice} name="visibility" value={one} checkmark={<CheckIcon />}>
            <span className={mergeClasses(textStyles.name, textStyles.block)}>
              {choiceName(one, { institution: sharing.institution, unit: words?.unit }, text)}
            </span>
            <span className={mergeClasses(textStyles.detail, textStyles.block)}>
              {whoSees({ sharing, visibility: one }, locale)}
            </span>
          </MenuItemRadio>
        ))}
      </MenuList>
      {words?.notice !== undefined && (
        <p className={mergeClasses(textStyles.detail, styles.notice)}>
          <bdi>{words.notice}</bdi>
        </p>
      )}
      {words?.noticeUrl !== undefined && (
        <p className={mergeClasses(textStyles.detail, styles.notice)}>
          <Link className={textStyles.inline} href={words.noticeUrl} target="_blank" rel="noopener noreferrer">
            {text('sharing.notice-link')}
          </Link>
        </p>
      )}
    </div>
  );
}
