import { makeStyles, tokens } from '@fluentui/react-components';
import { use, useEffect, useRef, useState } from 'react';
import { changeDraft, type Draft } from '../protocol/draft.ts';
import { ThemeContext } from './context.ts';
import { onRegionKey } from './focus-regions.ts';
import { sanitiseBody } from './sanitise-body.ts';

/** As for a message that is read: no scripts, and of the window's origin, so that the window hears what is written. */
const sandbox = 'allow-same-origin';

/** The body of a draft, in a frame of its own: nothing that is quoted in it can change the window's looks. */
export function BodyEditor({ draft }: { readonly draft: Draft }) {
  const styles = useStyles();
  const isDark = use(ThemeContext) === 'dark';
  const frame = useRef<HTMLIFrameElement>(null);
  const [first] = useState(() => draft.content.read().bodyHtml);
  const [page] = useState(() => sanitiseBody({ bodyHtml: first }, isDark).html);
  const shown = useRef(first);

  useEffect(
    () =>
      draft.content.subscribe(() => {
        const { bodyHtml } = draft.content.read();
        const body = frame.current?.contentDocument?.body;
        if (!body || bodyHtml === shown.current) return;
        shown.current = bodyHtml;
        const clean = new DOMParser().parseFromString(sanitiseBody({ bodyHtml }, isDark).html, 'text/html');
        body.replaceChildren(...clean.body.childNodes);
      }),
    [draft, isDark],
  );

  function makeEditable(document: Document | null): void {
    if (!document) return;
    const { body } = document;
    body.contentEditable = 'true';
    body.role = 'textbox';
    body.ariaMultiLine = 'true';
    body.ariaLabel = 'Message body';
    body.style.minHeight = '80vh';
    document.addEventListener('keydown', onRegionKey);
    // Somebody to write to is there already: Outlook waits for the text.
    if (draft.content.read().to.length > 0) body.focus();
    body.addEventListener('input', () => {
      shown.current = body.innerHTML;
      changeDraft(draft, { bodyHtml: body.innerHTML });
    });
  }

  return (
    <iframe
      ref={frame}
      className={styles.frame}
      title="Message body"
      srcDoc={page}
      sandbox={sandbox}
      onLoad={({ currentTarget }) => makeEditable(currentTarget.contentDocument)}
    />
  );
}

const useStyles = makeStyles({
  frame: {
    flex: 1,
    width: '100%',
    minHeight: '120px',
    border: 'none',
    display: 'block',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
});
