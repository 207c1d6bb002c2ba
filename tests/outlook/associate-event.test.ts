import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { associateEvent, type EventAnswer, type EventFunction } from '#outlook/associate-event.ts';

const goesOn: EventAnswer = { allowEvent: true };
const stops: EventAnswer = { allowEvent: false, errorMessage: 'Think twice.', commandId: 'pane' };

describe('The function of an event', () => {
  const associated = new Map<string, (event: { completed: (answer: EventAnswer) => void }) => void>();

  /** Calls it as Outlook does; gives what it was completed with. */
  function call(run: EventFunction['run'], refuse: (answer: EventAnswer) => boolean = () => false): EventAnswer[] {
    associateEvent('onMessageSend', { limit: 50, run });
    const answers: EventAnswer[] = [];
    associated.get('onMessageSend')?.({
      completed: (answer) => {
        if (refuse(answer)) throw new Error('refused');
        answers.push(answer);
      },
    });
    return answers;
  }

  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal('Office', { actions: { associate: associated.set.bind(associated) } });
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it.each<[string, EventFunction['run'], EventAnswer]>([
    ['stops what it wants to stop', async () => stops, stops],
    ['lets go on what it says nothing of', async () => undefined, goesOn],
    ['lets go on what it fails at', () => Promise.reject(new Error('failed')), goesOn],
    [
      'lets go on what it fails at while it starts',
      () => {
        throw new Error('failed');
      },
      goesOn,
    ],
    ['lets go on what it takes too long for', () => new Promise(() => undefined), goesOn],
    [
      'lets go on what it stops too late',
      () => new Promise((resolve) => setTimeout(() => resolve(stops), 1000)),
      goesOn,
    ],
  ])('%s, and says so once', async (_, run, answer) => {
    const answers = call(run);
    await vi.advanceTimersByTimeAsync(2000);
    expect(answers).toEqual([answer]);
  });

  it('lets go on what Outlook does not understand, and does not mind when it understands nothing', async () => {
    const answers = call(
      async () => stops,
      ({ allowEvent }) => !allowEvent,
    );
    const none = call(
      async () => stops,
      () => true,
    );
    await vi.advanceTimersByTimeAsync(2000);
    expect([answers, none]).toEqual([[goesOn], []]);
  });

  it('is offered only where there is an Outlook', () => {
    vi.stubGlobal('Office', undefined);
    expect(() => associateEvent('onMessageSend', { limit: 50, run: async () => undefined })).not.toThrow();
  });
});
