import { Link, Radio, RadioGroup } from '@fluentui/react-components';
import type { Visibility } from '#domain/visibility.ts';
import { sharingSentences } from '#locales/sharing-sentences.ts';
import { useLocale } from '#ui/use-locale.ts';
import textStyles from '#ui/text.module.css';
import { Labelled } from '../Labelled.tsx';
import { Section } from '../Section.tsx';
import { useDesk } from '../use-desk.ts';
import { Changed } from './Changed.tsx';
import type { Choice, MySettings } from './use-choice.ts';
import { useVisibilityText } from './visibility-text.ts';

interface DefaultVisibilityProps {
  readonly settings: MySettings;
  readonly choice: Choice;
}

/** What colleagues see of what is logged from now on, as far as the institution leaves it to the colleague. */
export function DefaultVisibility({ settings, choice }: DefaultVisibilityProps) {
  const { text, learn } = useLocale();
  learn(sharingSentences);
  const { me } = useDesk();
  const { nameOf, describe } = useVisibilityText(settings);
  const institution = me.institution.name;
  const { visibility, institutionVisibility, reciprocity, isExempt, words } = settings;
  const { allowed, disallowed, visibility: used } = settings.sharing;
  return (
    <Section heading={text('desk-settings.sharing')} about={text('desk-settings.sharing-about')}>
      {disallowed !== undefined && (
        <p className={textStyles.body}>
          {text('sharing.narrowed', { chosen: nameOf(disallowed), used: nameOf(used) })}
        </p>
      )}
      <RadioGroup
        aria-label={text('desk-settings.sharing')}
        value={visibility ?? ''}
        onChange={(_, { value }) => choice.choose({ visibility: isVisibility(value, allowed) ? value : null })}
      >
        <Radio
          value=""
          label={
            <Labelled name={text('desk-settings.by-institution', { institution })}>
              {text('desk-settings.by-institution-about', { visibility: nameOf(institutionVisibility) })}
            </Labelled>
          }
        />
        {allowed.map((one) => (
          <Radio key={one} value={one} label={<Labelled name={nameOf(one)}>{describe(one)}</Labelled>} />
        ))}
      </RadioGroup>
      <Changed what="visibility" choice={choice} />
      {reciprocity === 'see-what-you-share' && (
        <p className={textStyles.body}>
          {text(isExempt ? 'desk-settings.exempt' : 'desk-settings.see-what-you-share', { institution })}
        </p>
      )}
      {words?.notice !== undefined && (
        <p className={textStyles.body} dir="auto">
          {words.notice}
        </p>
      )}
      {words?.noticeUrl !== undefined && <Link href={words.noticeUrl}>{text('desk-settings.more')}</Link>}
    </Section>
  );
}

function isVisibility(value: string, allowed: readonly Visibility[]): value is Visibility {
  return (allowed as readonly string[]).includes(value); // a cast: any text may be asked for
}
