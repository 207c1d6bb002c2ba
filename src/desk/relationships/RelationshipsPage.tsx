import { KnownSection } from './KnownSection.tsx';
import { QuietSection } from './QuietSection.tsx';
import { SharedSection } from './SharedSection.tsx';
import { WaitingSection } from './WaitingSection.tsx';
import { YourData } from './YourData.tsx';
import styles from './relationships.module.css';

/** The colleague's own page: what waits, who has gone quiet, whom they know, what they share, and a copy of it all. */
export function RelationshipsPage() {
  return (
    <div className={styles.page}>
      <div className={styles.pair}>
        <WaitingSection />
        <QuietSection />
      </div>
      <KnownSection />
      <SharedSection />
      <YourData />
    </div>
  );
}
