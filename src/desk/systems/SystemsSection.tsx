import { Button, Spinner } from '@fluentui/react-components';
import { useState } from 'react';
import { useLocale } from '#ui/use-locale.ts';
import textStyles from '#ui/text.module.css';
import { DeskFailure } from '../DeskFailure.tsx';
import { Done } from '../Done.tsx';
import { Section } from '../Section.tsx';
import { useAnswer } from '../use-answer.ts';
import { useDesk } from '../use-desk.ts';
import { NewKey } from './NewKey.tsx';
import { SystemForm } from './SystemForm.tsx';
import { SystemRow } from './SystemRow.tsx';
import { useSystemChanges } from './use-system-changes.ts';
import deskStyles from '../desk.module.css';

/** The systems that send links, and their keys. */
export function SystemsSection() {
  const { text } = useLocale();
  const { client } = useDesk();
  const answer = useAnswer(async () => (await client.listConnectedSystems({})).systems);
  /** The id of the one that is changed, or `new`. */
  const [open, setOpen] = useState<string>();
  const close = () => setOpen(undefined);
  const changes = useSystemChanges(answer.reload, close);
  const { value: systems, error, reload } = answer;
  const show = (which: string) => {
    changes.forget();
    setOpen(which);
  };
  return (
    <Section heading={text('administration.systems')} about={text('systems.about')}>
      {error !== undefined && <DeskFailure error={error} onRetry={reload} />}
      {!systems && error === undefined && <Spinner size="tiny" label={text('desk.loading')} />}
      {systems?.length === 0 && <p className={textStyles.body}>{text('systems.none')}</p>}
      {systems && systems.length > 0 && (
        <ul className={`${textStyles.list} ${deskStyles.rows}`}>
          {systems.map((system) => (
            <SystemRow
              key={system.id}
              system={system}
              isOpen={open === system.id}
              changes={changes}
              onOpen={() => show(system.id)}
              onClose={close}
            />
          ))}
        </ul>
      )}
      {changes.key && <NewKey key={changes.key.secret} {...changes.key} onDone={changes.forget} />}
      {open === 'new' ? (
        <SystemForm changes={changes} onClose={close} />
      ) : (
        systems && <Button onClick={() => show('new')}>{text('systems.add')}</Button>
      )}
      {changes.failure && open === undefined && (
        <DeskFailure error={changes.failure.error} onRetry={changes.failure.retry} />
      )}
      {changes.done !== undefined && <Done>{changes.done}</Done>}
    </Section>
  );
}
