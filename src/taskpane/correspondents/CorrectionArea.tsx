import { Link, mergeClasses } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { CaptureCorrespondent } from '#capture/capture-state.ts';
import { useLocale } from '#ui/use-locale.ts';
import type { CorrectionForm } from './CorrectionForm.tsx';
import { useCorrections } from './use-corrections.ts';
import textStyles from '#ui/text.module.css';

interface Loaded {
  readonly CorrectionForm: typeof CorrectionForm;
}

/** Where the form opens, which is loaded once somebody asks for it. */
export function CorrectionArea({ correspondent }: { readonly correspondent: CaptureCorrespondent }) {
  const { text } = useLocale();
  const { form } = useCorrections(correspondent);
  const [loaded, setLoaded] = useState<Loaded | 'failed'>();
  const isOpen = form !== undefined;
  const load = () => void import('./CorrectionForm.tsx').then(setLoaded, () => setLoaded('failed'));
  useEffect(() => {
    if (isOpen) load();
  }, [isOpen]);
  if (!form || !loaded) return null;
  if (loaded !== 'failed') return <loaded.CorrectionForm correspondent={correspondent} form={form} />;
  return (
    <p role="alert" className={textStyles.detail}>
      {text('correct.not-loaded')}{' '}
      <Link className={mergeClasses(textStyles.inline, textStyles.link)} onClick={load}>
        {text('retry.button')}
      </Link>
    </p>
  );
}
