import { Spinner } from '@fluentui/react-components';
import { useLocale } from '#ui/use-locale.ts';
import { DeskFailure } from '../DeskFailure.tsx';
import { useAnswer } from '../use-answer.ts';
import { useDesk } from '../use-desk.ts';
import { DefaultVisibility } from './DefaultVisibility.tsx';
import { Following } from './Following.tsx';
import { LanguageChoice } from './LanguageChoice.tsx';
import { SeenOfMe } from './SeenOfMe.tsx';
import { useChoice } from './use-choice.ts';

/** What a colleague has chosen, and what others see of them. */
export function SettingsPage() {
  const { client } = useDesk();
  const { text } = useLocale();
  const settings = useAnswer(() => client.getMySettings({}));
  const sharing = useAnswer(() => client.getMySharing({}));
  const choice = useChoice(settings, sharing.reload);
  if (settings.error !== undefined) return <DeskFailure error={settings.error} onRetry={settings.reload} />;
  if (!settings.value) return <Spinner label={text('desk.loading')} />;
  return (
    <>
      <DefaultVisibility settings={settings.value} choice={choice} />
      <SeenOfMe sharing={sharing} />
      <Following />
      <LanguageChoice settings={settings.value} choice={choice} />
    </>
  );
}
