import { Button, mergeClasses } from '@fluentui/react-components';
import type { Introductions } from '#api/types.ts';
import { usePane } from '../use-pane.ts';
import { StepFailure } from './StepFailure.tsx';
import { useInboxState, type InboxProps } from './use-inbox-state.ts';
import textStyles from '#ui/text.module.css';
import cardStyles from '../cards.module.css';

/** Somebody about whom the colleague is not to be asked, until they say otherwise. */
export function RefusalRow({
  refusal,
  ...props
}: InboxProps & { readonly refusal: Introductions['refusals'][number] }) {
  const { text } = useInboxState(props);
  const { say, mayContribute } = usePane();
  const { name } = refusal.about;
  return (
    <li>
      <div className={cardStyles.line}>
        <bdi className={mergeClasses(textStyles.body, cardStyles.grow)}>{name}</bdi>
        {mayContribute && (
          <Button
            size="small"
            aria-label={text('introduction.lift-named', { name })}
            onClick={({ currentTarget }) => {
              currentTarget.closest('main')?.focus();
              say(text('introduction.is-lifted', { name }));
              void props.inbox.lift(refusal.id);
            }}
          >
            {text('introduction.lift')}
          </Button>
        )}
      </div>
      <StepFailure id={refusal.id} {...props} />
    </li>
  );
}
