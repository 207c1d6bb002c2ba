import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { MessageAddress } from '#domain/message.ts';
import { Initials } from '#ui/Initials.tsx';
import { useTextStyles } from '#ui/use-text-styles.ts';
import { nameOf } from '../correspondents/name-of.ts';
import { useCardStyles } from '../correspondents/use-card-styles.ts';

interface OutsideAddressesProps {
  readonly addresses: readonly MessageAddress[];
  /** An answer is on its way: lines hold its place. */
  readonly isWaiting: boolean;
}

const useStyles = makeStyles({
  line: {
    height: tokens.spacingVerticalM,
    marginTop: tokens.spacingVerticalM,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralStencil1,
    '@media (prefers-reduced-motion: no-preference)': {
      animationDuration: '1.6s',
      animationIterationCount: 'infinite',
      animationName: { '50%': { opacity: 0.4 } },
    },
  },
  short: { width: '60%' },
});

const mostInFull = 5;

/** Who is outside the institution by the address alone: before the server has answered, or without it. */
export function OutsideAddresses({ addresses, isWaiting }: OutsideAddressesProps) {
  const styles = useStyles();
  const cardStyles = useCardStyles();
  const textStyles = useTextStyles();
  const isShort = addresses.length > mostInFull;
  return (
    <ul className={mergeClasses(textStyles.list, cardStyles.stack)} aria-busy={isWaiting}>
      {addresses.map((address) => {
        const name = nameOf(address);
        return (
          <li key={address.emailAddress} className={mergeClasses(cardStyles.card, cardStyles.padded)}>
            <div className={cardStyles.line}>
              <Initials name={name} size={isShort ? 'small' : 'medium'} />
              <div className={cardStyles.grow}>
                <h2 className={textStyles.name}>
                  <bdi>{name}</bdi>
                </h2>
                {name !== address.emailAddress && (
                  <p className={textStyles.detail}>
                    <bdi>{address.emailAddress}</bdi>
                  </p>
                )}
              </div>
            </div>
            {isWaiting && !isShort && (
              <div aria-hidden>
                <div className={styles.line} />
                <div className={mergeClasses(styles.line, styles.short)} />
              </div>
            )}
          </li>
        );
      })}
    </ul>
  );
}
