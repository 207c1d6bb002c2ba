/** What the pane loads once several messages are selected. */
export { SeveralFooter } from './SeveralFooter.tsx';
export { SeveralView } from './SeveralView.tsx';
