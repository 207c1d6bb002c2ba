import { Button } from '@fluentui/react-components';
import { CalendarCancelRegular, SaveRegular } from '@fluentui/react-icons';
import type { Draft } from '../protocol/draft.ts';
import { useMailbox } from './context.ts';

/** What only a meeting has beside Send: it is kept without telling anybody, and called off once others know of it. */
export function MeetingButtons({ draft, isDisabled }: { readonly draft: Draft; readonly isDisabled: boolean }) {
  const { session } = useMailbox();
  return (
    <>
      <Button appearance="subtle" icon={<SaveRegular />} disabled={isDisabled} onClick={() => void session.save(draft)}>
        Save
      </Button>
      {draft.meeting?.appointment && (
        <Button
          appearance="subtle"
          icon={<CalendarCancelRegular />}
          disabled={isDisabled}
          onClick={() => void session.cancel(draft)}
        >
          Cancel meeting
        </Button>
      )}
    </>
  );
}
