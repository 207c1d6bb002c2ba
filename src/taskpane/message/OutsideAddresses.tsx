import { mergeClasses } from '@fluentui/react-components';
import { nameOf } from '#capture/name-of.ts';
import type { MessageAddress } from '#domain/message.ts';
import { EmailAddress } from '#ui/EmailAddress.tsx';
import { Initials } from '#ui/Initials.tsx';
import { useLocale } from '#ui/use-locale.ts';
import { FoldedCards } from '../correspondents/FoldedCards.tsx';
import textStyles from '#ui/text.module.css';
import cardStyles from '../cards.module.css';
import styles from './OutsideAddresses.module.css';

interface OutsideAddressesProps {
  readonly addresses: readonly MessageAddress[];
  /** An answer is on its way: lines hold its place. */
  readonly isWaiting: boolean;
}

const mostUnfolded = 5;

/** Who is outside the institution by the address alone: before the server has answered, or without it. */
export function OutsideAddresses({ addresses, isWaiting }: OutsideAddressesProps) {
  const { text } = useLocale();
  const folded = addresses.slice(mostUnfolded);
  const card = (address: MessageAddress) => (
    <OutsideAddress key={address.emailAddress} address={address} isWaiting={isWaiting} />
  );
  return (
    <div className={cardStyles.stack} aria-busy={isWaiting}>
      <ul className={mergeClasses(textStyles.list, cardStyles.stack)}>{addresses.slice(0, mostUnfolded).map(card)}</ul>
      {folded.length > 0 && (
        <FoldedCards title={text('people.more-outside', { count: folded.length })}>
          {() => folded.map(card)}
        </FoldedCards>
      )}
    </div>
  );
}

interface OutsideAddressProps {
  readonly address: MessageAddress;
  readonly isWaiting: boolean;
}

function OutsideAddress({ address, isWaiting }: OutsideAddressProps) {
  const name = nameOf(address);
  return (
    <li className={mergeClasses(cardStyles.card, cardStyles.padded)}>
      <div className={cardStyles.line}>
        <Initials name={name} />
        <div className={cardStyles.grow}>
          <h2 className={textStyles.name}>
            <EmailAddress address={name} />
          </h2>
          {name !== address.emailAddress && (
            <p className={textStyles.detail}>
              <EmailAddress address={address.emailAddress} />
            </p>
          )}
        </div>
      </div>
      {isWaiting && (
        <div aria-hidden>
          <div className={styles.line} />
          <div className={mergeClasses(styles.line, styles.short)} />
        </div>
      )}
    </li>
  );
}
