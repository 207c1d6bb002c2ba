import { Spinner } from '@fluentui/react-components';
import { useLocale } from '#ui/use-locale.ts';
import textStyles from '#ui/text.module.css';
import { DeskFailure } from '../DeskFailure.tsx';
import { DeskLink } from '../DeskLink.tsx';
import { Section } from '../Section.tsx';
import { SharedCounts } from '../settings/SharedCounts.tsx';
import { useAnswer } from '../use-answer.ts';
import { useDesk } from '../use-desk.ts';

/** How much is shared in which way, and where that is changed. */
export function SharedSection() {
  const { client } = useDesk();
  const { text } = useLocale();
  const { value, error, reload } = useAnswer(() => client.getMySharing({}));
  return (
    <Section heading={text('my-relationships.shared')} about={text('my-relationships.shared-about')}>
      {error !== undefined && <DeskFailure error={error} onRetry={reload} />}
      {!value && error === undefined && <Spinner size="tiny" label={text('desk.loading')} />}
      {value && <SharedCounts counts={value.counts} />}
      <p className={textStyles.body}>
        <DeskLink to="/desk/settings">{text('my-relationships.shared-change')}</DeskLink>
      </p>
      <p className={textStyles.detail}>{text('my-relationships.shared-one')}</p>
    </Section>
  );
}
