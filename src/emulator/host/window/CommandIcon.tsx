import { AppGenericRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { CommandButton } from '../../wire-manifest.ts';

export function CommandIcon({ button }: { readonly button: CommandButton }) {
  const url = button.icons['32'] ?? button.icons['16'] ?? Object.values(button.icons)[0];
  const [isMissing, setIsMissing] = useState(false);
  if (url === undefined || isMissing) return <AppGenericRegular />;
  return <img src={url} alt="" width={20} height={20} onError={() => setIsMissing(true)} />;
}
