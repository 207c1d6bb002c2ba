import { useEffect, useState, type FunctionComponent } from 'react';
import type { InteractionKind } from '#domain/interaction.ts';
import styles from './icons.module.css';

interface KindIconProps {
  readonly kind: InteractionKind;
}

/** What kind of interaction it is, beside the word for it. Drawn once the first cards are there, which have its place. */
export function KindIcon({ kind }: KindIconProps) {
  const [drawn, setDrawn] = useState<{ readonly Drawing: FunctionComponent<KindIconProps> }>();
  useEffect(() => {
    import('./KindDrawing.tsx').then(
      ({ KindDrawing }) => setDrawn({ Drawing: KindDrawing }),
      // The word says the same.
      () => undefined,
    );
  }, []);
  return <span className={styles.kind}>{drawn && <drawn.Drawing kind={kind} />}</span>;
}
