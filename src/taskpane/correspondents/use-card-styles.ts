import { makeStyles, tokens } from '@fluentui/react-components';

export const useCardStyles = makeStyles({
  stack: { display: 'grid', gap: tokens.spacingVerticalM },
  card: {
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    minWidth: 0,
  },
  padded: { padding: tokens.spacingHorizontalM },
  members: { padding: `0 ${tokens.spacingHorizontalS} ${tokens.spacingVerticalS}` },
  details: { padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}` },
  section: { marginTop: tokens.spacingVerticalM },
  heading: { marginBottom: tokens.spacingVerticalXXS },
  line: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS, minWidth: 0 },
  grow: { flexGrow: 1, minWidth: 0 },
  top: { alignItems: 'flex-start' },
  wrap: { flexWrap: 'wrap' },
  block: { display: 'block' },
  noMargin: { margin: 0 },
});
