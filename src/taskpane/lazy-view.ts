import { lazy, type ComponentType, type FunctionComponent } from 'react';

/** A view whose code is loaded once it is shown; where that fails, what stands there instead: the rest of the pane stays. */
export function lazyView<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  Instead: FunctionComponent<Props> = Nothing,
) {
  return lazy(async () => ({ default: await load().catch((): ComponentType<Props> => Instead) }));
}

function Nothing() {
  return null;
}
