import { Suspense } from 'react';
import type { SharingState } from '#capture/capture-state.ts';
import type { Visibility } from '#domain/visibility.ts';
import { useLocale } from '#ui/use-locale.ts';
import { lazyView } from '../lazy-view.ts';
import { whoSees } from '#ui/sharing/who-sees.ts';

const SharingLine = lazyView(async () => (await import('../sharing/sharing.ts')).SharingLine, Said);

interface WhoSeesProps {
  readonly state: SharingState | undefined;
  /** What it is about, where several stand on one page. */
  readonly subject?: string;
  readonly canChange: boolean;
  readonly onChoose: (visibility: Visibility) => void;
}

/** What colleagues see of what is open, said at once; the choice comes after it. */
export function WhoSees({ state, ...choice }: WhoSeesProps) {
  if (!state) return null;
  return (
    <Suspense fallback={<Said state={state} />}>
      <SharingLine state={state} {...choice} />
    </Suspense>
  );
}

/** Until the choice is there, and where it can't be loaded. */
function Said({ state }: { readonly state: SharingState }) {
  return whoSees(state, useLocale());
}
