import { Button, Input } from '@fluentui/react-components';
import { useEffect, useId, useRef, useState } from 'react';
import { useLocale } from '#ui/use-locale.ts';
import textStyles from '#ui/text.module.css';
import { useDesk } from '../use-desk.ts';
import deskStyles from '../desk.module.css';

interface NewKeyProps {
  /** Of the system. */
  readonly name: string;
  readonly secret: string;
  readonly onDone: () => void;
}

/** An API key, the one time that it is told. */
export function NewKey({ name, secret, onDone }: NewKeyProps) {
  const { text } = useLocale();
  const { say } = useDesk();
  const [isCopied, setIsCopied] = useState(false);
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  const copy = () => {
    field.current?.select();
    navigator.clipboard.writeText(secret).then(
      () => {
        setIsCopied(true);
        say(text('systems.copied'));
      },
      () => undefined, // it is selected, for the keyboard to copy
    );
  };
  return (
    <div role="group" aria-labelledby={id} className={deskStyles.form}>
      <h3 id={id} className={textStyles.name}>
        {text('systems.key', { name })}
      </h3>
      <p className={textStyles.body}>{text('systems.key-once')}</p>
      <Input
        readOnly
        dir="ltr"
        value={secret}
        aria-labelledby={id}
        spellCheck={false}
        input={{ ref: field }}
        onFocus={({ target }) => target.select()}
      />
      <div className={deskStyles.bar}>
        <Button appearance="primary" onClick={copy}>
          {text(isCopied ? 'systems.copied' : 'systems.copy')}
        </Button>
        <Button onClick={onDone}>{text('systems.key-done')}</Button>
      </div>
    </div>
  );
}
