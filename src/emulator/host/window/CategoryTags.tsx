import { Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';
import { useMailbox } from './context.ts';

/** The categories of a message, as the list and the message show them. */
export function CategoryTags({ itemKey }: { readonly itemKey: string }) {
  const styles = useStyles();
  const { memory } = useMailbox().session;
  const names = useSyncExternalStore(memory.subscribe, () => memory.categories.read(itemKey));
  const all = useSyncExternalStore(memory.subscribe, memory.masterCategories.read);
  return names.map((name) => {
    const colour = colours[all.find(({ displayName }) => displayName === name)?.color ?? ''];
    return (
      <Caption1 key={name} className={styles.tag} aria-label={`Category: ${name}`} role="note">
        <span aria-hidden className={styles.swatch} style={{ backgroundColor: colour ?? other }} />
        {name}
      </Caption1>
    );
  });
}

const other = tokens.colorNeutralForeground3;

/** By the numbers of Office.MailboxEnums.CategoryColor; the darker ones look like their lighter kin. */
const colours: Readonly<Record<string, string>> = {
  Preset0: tokens.colorPaletteRedBackground3,
  Preset1: tokens.colorPaletteDarkOrangeBackground3,
  Preset3: tokens.colorPaletteYellowBackground3,
  Preset4: tokens.colorPaletteLightGreenBackground3,
  Preset5: tokens.colorPaletteTealBorderActive,
  Preset7: tokens.colorPaletteBlueBorderActive,
  Preset8: tokens.colorPalettePurpleBorderActive,
  Preset9: tokens.colorPaletteCranberryBorderActive,
};

const useStyles = makeStyles({
  tag: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    padding: `0 ${tokens.spacingHorizontalXS}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground4,
    whiteSpace: 'nowrap',
  },
  swatch: {
    flexShrink: 0,
    width: '8px',
    height: '8px',
    borderRadius: tokens.borderRadiusCircular,
    forcedColorAdjust: 'none',
  },
});
