export { ForbiddenStatement } from './ForbiddenStatement.tsx';
export { SharingLine } from './SharingLine.tsx';
