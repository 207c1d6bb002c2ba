import { Dialog, DialogBody, DialogContent, DialogSurface, DialogTitle } from '@fluentui/react-components';
import type { UsualPurpose } from '#domain/suggest-purpose.ts';
import { EnterByHand } from '#ui/details/EnterByHand.tsx';
import type { Entered, Somebody } from '#ui/details/entered.ts';
import { EnterForm } from '#ui/details/EnterForm.tsx';
import { useDetailsLocale } from '#ui/details/use-details-locale.ts';
import { useDesk } from '../use-desk.ts';

interface EnterHereProps {
  readonly name: string;
  readonly people: readonly Somebody[];
  readonly usual: readonly UsualPurpose[];
  /** Something has been entered, or taken back. */
  readonly onChanged: () => void;
}

/** A meeting, call or visit with whom the page is about. */
export function EnterHere({ name, people, usual, onChanged }: EnterHereProps) {
  const { text } = useDetailsLocale();
  const { client, me, say } = useDesk();
  const load = async () => {
    const [{ purposes }, { sharing, words }] = await Promise.all([client.listPurposes({}), client.getMySettings({})]);
    return { purposes, sharing, unitWord: words?.unit };
  };
  const enter = async (entered: Entered) => {
    const { id } = await client.enterInteraction({ body: entered });
    onChanged();
    return id;
  };
  const takeBack = async (id: string) => {
    await client.undoContribution({ params: { id }, query: {} });
    onChanged();
  };
  return (
    <EnterByHand name={name} enter={enter} takeBack={takeBack} say={say}>
      {({ isOpen, onEnter, onClose }) => (
        <Dialog open={isOpen} onOpenChange={(_, { open }) => open || onClose()}>
          <DialogSurface>
            <DialogBody>
              <DialogTitle>{text('by-hand.heading')}</DialogTitle>
              <DialogContent>
                <EnterForm
                  people={people}
                  usual={usual}
                  own={me.colleague.emailAddress}
                  load={load}
                  onEnter={onEnter}
                  onClose={onClose}
                />
              </DialogContent>
            </DialogBody>
          </DialogSurface>
        </Dialog>
      )}
    </EnterByHand>
  );
}
