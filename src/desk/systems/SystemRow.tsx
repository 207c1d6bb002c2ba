import { Badge, Button } from '@fluentui/react-components';
import { useState } from 'react';
import { separator } from '#ui/separator.ts';
import { useLocale } from '#ui/use-locale.ts';
import { useNow } from '#ui/use-now.tsx';
import textStyles from '#ui/text.module.css';
import { DeskLink } from '../DeskLink.tsx';
import { Confirm } from './Confirm.tsx';
import { SystemForm } from './SystemForm.tsx';
import type { ConnectedSystem, SystemChanges } from './use-system-changes.ts';
import deskStyles from '../desk.module.css';

interface SystemRowProps {
  readonly system: ConnectedSystem;
  readonly isOpen: boolean;
  readonly changes: SystemChanges;
  readonly onOpen: () => void;
  readonly onClose: () => void;
}

/** One system: what it has sent, and what can be done about its key; or its form in its place. */
export function SystemRow({ system, isOpen, changes, onOpen, onClose }: SystemRowProps) {
  const { text, list, relative } = useLocale();
  const now = useNow();
  const [asks, setAsks] = useState<'renew' | 'revoke'>();
  const { name, code, kinds, seenBy, links, waiting, receivedAt, revokedAt } = system;
  if (isOpen) {
    return (
      <li>
        <SystemForm system={system} changes={changes} onClose={onClose} />
      </li>
    );
  }
  const received =
    receivedAt === undefined ? text('systems.never') : text('systems.received', { when: relative(receivedAt, now) });
  const confirm = (which: 'renew' | 'revoke') => {
    setAsks(undefined);
    changes[which](system);
  };
  const ask = (which: 'renew' | 'revoke') => {
    changes.forget();
    setAsks(which);
  };
  return (
    <li className={deskStyles.row}>
      <div className={deskStyles.grow}>
        <h3 className={textStyles.name}>
          <bdi>{name}</bdi>
        </h3>
        {revokedAt !== undefined && (
          <Badge appearance="tint" color="danger" size="small">
            {text('systems.revoked')}
          </Badge>
        )}
        <p className={textStyles.detail}>
          {[code, list(kinds.map((kind) => text(`link-kind.${kind}`))), text(`systems.seen-by.${seenBy}`)].join(
            separator,
          )}
        </p>
        <p className={textStyles.detail}>
          {[text('systems.links', { count: links }), received].join(separator)}
          {waiting > 0 && (
            <>
              {separator}
              <DeskLink to="/desk/links" className={textStyles.inline}>
                {text('systems.waiting', { count: waiting })}
              </DeskLink>
            </>
          )}
        </p>
        {asks !== undefined && (
          <Confirm
            question={text(`systems.${asks}-ask`, { name })}
            action={text(`systems.${asks}`)}
            onConfirm={() => confirm(asks)}
            onCancel={() => setAsks(undefined)}
          />
        )}
      </div>
      {asks === undefined && (
        <div className={deskStyles.bar}>
          <Button size="small" aria-label={text('systems.edit-named', { name })} onClick={onOpen}>
            {text('systems.edit')}
          </Button>
          <Button
            size="small"
            disabledFocusable={changes.isBusy}
            aria-label={text('systems.renew-named', { name })}
            onClick={() => ask('renew')}
          >
            {text('systems.renew')}
          </Button>
          {revokedAt === undefined && (
            <Button
              size="small"
              disabledFocusable={changes.isBusy}
              aria-label={text('systems.revoke-named', { name })}
              onClick={() => ask('revoke')}
            >
              {text('systems.revoke')}
            </Button>
          )}
        </div>
      )}
    </li>
  );
}
