import { Link, mergeClasses } from '@fluentui/react-components';
import type { ColleagueSummary } from '#api/types.ts';
import { EmailAddress } from './EmailAddress.tsx';
import { useLocale } from './use-locale.ts';
import textStyles from './text.module.css';

interface ColleagueNameProps {
  readonly colleague: ColleagueSummary;
  /** The id of the colleague who is reading this. */
  readonly myId?: string | undefined;
  /** Opens a new message to the colleague. */
  readonly onWrite: (emailAddress: string) => void;
}

/** A colleague's name; one click writes to them. Oneself is "You" and can't be clicked. */
export function ColleagueName({ colleague, myId, onWrite }: ColleagueNameProps) {
  const { text } = useLocale();
  if (colleague.id === myId) return <span>{text('known.you')}</span>;
  const label = text('known.write', { name: colleague.displayName });
  return (
    <Link
      className={mergeClasses(textStyles.link, textStyles.inline)}
      aria-label={label}
      title={label}
      onClick={() => onWrite(colleague.emailAddress)}
    >
      <EmailAddress address={colleague.displayName} />
    </Link>
  );
}
