import { makeStyles, tokens } from '@fluentui/react-components';

/** What the lists of messages and of meetings look alike in. */
export const useListStyles = makeStyles({
  notice: { padding: tokens.spacingHorizontalXXL, margin: 0 },
  rows: {
    flex: 1,
    overflowY: 'auto',
    outlineStyle: 'none',
    ':focus-visible [data-active="true"]': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-3px',
    },
  },
  row: {
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    borderInlineStartWidth: '3px',
    borderInlineStartStyle: 'solid',
    borderInlineStartColor: 'transparent',
    cursor: 'pointer',
    '@media (forced-colors: active)': { borderInlineStartColor: 'Canvas' },
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  selected: {
    backgroundColor: tokens.colorBrandBackground2,
    borderInlineStartColor: tokens.colorBrandStroke1,
    ':hover': { backgroundColor: tokens.colorBrandBackground2Hover },
    '@media (forced-colors: active)': {
      borderInlineStartColor: 'Highlight',
      outline: '2px solid Highlight',
      outlineOffset: '-2px',
    },
  },
});
