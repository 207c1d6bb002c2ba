import { Button } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import styles from './desk.module.css';

/** Goes on by itself once it is scrolled to; a button for who doesn't scroll. */
export function More({ label, onMore }: { readonly label: string; readonly onMore: () => void }) {
  const end = useRef<HTMLDivElement>(null);
  const act = useRef(onMore);
  useEffect(() => {
    const watched = end.current;
    if (!watched) return undefined;
    const observer = new IntersectionObserver(([seen]) => {
      if (seen?.isIntersecting === true) act.current();
    });
    observer.observe(watched);
    return () => observer.disconnect();
  }, []);
  return (
    <div ref={end} className={styles.more}>
      <Button onClick={onMore}>{label}</Button>
    </div>
  );
}
