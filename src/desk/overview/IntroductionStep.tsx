import { Button } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { AskedIntroduction } from '#api/types.ts';
import type { ErrorCode } from '#domain/app-error.ts';
import { useLocale } from '#ui/use-locale.ts';
import { useNow } from '#ui/use-now.tsx';
import textStyles from '#ui/text.module.css';
import { DeskFailure } from '../DeskFailure.tsx';
import { errorCodeOf } from '../desk-session.ts';
import deskStyles from '../desk.module.css';
import { useDesk } from '../use-desk.ts';
import type { SubjectKind } from './overview-address.ts';

interface IntroductionStepProps {
  readonly subject: SubjectKind;
  readonly id: string;
  readonly name: string;
}

/** Behind a tie: asks whoever it is for an introduction, and takes that back. The answer comes to the inbox. */
export function IntroductionStep({ subject, id, name }: IntroductionStepProps) {
  const { client, say } = useDesk();
  const { text, relative } = useLocale();
  const now = useNow();
  const [asked, setAsked] = useState<AskedIntroduction>();
  const [failure, setFailure] = useState<{ readonly error: ErrorCode; readonly work: () => Promise<void> }>();
  const [isBusy, setIsBusy] = useState(true);
  const run = (work: () => Promise<void>) => {
    setIsBusy(true);
    setFailure(undefined);
    work()
      .catch((error: unknown) => setFailure({ error: errorCodeOf(error), work }))
      .finally(() => setIsBusy(false));
  };
  useEffect(() => {
    client
      .listIntroductions({})
      .then(({ asked: mine }) =>
        setAsked(mine.find((one) => one.about.subject === subject && one.about.id === id && one.state === 'asked')),
      )
      .catch(() => undefined) // then asking again answers the request that is there
      .finally(() => setIsBusy(false));
  }, [client, subject, id]);
  const ask = async () => {
    const body = subject === 'person' ? { personId: id } : { organisationId: id };
    setAsked(await client.askForIntroduction({ body }));
    say(text('overview.introduction-asked'));
  };
  const withdraw = async () => {
    if (asked) await client.withdrawIntroduction({ params: { id: asked.id } });
    setAsked(undefined);
    say(text('overview.introduction-withdrawn'));
  };
  return (
    <>
      <div className={deskStyles.bar}>
        {asked && (
          <p className={textStyles.body}>
            {text('overview.introduction-is-asked', { when: relative(asked.askedAt, now) })}
          </p>
        )}
        <Button
          size="small"
          disabledFocusable={isBusy}
          aria-label={text(asked ? 'overview.introduction-withdraw-named' : 'overview.introduction-ask-named', {
            name,
          })}
          onClick={() => run(asked ? withdraw : ask)}
        >
          {text(asked ? 'overview.introduction-withdraw' : 'overview.introduction-ask')}
        </Button>
      </div>
      {!asked && <p className={textStyles.detail}>{text('overview.introduction-tells')}</p>}
      {failure && <DeskFailure error={failure.error} onRetry={() => run(failure.work)} />}
    </>
  );
}
