import { makeStyles, ToggleButton, tokens } from '@fluentui/react-components';
import type { Draft } from '../protocol/draft.ts';
import { useMailbox } from './context.ts';
import { useStore } from './use-store.ts';

/** The drafts that are not in front, to come back to. */
export function DraftTabs() {
  const styles = useStyles();
  const { session } = useMailbox();
  const { drafts, frontDraft } = useStore(session.view);
  if (drafts.length === 0 || (drafts.length === 1 && frontDraft)) return null;
  return (
    <nav className={styles.bar} aria-label="Drafts">
      {drafts.map((draft) => (
        <DraftTab key={draft.key} draft={draft} isInFront={draft === frontDraft} />
      ))}
    </nav>
  );
}

function DraftTab({ draft, isInFront }: { readonly draft: Draft; readonly isInFront: boolean }) {
  const { session } = useMailbox();
  const { subject } = useStore(draft.content);
  return (
    <ToggleButton size="small" appearance="subtle" checked={isInFront} onClick={() => session.showDraft(draft)}>
      <span dir="auto">{subject || '(no subject)'}</span>
    </ToggleButton>
  );
}

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexShrink: 0,
    gap: tokens.spacingHorizontalXS,
    padding: tokens.spacingHorizontalS,
    overflowX: 'auto',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});
