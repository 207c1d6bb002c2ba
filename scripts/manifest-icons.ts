import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { XmlElement } from './walk-xml.ts';

/** Each icon is a PNG of its size in pixels: told by `size`, on phones times `scale`, where it is used; by the rules for the two of the store. */
export function findIconFaults(elements: readonly XmlElement[], iconsFolder: string): string[] {
  const wanted: { readonly address: string; readonly size: number }[] = [];
  const want = (address: string | undefined, size: number) => address && wanted.push({ address, size });
  for (const { name, attributes } of elements) {
    if (name === 'IconUrl') want(attributes['DefaultValue'], 64);
    if (name === 'HighResolutionIconUrl') want(attributes['DefaultValue'], 128);
    if (name !== 'Image' || !attributes['resid']) continue;
    const resource = elements.find((each) => each.name === 'Image' && each.attributes['id'] === attributes['resid']);
    want(resource?.attributes['DefaultValue'], Number(attributes['size']) * Number(attributes['scale'] ?? 1));
  }
  return wanted.flatMap(({ address, size }) => {
    const file = join(iconsFolder, new URL(address).pathname.replace(/^\/icons\//, ''));
    if (!existsSync(file)) return [`${address} is not there`];
    const { width, height } = readPngSize(file);
    return width === size && height === size ? [] : [`${address} is ${width} × ${height}, not ${size} × ${size}`];
  });
}

/** From the IHDR chunk, which is the first of every PNG. */
function readPngSize(file: string): { width: number; height: number } {
  const bytes = readFileSync(file);
  const isPng = bytes.subarray(1, 4).toString('latin1') === 'PNG';
  return isPng ? { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) } : { width: 0, height: 0 };
}
