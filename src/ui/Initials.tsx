import { mergeClasses } from '@fluentui/react-components';
import { initialsOf } from '#domain/initials.ts';
import styles from './Initials.module.css';

interface InitialsProps {
  readonly name: string;
  readonly size?: 'small' | 'medium';
}

const colours = ['cornflower', 'teal', 'grape', 'peach', 'forest', 'cranberry', 'steel'] as const;

/** A person's letters in a circle whose colour stays theirs; decoration, so the name stands beside it as text. */
export function Initials({ name, size = 'medium' }: InitialsProps) {
  const colour = colours[hashOf(name) % colours.length] ?? 'steel';
  return (
    <span className={mergeClasses(styles.circle, styles[size], styles[colour])} aria-hidden>
      {initialsOf(name)}
    </span>
  );
}

function hashOf(text: string): number {
  return [...text].reduce((sum, character) => (sum * 31 + (character.codePointAt(0) ?? 0)) % 1_000_003, 0);
}
