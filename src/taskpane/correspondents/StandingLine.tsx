import { mergeClasses } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { CaptureCorrespondent } from '#capture/capture-state.ts';
import { Explanation } from '#ui/Explanation.tsx';
import { useLocale } from '#ui/use-locale.ts';
import { AboutLink } from './AboutLink.tsx';
import { NotRightLink } from './NotRightLink.tsx';
import { explain } from './explain.ts';
import { sourceText } from './reason-text.ts';
import textStyles from '#ui/text.module.css';
import cardStyles from '../cards.module.css';

interface StandingLineProps {
  readonly correspondent: CaptureCorrespondent;
  /** Stands beside the organisation. */
  readonly children?: ReactNode;
}

/** Which organisation a correspondent stands for, and why, on hover and focus; and the way to correct it. */
export function StandingLine({ correspondent, children }: StandingLineProps) {
  const { text } = useLocale();
  const { organisation, proposedOrganisation: proposed } = correspondent;
  const name = organisation?.name ?? proposed?.name;
  const sentences = explain(correspondent, text);
  return (
    <Explanation sentences={sentences}>
      {(describedBy) => (
        <div className={mergeClasses(cardStyles.line, cardStyles.baseline, textStyles.detail)}>
          <div className={mergeClasses(cardStyles.line, cardStyles.wrap, cardStyles.grow)}>
            {name !== undefined && (
              <span className={sentences.length > 0 ? textStyles.explained : undefined}>
                {organisation ? (
                  <AboutLink subject="organisation" id={organisation.id} name={name}>
                    <bdi>{name}</bdi>
                  </AboutLink>
                ) : (
                  <bdi>{name}</bdi>
                )}
                {proposed && !organisation && proposed.source !== 'correction' && (
                  <> {text('organisation.from', { source: sourceText(proposed.source, text) })}</>
                )}
              </span>
            )}
            {children}
          </div>
          <NotRightLink correspondent={correspondent} describedBy={describedBy} />
        </div>
      )}
    </Explanation>
  );
}
