import { Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { ShieldRegular } from '@fluentui/react-icons';
import { useMemo } from 'react';
import type { MessageContent } from '../../wire.ts';
import type { ThemeName } from '../session/theme-colors.ts';
import { sanitiseBody } from './sanitise-body.ts';

interface MessageBodyProps {
  readonly content: Pick<MessageContent, 'bodyHtml'>;
  readonly theme: ThemeName;
}

export function MessageBody({ content, theme }: MessageBodyProps) {
  const styles = useStyles();
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
