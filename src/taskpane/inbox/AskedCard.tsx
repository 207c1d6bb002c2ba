import { Button, mergeClasses } from '@fluentui/react-components';
import type { AskedIntroduction } from '#api/types.ts';
import { Badge } from '#ui/Badge.tsx';
import { usePane } from '../use-pane.ts';
import { RequestState } from './RequestState.tsx';
import { StepFailure } from './StepFailure.tsx';
import { useInboxState, type InboxProps } from './use-inbox-state.ts';
import textStyles from '#ui/text.module.css';
import cardStyles from '../cards.module.css';

/** A request of the colleague's own, with what came of it. */
export function AskedCard({ request, ...props }: InboxProps & { readonly request: AskedIntroduction }) {
  const { text } = useInboxState(props);
  const { say, mayContribute } = usePane();
  const { about, isNew, state } = request;
  const isOpen = state === 'asked';
  const { name } = about;
  return (
    <li className={mergeClasses(cardStyles.card, cardStyles.padded)}>
      <div className={mergeClasses(cardStyles.line, cardStyles.top)}>
        <h3 className={mergeClasses(textStyles.name, cardStyles.grow)}>
          <bdi>{name}</bdi>
          {isNew && (
            <>
              {' '}
              <Badge>{text('inbox.new')}</Badge>
            </>
          )}
        </h3>
        {mayContribute && (
          <Button
            size="small"
            appearance="subtle"
            aria-label={text(isOpen ? 'introduction.withdraw-named' : 'introduction.dismiss-named', { name })}
            onClick={({ currentTarget }) => {
              currentTarget.closest('main')?.focus();
              say(text('introduction.is-withdrawn'));
              void props.inbox.withdraw(request);
            }}
          >
            {text(isOpen ? 'introduction.withdraw' : 'introduction.dismiss')}
          </Button>
        )}
      </div>
      <RequestState request={request} {...props} />
      <StepFailure id={about.id} {...props} />
    </li>
  );
}
