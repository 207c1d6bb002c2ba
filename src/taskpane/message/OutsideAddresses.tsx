import { mergeClasses } from '@fluentui/react-components';
import type { MessageAddress } from '#domain/message.ts';
import { Initials } from '#ui/Initials.tsx';
import { nameOf } from '../correspondents/name-of.ts';
import textStyles from '#ui/text.module.css';
import cardStyles from '../cards.module.css';
import styles from './OutsideAddresses.module.css';

interface OutsideAddressesProps {
  readonly addresses: readonly MessageAddress[];
  /** An answer is on its way: lines hold its place. */
  readonly isWaiting: boolean;
}

const mostInFull = 5;

/** Who is outside the institution by the address alone: before the server has answered, or without it. */
export function OutsideAddresses({ addresses, isWaiting }: OutsideAddressesProps) {
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
