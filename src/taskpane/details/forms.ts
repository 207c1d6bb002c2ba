export { DetailsPanel } from './DetailsPanel.tsx';
export { EnterForm } from '#ui/details/EnterForm.tsx';
