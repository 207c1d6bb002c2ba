import { Button, Field, Input } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { separator } from '#ui/separator.ts';
import { useLocale } from '#ui/use-locale.ts';
import textStyles from '#ui/text.module.css';
import deskStyles from '../desk.module.css';
import { useDesk } from '../use-desk.ts';

interface Found {
  readonly id: string;
  readonly name: string;
  readonly domain: string;
}

interface ParentPickerProps {
  readonly exceptId: string;
  readonly isBusy: boolean;
  readonly onChoose: (parent: Found) => void;
  /** Absent where it is part of nothing already. */
  readonly onNone?: (() => void) | undefined;
  readonly onClose: () => void;
}

const pause = 200; // milliseconds without a key, so that not every letter asks

/** One organisation by the first letters of its name or domain. */
export function ParentPicker({ exceptId, isBusy, onChoose, onNone, onClose }: ParentPickerProps) {
  const { client } = useDesk();
  const { text } = useLocale();
  const [typed, setTyped] = useState('');
  const [answer, setAnswer] = useState<{ readonly asked: string; readonly found: readonly Found[] }>({
    asked: '',
    found: [],
  });
  const asked = typed.trim();
  useEffect(() => {
    if (asked === '') return undefined;
    const life = new AbortController();
    const timer = setTimeout(() => {
      const show = (found: readonly Found[]) => !life.signal.aborted && setAnswer({ asked, found });
      client.findOrganisations({ query: { q: asked }, signal: life.signal }).then(
        ({ organisations }) => show(organisations.filter(({ id }) => id !== exceptId)),
        () => show([]),
      );
    }, pause);
    return () => {
      clearTimeout(timer);
      life.abort();
    };
  }, [client, asked, exceptId]);
  const found = asked !== '' && answer.asked === asked ? answer.found : [];
  return (
    <div className={deskStyles.form}>
      <Field label={text('overview.find-parent')}>
        <Input
          autoFocus
          type="search"
          autoComplete="off"
          value={typed}
          maxLength={200}
          onChange={(_, { value }) => setTyped(value)}
        />
      </Field>
      <p role="status" className={textStyles.detail}>
        {asked !== '' && answer.asked === asked && text('overview.found', { count: found.length })}
      </p>
      <ul className={textStyles.list}>
        {found.map((one) => (
          <li key={one.id}>
            <Button appearance="subtle" disabledFocusable={isBusy} onClick={() => onChoose(one)}>
              <bdi>
                {[one.name, one.domain].filter((part, index, all) => all.indexOf(part) === index).join(separator)}
              </bdi>
            </Button>
          </li>
        ))}
      </ul>
      <div className={deskStyles.bar}>
        {onNone && (
          <Button size="small" disabledFocusable={isBusy} onClick={onNone}>
            {text('overview.no-parent')}
          </Button>
        )}
        <Button size="small" onClick={onClose}>
          {text('overview.cancel')}
        </Button>
      </div>
    </div>
  );
}
