import { useState } from 'react';
import { SearchView } from '#ui/search/SearchView.tsx';
import { DeskFailure } from '../DeskFailure.tsx';
import { DeskLink } from '../DeskLink.tsx';
import { useDesk } from '../use-desk.ts';

const path = '/desk/search';

/** People, organisations and colleagues, by name or topic. What is typed stands in the address, which can be kept and sent. */
export function SearchPage() {
  const { address, client } = useDesk();
  const [typed, setTyped] = useState(() => new URL(address, 'https://desk.invalid').searchParams.get('q') ?? '');
  const onType = (next: string) => {
    setTyped(next);
    // In place of the address before: nobody goes back letter by letter.
    window.history.replaceState(
      null,
      '',
      next.trim() === '' ? path : `${path}?${new URLSearchParams({ q: next }).toString()}`,
    );
  };
  return (
    <SearchView
      ask={client.search}
      typed={typed}
      onType={onType}
      limit={20}
      linkTo={({ subject, id, name }) => (
        <DeskLink to={`/desk/${subject}s/${id}`}>
          <bdi>{name}</bdi>
        </DeskLink>
      )}
      failure={(error, again) => <DeskFailure error={error} onRetry={again} />}
    />
  );
}
