import { mergeClasses } from '@fluentui/react-components';
import { createElement } from 'react';
import type { CaptureCorrespondent } from '#capture/capture-state.ts';
import { Badge } from '#ui/Badge.tsx';
import { EmailAddress } from '#ui/EmailAddress.tsx';
import { Initials } from '#ui/Initials.tsx';
import { useLocale } from '#ui/use-locale.ts';
import { nameOf } from '#capture/name-of.ts';
import { usePane } from '../use-pane.ts';
import { AboutLink } from './AboutLink.tsx';
import { IncludeLink } from './IncludeLink.tsx';
import { StandingLine } from './StandingLine.tsx';
import textStyles from '#ui/text.module.css';
import cardStyles from '../cards.module.css';

interface PersonHeadingProps {
  readonly correspondent: CaptureCorrespondent;
  readonly level: 2 | 3;
  readonly isSender: boolean;
}

/** Who it is: name, address, organisation; and whether they are part of the log. */
export function PersonHeading({ correspondent, level, isSender }: PersonHeadingProps) {
  const { text } = useLocale();
  const { emailAddress, isIncluded, canBeIncluded, person, kind } = correspondent;
  const { isMeeting } = usePane();
  const name = nameOf(correspondent);
  return (
    <div className={mergeClasses(cardStyles.line, cardStyles.top)}>
      <Initials name={name} />
      <div className={cardStyles.grow}>
        <div className={mergeClasses(cardStyles.line, cardStyles.baseline)}>
          {createElement(
            `h${level}`,
            { className: mergeClasses(textStyles.name, cardStyles.grow) },
            person ? (
              <AboutLink subject="person" id={person.id} name={name}>
                <EmailAddress address={name} />
              </AboutLink>
            ) : (
              <EmailAddress address={name} />
            ),
          )}
          <IncludeLink correspondent={correspondent} />
        </div>
        {name !== emailAddress && (
          <p className={textStyles.detail}>
            <EmailAddress address={emailAddress} />
          </p>
        )}
        <StandingLine correspondent={correspondent}>
          {isSender && <Badge tone="neutral">{text(isMeeting ? 'people.organiser' : 'people.sender')}</Badge>}
          {!person && kind === 'external' && <Badge>{text('known.new')}</Badge>}
          {!isIncluded && canBeIncluded && <Badge tone="warning">{text('include.left-out')}</Badge>}
        </StandingLine>
      </div>
    </div>
  );
}
