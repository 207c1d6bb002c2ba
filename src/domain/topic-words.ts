import { foldText } from './fold-text.ts';

const most = 16;
const longest = 40;

/**
 * What a subject or a note is about, by its words: folded, each once, without those that any message may have. Numbers alone tell nothing; with letters (`co2`)
 * they do.
 */
export function topicWordsOf(text: string): string[] {
  const words = foldText(text.slice(0, 500)).split(/[^\p{L}\p{N}]+/u);
  return [...new Set(words.filter(isTopic).map((word) => word.slice(0, longest)))].slice(0, most);
}

/** Whether a folded word tells what something is about. */
export function isTopic(word: string): boolean {
  return /\p{L}/u.test(word) && word.length > (/\p{N}/u.test(word) ? 1 : 2) && !saysNothing.has(word);
}

/** Of sentences, of questions, and of mail itself. */
const saysNothing: ReadonlySet<string> = new Set(
  `
  about above after again against all also although always among and another any anybody anyone anything are around ask away
  back because been before being below best better between both bring but can cannot come could currently day days dear did does
  doing done down during each either else even every everyone few find first following for from further get getting give going
  good got had has have having hello help her here hers hey him his how however into its itself just keep kind know knows known
  last later least less let like likely look looking made make many may maybe might more most much must myself need needs never
  new next nobody nor not nothing now off old once one only onto other our ours out over own please possible quick re regarding
  regards same see seen send sent several shall she should since some somebody someone something soon still such sure take than
  thank thanks that the their theirs them then there these they thing things this those through time today together tomorrow
  too touch toward towards under until upon use used using very via want was way week weeks well were what whatever when where
  whether which while who whom whose why will with within without work would year years yes yesterday yet you your yours

  accepted agenda appointment attached attachment autoreply automatic automatically availability available booking calendar call
  cancelled canceled catch chat confirmation confirmed copy date declined discussion draft email emails enquiry enquiries event
  external fw fwd hi information inquiry internal invitation invite invited list mail mails meet meeting meetings message
  messages minutes monday tuesday wednesday thursday friday saturday sunday january february march april june july august september
  october november december notes notice notification office online out question questions receipt reminder reply request
  requests reschedule rescheduled response review rsvp save schedule scheduled subject teams tentative undeliverable update
  updated updates urgent video visit webex zoom
  antw odp ref rif rv tr vs wg aw sv

  aber als auch auf aus bei das dass dem den der des die ein eine einem einen einer fur hat ich ihr ihre ist mit nach nicht oder
  sie sind uber und uns von vor war was wie wir zum zur
  aux avec ces cette dans des elle est les leur mais nos notre nous ont par pas pour que qui sont sur une vos votre vous
  con del desde ella esta este las los mas muy nos para pero por que sin son sus una unos
  `
    .split(/\s+/)
    .filter(Boolean),
);
