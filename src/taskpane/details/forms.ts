export { DetailsPanel } from './DetailsPanel.tsx';
export { EnterForm } from './EnterForm.tsx';
