import { Radio, RadioGroup } from '@fluentui/react-components';
import { useLocale } from '#ui/use-locale.ts';
import { Section } from '../Section.tsx';
import { Changed } from './Changed.tsx';
import type { Choice, MySettings } from './use-choice.ts';

/** Each in its own words, for whoever cannot read the page's. */
const languages = [
  { language: 'en-GB', name: 'English' },
  { language: 'ar', name: 'العربية' },
] as const;

export function LanguageChoice({ settings, choice }: { readonly settings: MySettings; readonly choice: Choice }) {
  const { text } = useLocale();
  const value = languages.find(({ language }) => language === settings.language)?.language ?? '';
  const onChange = (chosen: string) =>
    choice.choose({ language: languages.find(({ language }) => language === chosen)?.language ?? null });
  return (
    <Section heading={text('desk-settings.language')} about={text('desk-settings.language-about')}>
      <RadioGroup
        aria-label={text('desk-settings.language')}
        value={value}
        onChange={(_, data) => onChange(data.value)}
      >
        <Radio value="" label={text('desk-settings.language-outlook')} />
        {languages.map(({ language, name }) => (
          <Radio key={language} value={language} label={<bdi lang={language}>{name}</bdi>} />
        ))}
      </RadioGroup>
      <Changed what="language" choice={choice} />
    </Section>
  );
}
