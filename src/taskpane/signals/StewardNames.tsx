import { Children } from 'react';
import type { Signal } from '#api/types.ts';
import { ColleagueName } from '#ui/ColleagueName.tsx';
import { useLocale } from '#ui/use-locale.ts';
import { usePane } from '../use-pane.ts';
import textStyles from '#ui/text.module.css';

/** Whom to ask: the colleague, or the unit with some of its colleagues, one click from writing to them. */
export function StewardNames({ steward }: { readonly steward: NonNullable<Signal['steward']> }) {
  const { text, listOf } = useLocale();
  const { myId, onWrite } = usePane();
  const names = Children.toArray(
    listOf(
      steward.colleagues.map((colleague) => <ColleagueName key={colleague.id} {...{ colleague, myId, onWrite }} />),
    ),
  );
  if (!steward.unit) {
    return (
      <p className={textStyles.body}>
        {text('signal.ask')} {names}
      </p>
    );
  }
  const unit = steward.unit.name;
  return (
    <p className={textStyles.body}>
      {names.length === 0 ? text('signal.ask-unit', { unit }) : text('signal.ask-in-unit', { unit })} {names}
    </p>
  );
}
