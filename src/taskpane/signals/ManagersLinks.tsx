import { Suspense } from 'react';
import type { CaptureCorrespondent } from '#capture/capture-state.ts';
import { lazyView } from '../lazy-view.ts';
import { usePane } from '../use-pane.ts';

const SignalLinks = lazyView(async () => (await import('./SignalLinks.tsx')).SignalLinks);

/** For whoever manages relationships; few do, so that it is loaded for them alone. */
export function ManagersLinks({ correspondent }: { readonly correspondent: CaptureCorrespondent }) {
  const { me } = usePane();
  if (me?.mayCorrectForEveryone !== true) return null;
  return (
    <Suspense fallback={null}>
      <SignalLinks correspondent={correspondent} />
    </Suspense>
  );
}
