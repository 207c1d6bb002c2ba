import { mergeClasses } from '@fluentui/react-components';
import { useInboxState, type InboxProps } from './use-inbox-state.ts';
import textStyles from '#ui/text.module.css';
import noteStyles from '../correspondents/notes.module.css';

/** Why a click did not work. The way out is the same control, which is as it was. */
export function StepFailure({ id, ...props }: InboxProps & { readonly id: string }) {
  const { snapshot, text } = useInboxState(props);
  const step = snapshot.steps.get(id);
  if (step === undefined || step === 'under-way') return null;
  return (
    <p role="alert" className={mergeClasses(textStyles.detail, noteStyles.failure)}>
      {text('introduction.step-failed', { reason: text(`error.${step}`) })}
    </p>
  );
}
