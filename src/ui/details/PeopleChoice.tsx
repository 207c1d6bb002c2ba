import { Button, Checkbox } from '@fluentui/react-components';
import { useState } from 'react';
import { useDetailsLocale } from './use-details-locale.ts';
import type { Somebody } from './entered.ts';
import styles from './details.module.css';

interface PeopleChoiceProps {
  readonly people: readonly Somebody[];
  /** Addresses. */
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

const shownAtFirst = 6;

/** Who was there, of those that are known: the first few, until the others are asked for. */
export function PeopleChoice({ people, chosen, onChange }: PeopleChoiceProps) {
  const { text } = useDetailsLocale();
  const [showsAll, setShowsAll] = useState(false);
  const choose = (address: string, isChosen: boolean) =>
    onChange([...chosen.filter((one) => one !== address), ...(isChosen ? [address] : [])]);
  return (
    <>
      {(showsAll ? people : people.slice(0, shownAtFirst)).map(({ emailAddress, name }) => (
        <Checkbox
          key={emailAddress}
          label={<bdi>{name}</bdi>}
          checked={chosen.includes(emailAddress)}
          onChange={(_, { checked }) => choose(emailAddress, checked === true)}
        />
      ))}
      {people.length > shownAtFirst && (
        <div className={styles.actions}>
          <Button size="small" aria-expanded={showsAll} onClick={() => setShowsAll(!showsAll)}>
            {showsAll
              ? text('by-hand.fewer-people')
              : text('by-hand.more-people', { count: people.length - shownAtFirst })}
          </Button>
        </div>
      )}
    </>
  );
}
