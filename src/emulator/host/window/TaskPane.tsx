import { Button, makeStyles, mergeClasses, Subtitle2, ToggleButton, tokens } from '@fluentui/react-components';
import { DismissRegular, PinFilled, PinRegular } from '@fluentui/react-icons';
import { useMemo } from 'react';
import { createPaneHost } from '../session/frame-hosts.ts';
import type { Mode, OpenPane } from '../session/view.ts';
import { AddInFrame } from './AddInFrame.tsx';
import { useMailbox, useProfile } from './context.ts';
import { useStore } from './use-store.ts';

interface TaskPaneProps {
  readonly mode: Mode;
  readonly pane: OpenPane;
  /** Out of sight its page goes on. */
  readonly isInSight: boolean;
}

/** 320 pixels at the right, as in Outlook on the web. */
export function TaskPane({ mode, pane, isInSight }: TaskPaneProps) {
  const styles = useStyles();
  const { state, session, moveFocus } = useMailbox();
  const profile = useProfile();
  const isPinned = useStore(session.view).isPinned[mode];
  const host = useMemo(
    () => createPaneHost({ session, allowedOrigins: state.pageOrigins, moveFocus, mode }),
    [session, state, moveFocus, mode],
  );
  const isOnAPhone = profile.formFactor === 'mobile';
  const { displayName } = state.manifest;
  return (
    <aside
      className={mergeClasses(styles.pane, isOnAPhone && styles.fullScreen, !isInSight && styles.hidden)}
      aria-label={displayName}
      data-region
    >
      <div className={styles.header}>
        <Subtitle2 as="h2" className={styles.title}>
          {displayName}
        </Subtitle2>
        {pane.supportsPinning && profile.canPin && (
          <ToggleButton
            appearance="subtle"
            title="Pin"
            aria-label="Pin"
            icon={isPinned ? <PinFilled /> : <PinRegular />}
            checked={isPinned}
            onClick={session.togglePin}
          />
        )}
        <Button
          appearance="subtle"
          title="Close"
          aria-label="Close"
          icon={<DismissRegular />}
          onClick={() => session.closePane(mode)}
        />
      </div>
      <AddInFrame
        url={pane.url}
        title={pane.title || displayName}
        kind="Task pane"
        host={host}
        onConnection={(connection) => session.connect(mode, connection)}
      />
    </aside>
  );
}

const useStyles = makeStyles({
  pane: {
    width: '320px',
    flexShrink: 0,
    display: 'flex',
    flexDirection: 'column',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow2,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    overflow: 'hidden',
    '@container window (max-width: 900px)': {
      position: 'absolute',
      top: 0,
      bottom: 0,
      insetInlineEnd: tokens.spacingHorizontalS,
      marginBottom: tokens.spacingVerticalS,
      maxWidth: `calc(100% - 2 * ${tokens.spacingHorizontalS})`,
      boxShadow: tokens.shadow16,
      zIndex: 1,
    },
  },
  fullScreen: {
    position: 'absolute',
    inset: 0,
    width: 'auto',
    border: 'none',
    borderRadius: 0,
    '@container window (max-width: 900px)': { insetInlineEnd: 0, maxWidth: 'none', marginBottom: 0 },
  },
  hidden: { display: 'none' },
  header: {
    display: 'flex',
    alignItems: 'center',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS} ${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: { flex: 1, margin: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
});
