import { useState } from 'react';
import type { Capture } from '#capture/capture.ts';
import { SearchView } from '#ui/search/SearchView.tsx';
import { AboutLink } from '../correspondents/AboutLink.tsx';
import { FailureNotice } from '../message/FailureNotice.tsx';

/** People, organisations and colleagues, by name or topic, beside what is open. */
export function PaneSearch({ search }: { readonly search: Capture['search'] }) {
  const [typed, setTyped] = useState('');
  return (
    <SearchView
      ask={search}
      typed={typed}
      onType={setTyped}
      limit={5}
      linkTo={(about) => (
        <AboutLink {...about}>
          <bdi>{about.name}</bdi>
        </AboutLink>
      )}
      failure={(error, again) => (
        <div role="alert">
          <FailureNotice error={error} onRetry={again} />
        </div>
      )}
    />
  );
}
