import { Suspense } from 'react';
import type { CaptureCorrespondent, Ready } from '#capture/capture-state.ts';
import { nameOf } from '#capture/name-of.ts';
import { lazyView } from '../lazy-view.ts';
import { usePane } from '../use-pane.ts';

const DetailsLine = lazyView(async () => (await import('./details.ts')).DetailsLine);
const EnterByHand = lazyView(async () => (await import('./details.ts')).EnterByHand);

/** Once it is logged. Until its code is there, and where that can't be loaded, the log is as good without. */
export function LateDetails({ open }: { readonly open: Ready }) {
  const { interactionId: id } = open;
  if (id === undefined) return null;
  return (
    <Suspense fallback={null}>
      <DetailsLine key={id} logged={{ id, mailbox: open.mailbox?.emailAddress }} canChange />
    </Suspense>
  );
}

/** Behind the first cards, for who is known here. */
export function LateEnterByHand({ correspondent }: { readonly correspondent: CaptureCorrespondent }) {
  const { me, mayContribute } = usePane();
  if (!me || !mayContribute || !correspondent.person) return null;
  return (
    <Suspense fallback={null}>
      <EnterByHand people={[{ emailAddress: correspondent.emailAddress, name: nameOf(correspondent) }]} />
    </Suspense>
  );
}
