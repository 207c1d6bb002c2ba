/** What the pane loads once a draft is open. */
export { DraftFooter } from './DraftFooter.tsx';
export { DraftView } from './DraftView.tsx';
