import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { initialsOf } from '#domain/initials.ts';

interface InitialsProps {
  readonly name: string;
  readonly size?: 'small' | 'medium';
}

const useStyles = makeStyles({
  circle: {
    display: 'inline-grid',
    placeItems: 'center',
    flexShrink: 0,
    boxSizing: 'border-box',
    borderRadius: tokens.borderRadiusCircular,
    // Seen only in forced colours, where backgrounds are taken away.
    border: `${tokens.strokeWidthThin} solid transparent`,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: 1,
    userSelect: 'none',
  },
  small: { width: '24px', height: '24px', fontSize: tokens.fontSizeBase100 },
  medium: { width: '36px', height: '36px', fontSize: tokens.fontSizeBase300 },
  cornflower: {
    backgroundColor: tokens.colorPaletteCornflowerBackground2,
    color: tokens.colorPaletteCornflowerForeground2,
  },
  teal: { backgroundColor: tokens.colorPaletteTealBackground2, color: tokens.colorPaletteTealForeground2 },
  grape: { backgroundColor: tokens.colorPaletteGrapeBackground2, color: tokens.colorPaletteGrapeForeground2 },
  peach: { backgroundColor: tokens.colorPalettePeachBackground2, color: tokens.colorPalettePeachForeground2 },
  forest: { backgroundColor: tokens.colorPaletteForestBackground2, color: tokens.colorPaletteForestForeground2 },
  cranberry: {
    backgroundColor: tokens.colorPaletteCranberryBackground2,
    color: tokens.colorPaletteCranberryForeground2,
  },
  steel: { backgroundColor: tokens.colorPaletteSteelBackground2, color: tokens.colorPaletteSteelForeground2 },
});

const colours = ['cornflower', 'teal', 'grape', 'peach', 'forest', 'cranberry', 'steel'] as const;

/** A person's letters in a circle whose colour stays theirs; decoration, so the name stands beside it as text. */
export function Initials({ name, size = 'medium' }: InitialsProps) {
  const styles = useStyles();
  const colour = colours[sumOfCodes(name) % colours.length] ?? 'steel';
  return (
    <span className={mergeClasses(styles.circle, styles[size], styles[colour])} aria-hidden>
      {initialsOf(name)}
    </span>
  );
}

function sumOfCodes(text: string): number {
  return [...text].reduce((sum, character) => sum + (character.codePointAt(0) ?? 0), 0);
}
