import type { LogResult } from './log.ts';
import type { LookupResult } from './lookup.ts';
import { median, medianRatio, type Measured } from './method.ts';
import { milliseconds, times, type Row } from './table.ts';

/** One row for each case and size: the product, the floor, their ratios. */
export function lookupRows(results: readonly LookupResult[]): Row[] {
  return results.flatMap(({ name, sites, buffers }) =>
    sites.map(({ interactions, product, floor }, index) => {
      const ratios = { p50: medianRatio(product.p50, floor.p50), p95: medianRatio(product.p95, floor.p95) };
      const processor = product.server + product.database;
      return {
        what: `${name}, ${interactions.toLocaleString('en')}`,
        figures: {
          ...compared(product, floor),
          'p95 ratio': times(ratios.p95),
          buffers: String(buffers[index] ?? ''),
        },
        aims: [
          { figure: 'p50 ratio', value: ratios.p50, most: 3 },
          { figure: 'p95 ratio', value: ratios.p95, most: 3 },
          ...(name.startsWith('4 ') ? [{ figure: 'CPU-ms: server + database', value: processor, most: 2.5 }] : []),
        ],
      };
    }),
  );
}

/** How the product's own figures grow from the first size to the last. */
export function growthRows(results: readonly LookupResult[]): Row[] {
  return results.flatMap(({ name, sites, buffers }) => {
    const [first, last] = [sites[0], sites.at(-1)];
    if (!first || !last || first === last) return [];
    const { p50, processor } = growthOf(first.product, last.product);
    return [
      {
        what: name,
        figures: {
          p50: times(p50),
          'CPU-ms': times(processor),
          buffers: times((buffers.at(-1) ?? Number.NaN) / (buffers[0] ?? Number.NaN)),
        },
        aims: [
          { figure: 'p50', value: p50, most: 1.3 },
          { figure: 'CPU-ms', value: processor, most: 1.3 },
        ],
      },
    ];
  });
}

/** The log's growth beside the floor's: a larger index is dearer to write into for both. */
export function logGrowthRows(results: readonly LogResult[]): Row[] {
  const [first, last] = [results[0], results.at(-1)];
  if (!first || !last || first === last) return [];
  const [product, floor] = [growthOf(first.product, last.product), growthOf(first.floor, last.floor)];
  const growths = [
    { what: 'p50', product: product.p50, floor: floor.p50 },
    { what: 'CPU-ms', product: product.processor, floor: floor.processor },
  ];
  return growths.map(({ what, product: own, floor: floors }) => ({
    what,
    figures: { product: times(own), floor: times(floors), ratio: times(own / floors) },
    aims: [{ figure: 'ratio', value: own / floors, most: 1.3 }],
  }));
}

function growthOf(first: Measured, last: Measured): { readonly p50: number; readonly processor: number } {
  const processorOf = ({ server, database }: Measured) => server + database;
  return { p50: medianRatio(last.p50, first.p50), processor: processorOf(last) / processorOf(first) };
}

export function logRows(results: readonly LogResult[]): Row[] {
  return results.map(({ interactions, product, floor, throughput }) => ({
    what: interactions.toLocaleString('en'),
    figures: {
      ...compared(product, floor),
      '16 connections, a second': `${throughput.product.toFixed(0)} / ${throughput.floor.toFixed(0)}`,
      ratio: times(throughput.ratio),
    },
    aims: [
      { figure: 'p50 ratio', value: medianRatio(product.p50, floor.p50), most: 3 },
      { figure: 'ratio', value: throughput.ratio, least: 0.3 },
    ],
  }));
}

function compared(product: Measured, floor: Measured): Record<string, string> {
  return {
    'p50, ms': milliseconds(median(product.p50)),
    'floor, ms': milliseconds(median(floor.p50)),
    'p50 ratio': times(medianRatio(product.p50, floor.p50)),
    'CPU-ms: server + database': `${milliseconds(product.server)} + ${milliseconds(product.database)}`,
    'floor CPU-ms': `${milliseconds(floor.server)} + ${milliseconds(floor.database)}`,
  };
}
