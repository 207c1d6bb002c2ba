import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Notice } from '#ui/Notice.tsx';
import { useLocale } from '#ui/use-locale.ts';
import textStyles from '#ui/text.module.css';
import { DeskFailure } from '../DeskFailure.tsx';
import { Done } from '../Done.tsx';
import { Section } from '../Section.tsx';
import type { Draft } from './use-draft.ts';
import type { SettingName } from './use-institution.ts';
import deskStyles from '../desk.module.css';

interface SettingsSectionProps<Name extends SettingName> {
  readonly heading: string;
  readonly about?: string;
  readonly draft: Draft<Name>;
  readonly children: ReactNode;
  /** Whether what is entered can be saved at all. */
  readonly isWhole?: boolean;
}

/** Settings that are saved together, by themselves. */
export function SettingsSection<Name extends SettingName>({
  heading,
  about,
  draft,
  children,
  isWhole = true,
}: SettingsSectionProps<Name>) {
  const { text } = useLocale();
  const { isDirty, isSaving, save, discard, undo, failure } = draft;
  const isMeanwhile = failure?.error === 'changed-meanwhile';
  return (
    <Section heading={heading} about={about}>
      {children}
      {isMeanwhile && <Meanwhile draft={draft} />}
      {failure && !isMeanwhile && failure.error !== 'invalid-input' && (
        <DeskFailure error={failure.error} onRetry={() => save()} />
      )}
      <RemovesOwn draft={draft} />
      {isDirty && (
        <div className={deskStyles.bar}>
          <Button appearance="primary" disabledFocusable={isSaving || !isWhole} onClick={() => save()}>
            {text(
              isSaving ? 'administration.saving' : isMeanwhile ? 'administration.keep-mine' : 'administration.save',
            )}
          </Button>
          <Button disabledFocusable={isSaving} onClick={discard}>
            {text('administration.discard')}
          </Button>
          <span className={textStyles.detail}>{text('administration.unsaved')}</span>
        </div>
      )}
      {!isDirty && undo && (
        <Done onUndo={undo} isBusy={isSaving}>
          {text('administration.saved')}
        </Done>
      )}
    </Section>
  );
}

function Meanwhile<Name extends SettingName>({ draft }: { readonly draft: Draft<Name> }) {
  const { text } = useLocale();
  const name = draft.failure?.issues.find(({ params }) => params?.['by'])?.params?.['by'];
  return (
    <div role="alert">
      <Notice intent="warning" title={text('administration.meanwhile')}>
        {name === undefined ? text('administration.meanwhile-text') : text('administration.meanwhile-by', { name })}
      </Notice>
    </div>
  );
}

function RemovesOwn<Name extends SettingName>({ draft }: { readonly draft: Draft<Name> }) {
  const { text } = useLocale();
  const issue = draft.failure?.issues.find(({ code }) => code === 'removes-own');
  if (!issue) return null;
  const step = { action: text('administration.removes-own-confirm'), onAction: () => draft.save(['removes-own']) };
  return (
    <div role="alert">
      <Notice intent="warning" title={text('administration.removes-own')} step={step}>
        {text('administration.removes-own-text', { emailAddress: issue.params?.['emailAddress'] ?? '' })}
      </Notice>
    </div>
  );
}
