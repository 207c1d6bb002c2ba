import { mergeClasses } from '@fluentui/react-components';
import { useEffect, useId, useRef, type ReactNode } from 'react';
import textStyles from '#ui/text.module.css';
import sharingStyles from '../sharing/sharing.module.css';
import styles from '#ui/details/details.module.css';

interface PanelProps {
  readonly heading: string;
  /** Back to what has opened it. */
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Above the footer, over what is read, at the pane's full width. What has been entered stays until it is saved or cancelled. */
export function Panel({ heading, onClose, children }: PanelProps) {
  const panel = useRef<HTMLDivElement>(null);
  const headingId = useId();
  useEffect(() => panel.current?.focus(), []);
  return (
    <div
      ref={panel}
      role="dialog"
      tabIndex={-1}
      aria-labelledby={headingId}
      className={mergeClasses(sharingStyles.menu, styles.panel)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        // Office.js, at the window, would take the focus out of the pane.
        event.stopPropagation();
        onClose();
      }}
    >
      <h2 id={headingId} className={textStyles.name}>
        {heading}
      </h2>
      {children}
    </div>
  );
}
