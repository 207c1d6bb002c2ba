import { mergeClasses } from '@fluentui/react-components';
import { Badge } from '#ui/Badge.tsx';
import { EmailAddress } from '#ui/EmailAddress.tsx';
import { Initials } from '#ui/Initials.tsx';
import { separator } from '#ui/separator.ts';
import { StrengthBars } from '#ui/StrengthBars.tsx';
import { strengthText } from '#ui/strength-text.ts';
import { useLocale } from '#ui/use-locale.ts';
import { useNow } from '#ui/use-now.tsx';
import textStyles from '#ui/text.module.css';
import { DeskLink } from '../DeskLink.tsx';
import { quietText } from './quiet-text.ts';
import type { Known } from './use-relationships.ts';
import styles from './relationships.module.css';

interface KnownRowProps {
  readonly known: Known;
  /** Instead of how strong it is, why it counts as quiet. */
  readonly isQuiet?: boolean;
}

/** Somebody whom the colleague knows: why it is as strong as it is, and what others see of it. */
export function KnownRow({ known, isQuiet = false }: KnownRowProps) {
  const locale = useLocale();
  const { text, fullDate } = locale;
  const now = useNow();
  const { id, name, emailAddress, organisation, domain, isLeftAlone, lastAt, strength, shared, quiet } = known;
  const kind = domain === undefined ? 'person' : 'organisation';
  const why = strengthText(locale, known, now);
  return (
    <li className={styles.known}>
      <Initials name={name} size="small" />
      <div className={styles.words}>
        <p className={textStyles.body}>
          <DeskLink to={`/desk/${kind}s/${id}`}>
            <bdi>{name}</bdi>
          </DeskLink>{' '}
          {emailAddress !== undefined && emailAddress !== name && (
            <span className={mergeClasses(textStyles.detail, styles.address)}>
              <EmailAddress address={emailAddress} />
            </span>
          )}
          {domain !== undefined && domain !== name && (
            <span className={mergeClasses(textStyles.detail, styles.address)}>
              <bdi>{domain}</bdi>
            </span>
          )}
          {isLeftAlone && (
            <>
              {' '}
              <Badge>{text('my-relationships.left-alone')}</Badge>
            </>
          )}
        </p>
        {organisation && (
          <p className={textStyles.detail}>
            <DeskLink className={textStyles.inline} to={`/desk/organisations/${organisation.id}`}>
              <bdi>{organisation.name}</bdi>
            </DeskLink>
          </p>
        )}
        <p className={textStyles.detail} title={fullDate(lastAt)}>
          {isQuiet && quiet ? quietText(locale, quiet) : why}
        </p>
        {!isQuiet && (
          <p className={textStyles.detail}>
            {text('my-relationships.seen')}{' '}
            {shared
              .map(({ visibility, count }) => text(`my-relationships-seen.${visibility}`, { count }))
              .join(separator)}
          </p>
        )}
      </div>
      <StrengthBars strength={strength} why={why} />
    </li>
  );
}
