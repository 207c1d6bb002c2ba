import type { CaptureCorrespondent, OpenMessage } from '#capture/capture-state.ts';

/** Those whom the pane shows now, of one message or of several. */
export function listCorrespondents(open: OpenMessage): readonly CaptureCorrespondent[] {
  if (open.status === 'ready') return open.correspondents;
  if (open.status !== 'several-ready') return [];
  const { organisations, personal } = open.summary;
  return [...organisations.flatMap(({ people }) => people), ...personal].map(({ correspondent }) => correspondent);
}
