import { Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { ShieldRegular } from '@fluentui/react-icons';
import { use, useMemo } from 'react';
import { ThemeContext } from './context.ts';
import { onRegionKey } from './focus-regions.ts';
import { sanitiseBody, type BodyContent } from './sanitise-body.ts';

/** No scripts, ever. Of the window's origin, so that the window hears the keys that are pressed in it. */
const sandbox = 'allow-same-origin allow-popups allow-popups-to-escape-sandbox';

export function MessageBody({ content }: { readonly content: BodyContent }) {
  const styles = useStyles();
  const theme = use(ThemeContext);
  const body = useMemo(() => sanitiseBody(content, theme === 'dark'), [content, theme]);
  return (
    <>
      {body.hasBlockedContent && (
        <Caption1 className={styles.blocked}>
          <ShieldRegular aria-hidden /> Pictures from elsewhere are not loaded.
        </Caption1>
      )}
      <iframe
        className={styles.frame}
        title="Message body"
        srcDoc={body.html}
        sandbox={sandbox}
        tabIndex={0}
        onLoad={({ currentTarget }) => currentTarget.contentDocument?.addEventListener('keydown', onRegionKey)}
      />
    </>
  );
}

const useStyles = makeStyles({
  blocked: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXXL}`,
    color: tokens.colorNeutralForeground2,
  },
  frame: {
    flex: 1,
    width: '100%',
    minHeight: '120px',
    border: 'none',
    display: 'block',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
});
