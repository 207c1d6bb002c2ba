import { Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { ShieldRegular } from '@fluentui/react-icons';
import { use, useMemo } from 'react';
import type { MessageContent } from '../../wire.ts';
import { ThemeContext } from './context.ts';
import { sanitiseBody } from './sanitise-body.ts';

export function MessageBody({ content }: { readonly content: Pick<MessageContent, 'bodyHtml'> }) {
  const styles = useStyles();
  const theme = use(ThemeContext);
  const body = useMemo(() => sanitiseBody(content.bodyHtml, theme === 'dark'), [content.bodyHtml, theme]);
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
        sandbox="allow-popups allow-popups-to-escape-sandbox"
        tabIndex={0}
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
