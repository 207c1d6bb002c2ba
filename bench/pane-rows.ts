import { mostFirstLoad } from './first-load.ts';
import { median, medianRatio, quantile } from './method.ts';
import { milliseconds, times, type Row } from './table.ts';
import type { PaneWeight } from './weight.ts';

const kilobytes = (bytes: number) => (bytes / 1000).toFixed(1);

export function weightRows({ pane, bare, signIn, scriptTime, requests, bareRequests }: PaneWeight): Row[] {
  const brotliRatio = pane.brotli / bare.brotli;
  const timeRatio = medianRatio(scriptTime.pane, scriptTime.bare);
  return [
    {
      what: 'Initial JavaScript, kB brotli',
      figures: { pane: kilobytes(pane.brotli), 'bare page': kilobytes(bare.brotli), ratio: times(brotliRatio) },
      aims: [
        { figure: 'pane', value: pane.brotli / 1000, most: mostFirstLoad / 1000 },
        { figure: 'ratio', value: brotliRatio, most: 1.15 },
      ],
    },
    {
      what: 'Initial JavaScript, kB raw',
      figures: {
        pane: kilobytes(pane.bytes),
        'bare page': kilobytes(bare.bytes),
        ratio: times(pane.bytes / bare.bytes),
      },
    },
    {
      what: 'MSAL beside it, kB brotli (raw)',
      figures: { pane: `${kilobytes(signIn.brotli)} (${kilobytes(signIn.bytes)})` },
    },
    {
      what: 'Own scripts until the cards, cold, ms',
      figures: {
        pane: milliseconds(median(scriptTime.pane)),
        'bare page': milliseconds(median(scriptTime.bare)),
        ratio: times(timeRatio),
      },
      aims: [{ figure: 'ratio', value: timeRatio, most: 1.25 }],
    },
    {
      what: `Own requests until the cards (${requests.map(nameOf).join(', ')})`,
      figures: { pane: String(requests.length), 'bare page': String(bareRequests) },
      aims: [{ figure: 'pane', value: requests.length, most: 5 }],
    },
  ];
}

/** Without a script's hash. */
function nameOf(url: string): string {
  return (url.split('/').pop() ?? '').replace(/\.[\da-f]{12}(?=\.js$)/, '');
}

export function paintRow(taken: readonly number[]): Row {
  const [middle, slow] = [median(taken), quantile(taken, 0.95)];
  return {
    what: `Item change to painted cards, ms (${taken.length} changes)`,
    figures: { pane: milliseconds(middle), p95: milliseconds(slow) },
    aims: [
      { figure: 'pane', value: middle, most: 150 },
      { figure: 'p95', value: slow, most: 150 },
    ],
  };
}
