import { Button } from '@fluentui/react-components';
import { Icon } from '#ui/icons.tsx';
import { useLocale } from '#ui/use-locale.ts';

interface SearchButtonProps {
  readonly isOpen: boolean;
  readonly onSwitch: (isOpen: boolean) => void;
}

/** To search and back. */
export function SearchButton({ isOpen, onSwitch }: SearchButtonProps) {
  const { text } = useLocale();
  return (
    <Button
      appearance="subtle"
      size="small"
      icon={<Icon path="M7 2.5a4.5 4.5 0 1 1 0 9a4.5 4.5 0 1 1 0-9M10.3 10.3L13.5 13.5" />}
      aria-label={text('search.button')}
      title={text('search.button')}
      aria-pressed={isOpen}
      onClick={() => onSwitch(!isOpen)}
    />
  );
}
