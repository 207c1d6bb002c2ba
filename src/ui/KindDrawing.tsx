import type { InteractionKind } from '#domain/interaction.ts';
import { Icon } from './icons.tsx';

const paths: Readonly<Record<InteractionKind, string>> = {
  email: 'M2 4h12v8.5H2zM2 4.5l6 4.5 6-4.5',
  meeting:
    'M5.5 7a2 2 0 1 0 0-4 2 2 0 0 0 0 4M2 13c0-2.2 1.5-3.5 3.5-3.5S9 10.8 9 13M10.8 7a1.8 1.8 0 1 0 0-3.6M11 9.5c1.8 0 3 1.3 3 3.5',
  video: 'M2 4.5h8v7H2zM10 7.2l4-2v5.6l-4-2',
  call: 'M4.2 2.5l1.9 3-1.5 1.6c.8 1.8 2.3 3.3 4.2 4.2l1.5-1.5 3 1.9-.7 2.1C7.5 14.3 1.7 8.5 2.2 3.2z',
  visit: 'M8 14s4.5-4 4.5-7.5a4.5 4.5 0 1 0-9 0C3.5 10 8 14 8 14zM8 8a1.5 1.5 0 1 0 0-3 1.5 1.5 0 0 0 0 3',
  event: 'M2.5 3.5h11v10h-11zM2.5 6.5h11M5.5 2v3M10.5 2v3',
  letter: 'M4 2h6l2.5 2.5V14H4zM6 7h4.5M6 9.5h4.5M6 12h3',
  introduction: 'M5 6a2 2 0 1 0 0-4 2 2 0 0 0 0 4M11 14a2 2 0 1 0 0-4 2 2 0 0 0 0 4M8.5 4H12v3.5M7.5 12H4V8.5',
  note: 'M3 2.5h10V10l-3.5 3.5H3zM13 10H9.5v3.5',
};

export function KindDrawing({ kind }: { readonly kind: InteractionKind }) {
  return <Icon path={paths[kind]} />;
}
