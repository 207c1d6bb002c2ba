import { Button, mergeClasses } from '@fluentui/react-components';
import { useLocale } from '#ui/use-locale.ts';
import textStyles from '#ui/text.module.css';
import type { Answer } from '../use-answer.ts';
import { useFaultText } from './fault-text.ts';
import { RuleForm } from './RuleForm.tsx';
import { SettingsSection } from './SettingsSection.tsx';
import { useDraft } from './use-draft.ts';
import type { InstitutionSettings } from './use-institution.ts';
import deskStyles from '../desk.module.css';

interface RulesSectionProps {
  readonly answer: Answer<InstitutionSettings>;
  readonly loaded: InstitutionSettings;
}

/** What may not be logged. */
export function RulesSection({ answer, loaded }: RulesSectionProps) {
  const { text } = useLocale();
  const draft = useDraft<'logRules'>(answer, loaded);
  const faultText = useFaultText();
  const { logRules } = draft.value;
  return (
    <SettingsSection heading={text('administration.rules')} about={text('administration.rules-about')} draft={draft}>
      {logRules.length === 0 && <p className={textStyles.body}>{text('administration.rules-none')}</p>}
      {logRules.length > 0 && (
        <ul className={mergeClasses(textStyles.list, deskStyles.rows)}>
          {logRules.map((rule, index) => {
            const fault = faultText(draft.issueAt(`logRules.${index}.value`));
            return (
              <li key={rule.id} className={deskStyles.row}>
                <span className={deskStyles.grow}>
                  <span className={textStyles.body}>
                    {text(`rule-kind.${rule.kind}`)}: <bdi>{rule.value}</bdi>
                  </span>
                  {rule.reason !== undefined && (
                    <span className={mergeClasses(textStyles.detail, textStyles.block)}>
                      {text('administration.rule-reason-of', { reason: rule.reason })}
                    </span>
                  )}
                  {fault !== undefined && (
                    <span className={mergeClasses(textStyles.detail, textStyles.block)} role="alert">
                      {fault}
                    </span>
                  )}
                </span>
                <Button
                  size="small"
                  aria-label={text('administration.remove-named', { name: rule.value })}
                  onClick={() => draft.change({ logRules: logRules.filter(({ id }) => id !== rule.id) })}
                >
                  {text('administration.remove')}
                </Button>
              </li>
            );
          })}
        </ul>
      )}
      <RuleForm onAdd={(rule) => draft.change({ logRules: [...logRules, rule] })} />
    </SettingsSection>
  );
}
