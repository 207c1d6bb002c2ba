import styles from './administration.module.css';

/** A choice's name with what it means below it. */
export function Labelled({ name, children }: { readonly name: string; readonly children: string }) {
  return (
    <>
      <span className={styles.choice}>{name}</span>
      <span className={styles.explained}>{children}</span>
    </>
  );
}
