/** Tells the add-in's other pages in this browser (the ribbon's, a pane in another window) that something was logged or taken back. */
export interface Changes {
  readonly announce: () => void;
  readonly watch: (onChange: () => void) => () => void;
}

export function createChanges(): Changes {
  const channel = new BroadcastChannel('acquaint-changes');
  return {
    announce: () => channel.postMessage('changed'),
    watch(onChange) {
      channel.addEventListener('message', onChange);
      return () => channel.removeEventListener('message', onChange);
    },
  };
}
