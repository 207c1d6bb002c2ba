import { Icon } from '#ui/icons.tsx';

export function InboxIcon() {
  return <Icon path="M2 9l2-6h8l2 6v4H2zM2 9h3.5l1 2h3l1-2H14" />;
}
