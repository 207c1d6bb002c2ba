import { KnownSection } from './KnownSection.tsx';
import { QuietSection } from './QuietSection.tsx';
import { SharedSection } from './SharedSection.tsx';
import { WaitingSection } from './WaitingSection.tsx';
import { YourData } from './YourData.tsx';
import styles from './relationships.module.css';

/** The colleague's own page: whom they know, who has gone quiet, what waits, what they share, and a copy of it all. */
export function RelationshipsPage() {
  return (
    <div className={styles.page}>
      <KnownSection />
      <div className={styles.pair}>
        <WaitingSection />
        <QuietSection />
      </div>
      <SharedSection />
      <YourData />
    </div>
  );
}
