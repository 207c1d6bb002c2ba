import { Link } from '@fluentui/react-components';
import { useLocale } from '#ui/use-locale.ts';
import { PaneFrame } from '../PaneFrame.tsx';
import { Statement } from '#ui/Statement.tsx';
import textStyles from '#ui/text.module.css';

const outlookOnTheWeb = 'https://outlook.office.com/mail/';

/** This page opened in a browser: there is no message here. */
export function NotInOutlook() {
  const { text } = useLocale();
  return (
    <PaneFrame header={<h1 className={textStyles.heading}>{text('pane.name')}</h1>} live="" contentKey="">
      <Statement
        title={text('not-outlook.heading')}
        action={<Link href={outlookOnTheWeb}>{text('not-outlook.open')}</Link>}
      >
        {text('not-outlook.text')}
      </Statement>
    </PaneFrame>
  );
}
