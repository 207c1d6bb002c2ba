import { mergeClasses } from '@fluentui/react-components';
import { Suspense } from 'react';
import type { CaptureCorrespondent } from '#capture/capture-state.ts';
import { useLocale } from '#ui/use-locale.ts';
import { lazyView } from '../lazy-view.ts';
import { ManagersLinks } from '../signals/ManagersLinks.tsx';
import { KeptDetails } from './KeptDetails.tsx';
import { isReasonInSight } from './explain.ts';
import { PersonDetails } from './PersonDetails.tsx';
import { PersonHeading } from './PersonHeading.tsx';
import { reasonText } from './reason-text.ts';
import { RecognitionNotes } from './RecognitionNotes.tsx';
import textStyles from '#ui/text.module.css';
import cardStyles from '../cards.module.css';

// A signature is read once the cards are there.
const SignatureSuggestions = lazyView(async () => (await import('./SignatureSuggestions.tsx')).SignatureSuggestions);

interface PersonCardProps {
  readonly correspondent: CaptureCorrespondent;
  readonly isSender: boolean;
}

/** One correspondent in full. A personal address says that it is one, and keeps its details until it is somebody here. */
export function PersonCard({ correspondent, isSender }: PersonCardProps) {
  const { text } = useLocale();
  const isPersonal = correspondent.kind === 'personal';
  return (
    <li className={mergeClasses(cardStyles.card, cardStyles.padded)}>
      <PersonHeading correspondent={correspondent} level={2} isSender={isSender} />
      {isReasonInSight(correspondent) && (
        <p className={mergeClasses(textStyles.detail, cardStyles.reason)}>{reasonText(correspondent.reason, text)}</p>
      )}
      <RecognitionNotes correspondent={correspondent} />
      <KeptDetails correspondent={correspondent} />
      {(!isPersonal || correspondent.person) && <PersonDetails correspondent={correspondent} level={3} />}
      {correspondent.suggestions && (
        <Suspense fallback={null}>
          <SignatureSuggestions correspondent={correspondent} />
        </Suspense>
      )}
      <ManagersLinks correspondent={correspondent} />
    </li>
  );
}
