import type { CaptureCorrespondent } from '#capture/capture-state.ts';
import { CorrectionArea } from './CorrectionArea.tsx';
import { CorrectionLines } from './CorrectionLines.tsx';
import { LookAlikeWarning } from './LookAlikeWarning.tsx';
import { SamePersonLines } from './SamePersonLines.tsx';

/** What there is to say about how a correspondent was recognised, and the form that puts it right. */
export function RecognitionNotes({ correspondent }: { readonly correspondent: CaptureCorrespondent }) {
  return (
    <>
      <LookAlikeWarning lookAlike={correspondent.lookAlike} />
      <CorrectionLines correspondent={correspondent} />
      <SamePersonLines correspondent={correspondent} />
      <CorrectionArea correspondent={correspondent} />
    </>
  );
}
