import { Spinner } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { useLocale } from '#ui/use-locale.ts';
import textStyles from '#ui/text.module.css';
import { DeskFailure } from './DeskFailure.tsx';
import { DeskFrame } from './DeskFrame.tsx';
import { DeskLink } from './DeskLink.tsx';
import { DeskNavigation } from './DeskNavigation.tsx';
import { findPage, mayOpen, settingsPath } from './find-page.ts';
import { Lines } from './Lines.tsx';
import type { DeskPage } from './pages.ts';
import { HeadingContext, useDesk } from './use-desk.ts';
import { usePageContent } from './use-page-content.ts';

/** The page at this address, where there is one and the colleague may open it. */
export function DeskPages({ live }: { readonly live: string }) {
  const { me, address } = useDesk();
  const { text } = useLocale();
  const page = findPage(address);
  const isAllowed = page !== undefined && mayOpen(page, me);
  const [given, setGiven] = useState<string>();
  const title = text(page ? (isAllowed ? page.title : 'desk.forbidden') : 'desk.not-found');
  const heading = given ?? title;
  const headingRef = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${heading} – ${text('pane.name')}`;
  }, [heading, text]);
  // Of a page about somebody the query only says what of it is shown.
  const place = page?.path.endsWith('/') ? address.replace(/\?.*$/, '') : address;
  const shown = useRef(place);
  useEffect(() => {
    if (shown.current === place) return;
    shown.current = place;
    window.scrollTo(0, 0);
    headingRef.current?.focus();
  }, [place]);
  return (
    <DeskFrame
      institution={me.institution.name}
      colleague={me.colleague.displayName}
      navigation={<DeskNavigation current={page} />}
      heading={heading}
      headingRef={headingRef}
      live={live}
    >
      {page && isAllowed ? (
        <HeadingContext value={setGiven}>
          <PageContent key={page.path} page={page} />
        </HeadingContext>
      ) : (
        <Lines>
          <p className={textStyles.body}>{text(page ? 'desk.forbidden-text' : 'desk.not-found-text')}</p>
          <DeskLink to={settingsPath}>{text('desk.to-settings')}</DeskLink>
        </Lines>
      )}
    </DeskFrame>
  );
}

function PageContent({ page }: { readonly page: DeskPage }) {
  const { text } = useLocale();
  const { Content, isFailed, retry } = usePageContent(page);
  if (Content) return <Content />;
  if (isFailed) return <DeskFailure error="server-unreachable" onRetry={retry} />;
  return <Spinner label={text('desk.loading')} />;
}
