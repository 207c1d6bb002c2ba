import type { ShownCorrection } from '#capture/apply-corrections.ts';
import type { Locale } from '#locales/locale.ts';

/** What somebody has put right, and for whom: "You said: personal address". */
export function correctionText(correction: ShownCorrection, emailAddress: string, text: Locale['text']): string {
  const { scope, isMine, colleague } = correction;
  const change = reachText(correction, emailAddress, text);
  if (isMine) return text(scope === 'mine' ? 'correction.mine' : 'correction.mine-everyone', { change });
  if (!colleague) return text('correction.everyone-unnamed', { change });
  return text('correction.everyone', { name: colleague.displayName, change });
}

function reachText({ appliesTo, change }: ShownCorrection, emailAddress: string, text: Locale['text']): string {
  const changed = changeText(change, text);
  if (appliesTo === 'address') return changed;
  return text('correction.at-domain', { change: changed, domain: domainPart(emailAddress) });
}

function changeText(change: ShownCorrection['change'], text: Locale['text']): string {
  switch (change.what) {
    case 'kind':
      return text(`corrected-kind.${change.kind}`);
    case 'organisation':
      return text('correction.organisation', { organisation: change.name });
    case 'person':
      return text('correction.person', { name: change.displayName });
    case 'not-person':
      return text('correction.not-person', { name: change.displayName });
  }
}

export function domainPart(emailAddress: string): string {
  return emailAddress.slice(emailAddress.lastIndexOf('@') + 1);
}
