import { manifestError, type ManifestNode } from './manifest-tree.ts';

/** What the `resid` of an element names. Each throws, with the element's place, when nothing is there. */
export interface Resources {
  readonly url: (node: ManifestNode) => string;
  readonly image: (node: ManifestNode) => string;
  readonly text: (node: ManifestNode) => string;
}

export function readResources(overrides: ManifestNode): Resources {
  const resources = overrides.child('Resources');
  const urls = valuesOf(resources, 'Urls', 'Url');
  const images = valuesOf(resources, 'Images', 'Image');
  const texts = new Map([
    ...valuesOf(resources, 'ShortStrings', 'String'),
    ...valuesOf(resources, 'LongStrings', 'String'),
  ]);
  return {
    url: (node) => webAddress(node, resolve(node, urls)),
    image: (node) => webAddress(node, resolve(node, images)),
    text: (node) => resolve(node, texts),
  };
}

function valuesOf(resources: ManifestNode | undefined, list: string, item: string): [string, string][] {
  const nodes = resources?.child(list)?.children(item) ?? [];
  return nodes.map((node) => [node.attribute('id') ?? '', node.attribute('DefaultValue') ?? '']);
}

function resolve(node: ManifestNode, values: ReadonlyMap<string, string> | readonly [string, string][]): string {
  const id = node.attribute('resid') ?? '';
  const value = new Map(values).get(id);
  if (value === undefined) throw manifestError(node.path, `There is no resource “${id}”.`);
  return value;
}

function webAddress(node: ManifestNode, value: string): string {
  if (!URL.canParse(value) || !/^https?:$/u.test(new URL(value).protocol)) {
    throw manifestError(node.path, `“${value}” is no web address.`);
  }
  return value;
}
