import { Field, Radio, RadioGroup } from '@fluentui/react-components';
import type { CaptureCorrespondent } from '#capture/capture-state.ts';
import type { CorrectionDraft } from '#capture/correction-draft.ts';
import { useLocale } from '#ui/use-locale.ts';
import { usePane } from '../use-pane.ts';
import { mayBeWholeDomain } from './correction-choices.ts';
import { domainPart } from './correction-text.ts';
import textStyles from '#ui/text.module.css';

interface CorrectionReachProps {
  readonly correspondent: CaptureCorrespondent;
  readonly draft: CorrectionDraft;
  readonly onEdit: (change: Partial<CorrectionDraft>) => void;
}

/** For this address or everyone at its domain; and, with the role, for oneself or everyone at the institution. */
export function CorrectionReach({ correspondent, draft, onEdit }: CorrectionReachProps) {
  const { text } = useLocale();
  const { me } = usePane();
  const { what, appliesTo, scope } = draft;
  const { emailAddress } = correspondent;
  if (what === undefined) return null;
  return (
    <>
      {mayBeWholeDomain(correspondent, what) && (
        <Field size="small" label={text('correct.reach')}>
          <RadioGroup
            value={appliesTo}
            onChange={(_, { value }) => onEdit({ appliesTo: value === 'domain' ? 'domain' : 'address' })}
          >
            <Radio value="address" label={<bdi className={textStyles.body}>{emailAddress}</bdi>} />
            <Radio
              value="domain"
              label={
                <span className={textStyles.body}>
                  {text('correct.reach-domain', { domain: domainPart(emailAddress) })}
                </span>
              }
            />
          </RadioGroup>
        </Field>
      )}
      {me?.mayCorrectForEveryone === true ? (
        <Field size="small" label={text('correct.scope')}>
          <RadioGroup
            value={scope}
            onChange={(_, { value }) => onEdit({ scope: value === 'everyone' ? 'everyone' : 'mine' })}
          >
            <Radio value="mine" label={text('correct.scope-mine')} />
            <Radio
              value="everyone"
              label={
                <span className={textStyles.body}>
                  {text('correct.scope-everyone', { institution: me.institution.name })}
                </span>
              }
            />
          </RadioGroup>
        </Field>
      ) : (
        <p className={textStyles.detail}>{text('correct.only-mine')}</p>
      )}
    </>
  );
}
