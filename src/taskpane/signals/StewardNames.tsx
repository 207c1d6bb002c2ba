import { Children } from 'react';
import type { Signal } from '#api/types.ts';
import { ColleagueName } from '#ui/ColleagueName.tsx';
import { useLocale } from '#ui/use-locale.ts';
import { usePane } from '../use-pane.ts';
import textStyles from '#ui/text.module.css';

/** Whom to ask: the colleague, or the unit with some of its colleagues, one click from writing to them. */
export function StewardNames({ steward }: { readonly steward: NonNullable<Signal['steward']> }) {
  const { text, listOf } = useLocale();
  const { myId, words, onWrite } = usePane();
  const names = Children.toArray(
    listOf(
      steward.colleagues.map((colleague) => <ColleagueName key={colleague.id} {...{ colleague, myId, onWrite }} />),
    ),
  );
  return (
    <p className={textStyles.body}>
      {ask(steward.unit?.name)} {names}
    </p>
  );

  /** By the institution's own word for who is asked, where it has one. */
  function ask(unit: string | undefined): string {
    const called = words?.steward;
    if (unit === undefined)
      return called === undefined ? text('signal.ask') : text('signal.ask-called', { steward: called });
    const key = names.length === 0 ? 'signal.ask-unit' : 'signal.ask-in-unit';
    return called === undefined ? text(key, { unit }) : text(`${key}-called`, { unit, steward: called });
  }
}
