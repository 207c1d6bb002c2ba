import { completePolicy, defaultVisibilityOf } from '#domain/policy.ts';
import { visibilities, type Visibility } from '#domain/visibility.ts';
import { Notice } from '#ui/Notice.tsx';
import { useLocale } from '#ui/use-locale.ts';
import textStyles from '#ui/text.module.css';
import type { InstitutionSettings, Settings } from './use-institution.ts';

interface SharingConsequencesProps {
  readonly before: InstitutionSettings;
  readonly after: Pick<Settings, 'allowedVisibilities' | 'defaultVisibility'>;
  readonly nameOf: (visibility: Visibility) => string;
}

/** What saving would mean for those who have chosen, and for what is logged already. */
export function SharingConsequences({ before, after, nameOf }: SharingConsequencesProps) {
  const { text } = useLocale();
  const { allowedVisibilities, defaultVisibility } = after;
  if (allowedVisibilities.length === 0) return null;
  const policy = completePolicy({ allowedVisibilities, defaultVisibility });
  const moved = visibilities.flatMap((from) => {
    const count = before.colleagues.byVisibility[from];
    return count === 0 || allowedVisibilities.includes(from)
      ? []
      : [{ from, count, to: defaultVisibilityOf(policy, from) }];
  });
  const isWider = moved.some(({ from, to }) => isWiderThan(to, from));
  const widensDefault = isWiderThan(defaultVisibility, before.settings.defaultVisibility);
  return (
    <Notice intent={isWider || widensDefault ? 'warning' : 'info'}>
      <p className={textStyles.body}>{text('administration.stays')}</p>
      {moved.map(({ from, count, to }) => (
        <p key={from} className={textStyles.body}>
          {text('administration.narrowed', { count, from: nameOf(from), visibility: nameOf(to) })}
        </p>
      ))}
      {isWider && <p className={textStyles.body}>{text('administration.wider')}</p>}
      {widensDefault && <p className={textStyles.body}>{text('administration.default-widens')}</p>}
    </Notice>
  );
}

function isWiderThan(one: Visibility, other: Visibility): boolean {
  return visibilities.indexOf(one) < visibilities.indexOf(other);
}
