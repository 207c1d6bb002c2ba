import { acquaintances } from './acquaintances.ts';
import { crowds } from './crowds.ts';
import { languages } from './languages.ts';
import { marked } from './marked.ts';
import { meetings, movedAndRepeated } from './meetings.ts';
import { oddities } from './oddities.ts';
import { quietlyKnown } from './quietly-known.ts';
import { robotsAndLists } from './robots-and-lists.ts';
import { shared } from './shared.ts';
import type { MessageSketch } from './sketch.ts';
import { threads } from './threads.ts';

/** Every message of the sample, in the order of their files. */
export function messageSketches(): MessageSketch[] {
  return [
    ...acquaintances,
    ...robotsAndLists,
    ...crowds(),
    ...languages,
    ...threads,
    ...meetings,
    ...oddities,
    ...movedAndRepeated,
    ...shared,
    ...quietlyKnown,
    ...marked,
  ];
}
