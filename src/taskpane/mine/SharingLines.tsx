import { useEffect, useState } from 'react';
import type { Response } from '#api/types.ts';
import type { Capture } from '#capture/capture.ts';
import { useBalance } from '#ui/use-balance.ts';
import { useLocale } from '#ui/use-locale.ts';
import { separator } from '#ui/separator.ts';
import { DeskLink } from '../DeskLink.tsx';
import { usePane } from '../use-pane.ts';
import textStyles from '#ui/text.module.css';

/** What was shared both ways this month, where the institution wants it told; and the ways to what one shares and whom one knows. */
export function SharingLines({ mine }: { readonly mine: Capture['mine'] }) {
  const { text } = useLocale();
  const { words } = usePane();
  const { balanceText, capText } = useBalance();
  const [sharing, setSharing] = useState<Response<'getMySharing'>>();
  useEffect(() => {
    // Without it the rest of the view is as useful.
    mine.readSharing().then(setSharing, () => undefined);
  }, [mine]);
  const sentences = sharing ? [balanceText(sharing), capText(sharing, words)].filter((one) => one !== undefined) : [];
  return (
    <p className={textStyles.detail}>
      {sentences.map((sentence) => `${sentence} `)}
      <DeskLink to="/desk/settings" className={textStyles.inline}>
        {text(sentences.length > 0 ? 'balance.change' : 'balance.settings')}
      </DeskLink>
      {separator}
      <DeskLink to="/desk/relationships" className={textStyles.inline}>
        {text('balance.relationships')}
      </DeskLink>
    </p>
  );
}
