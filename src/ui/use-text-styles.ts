import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

/** The few ways in which text is set on Acquaint's pages. */
export const useTextStyles = makeStyles({
  heading: { ...typographyStyles.subtitle2, margin: 0 },
  name: { ...typographyStyles.body1Strong, margin: 0, overflowWrap: 'anywhere' },
  label: { ...typographyStyles.caption1Strong, margin: 0, color: tokens.colorNeutralForeground3 },
  body: { ...typographyStyles.body1, margin: 0 },
  detail: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
});
