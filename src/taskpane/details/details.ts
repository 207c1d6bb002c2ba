export { DetailsLine } from './DetailsLine.tsx';
export { EnterByHand } from './EnterByHand.tsx';
