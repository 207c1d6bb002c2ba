import { Field, Input, Textarea } from '@fluentui/react-components';
import { useLocale } from '#ui/use-locale.ts';
import type { Answer } from '../use-answer.ts';
import { useFaultText } from './fault-text.ts';
import { SettingsSection } from './SettingsSection.tsx';
import { useDraft } from './use-draft.ts';
import { useNames, type InstitutionSettings } from './use-institution.ts';
import deskStyles from '../desk.module.css';

interface WordsSectionProps {
  readonly answer: Answer<InstitutionSettings>;
  readonly loaded: InstitutionSettings;
}

/** What the institution calls things. */
export function WordsSection({ answer, loaded }: WordsSectionProps) {
  const { text } = useLocale();
  const draft = useDraft<'words'>(answer, loaded);
  const faultText = useFaultText();
  const { institution } = useNames(loaded.settings);
  const { words } = draft.value;
  const put = (name: keyof typeof words, value: string) => {
    const { [name]: _, ...others } = words;
    draft.change({ words: value === '' ? others : { ...others, [name]: value } });
  };
  const fault = faultText(draft.issueAt('words.noticeUrl'));
  return (
    <SettingsSection
      heading={text('administration.words')}
      about={text('administration.words-about', { institution })}
      draft={draft}
    >
      <div className={deskStyles.fields}>
        <div className={deskStyles.pair}>
          <Field label={text('administration.word-steward', { word: text('word.steward') })}>
            <Input value={words.steward ?? ''} maxLength={40} onChange={(_, { value }) => put('steward', value)} />
          </Field>
          <Field label={text('administration.word-unit', { word: text('word.unit') })}>
            <Input value={words.unit ?? ''} maxLength={40} onChange={(_, { value }) => put('unit', value)} />
          </Field>
        </div>
        <Field label={text('administration.word-notice')}>
          <Textarea value={words.notice ?? ''} maxLength={300} onChange={(_, { value }) => put('notice', value)} />
        </Field>
        <Field label={text('administration.word-url')} {...(fault === undefined ? {} : { validationMessage: fault })}>
          <Input
            type="url"
            dir="ltr"
            value={words.noticeUrl ?? ''}
            maxLength={1000}
            onChange={(_, { value }) => put('noticeUrl', value)}
          />
        </Field>
      </div>
    </SettingsSection>
  );
}
