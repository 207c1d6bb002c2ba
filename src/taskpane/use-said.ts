import { useState } from 'react';

/**
 * What a click has just done, for the live region, until another message is open. A sentence that is said twice running is
 * told apart by an invisible mark, else nothing would be announced the second time.
 */
export function useSaid(messageKey: string) {
  const [said, setSaid] = useState({ messageKey, sentence: '' });
  // Forgotten for good: it would be said anew when the same message is opened again.
  if (said.messageKey !== messageKey) setSaid({ messageKey, sentence: '' });
  const say = (sentence: string) =>
    setSaid((before) => ({ messageKey, sentence: before.sentence === sentence ? `${sentence}\u200b` : sentence }));
  return { said: said.messageKey === messageKey && said.sentence !== '' ? said.sentence : undefined, say };
}
