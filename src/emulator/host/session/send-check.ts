import type { LaunchEventType } from '../../wire-launch-event.ts';
import type { Item } from '../protocol/item.ts';
import type { Functions } from './functions.ts';
import type { SessionCore } from './session.ts';
import { questionAfter, questionMeanwhile } from './smart-alert.ts';
import type { SmartAlert } from './view.ts';

type Decision = 'send' | 'keep';

const patience = 5000; // milliseconds, as in Outlook

/** Asks the add-in, and where it would not let the item go, the colleague in front. */
export function createSendCheck({ state, update }: SessionCore, functions: Functions) {
  const { launchEvents, displayName } = state.manifest;

  return (type: LaunchEventType, item: Item): Promise<Decision> => {
    const event = launchEvents.find((each) => each.type === type);
    if (!event) return Promise.resolve('send');
    const show = (alert: SmartAlert | undefined) => update({ sending: { itemKey: item.key, alert } });
    return new Promise((resolve) => {
      let isDecided = false;
      const running = functions.runEvent(event, item);
      const decide = (decision: Decision) => {
        isDecided = true;
        clearTimeout(timer);
        functions.end(running.id, { is: 'ended' });
        show(undefined);
        resolve(decision);
      };
      const ask = (question: Omit<SmartAlert, 'onAnswer'>) => show({ ...question, onAnswer: decide });
      const timer = setTimeout(() => ask(questionMeanwhile(event, displayName)), patience);
      void running.ended.then((end) => {
        clearTimeout(timer);
        if (isDecided) return;
        const question = questionAfter(end, event, displayName);
        if (question) ask(question);
        else decide('send');
      });
    });
  };
}
