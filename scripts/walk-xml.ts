import { XMLParser } from 'fast-xml-parser';

/** An element without its namespace prefix. */
export interface XmlElement {
  readonly name: string;
  readonly text: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
}

const attributes = ':@';
const text = '#text';
const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  removeNSPrefix: true,
  parseTagValue: false,
  ignoreDeclaration: true,
});

/** Reads XML into elements under a nameless root. */
export function walkXml(xml: string): XmlElement {
  // A cast: this is the parser's form for preserveOrder.
  return { name: '', text: '', attributes: {}, children: toElements(parser.parse(xml) as ParsedNode[]) };
}

export function childOf(element: XmlElement, name: string): XmlElement | undefined {
  return element.children.find((each) => each.name === name);
}

/** Everything within, but for elements of a name and what is in them. */
export function descendantsOf(element: XmlElement, except?: string): XmlElement[] {
  return element.children
    .filter(({ name }) => name !== except)
    .flatMap((each) => [each, ...descendantsOf(each, except)]);
}

interface ParsedNode {
  readonly [name: string]: unknown;
}

function toElements(nodes: readonly ParsedNode[]): XmlElement[] {
  return nodes.flatMap((node) => {
    const name = Object.keys(node).find((key) => key !== attributes);
    if (name === undefined || name === text) return [];
    const inside = node[name] as ParsedNode[]; // a cast: an element's children are always a list
    return {
      name,
      text: inside.map((each) => String(each[text] ?? '')).join(''),
      attributes: (node[attributes] ?? {}) as Record<string, string>, // a cast: attribute values are not parsed
      children: toElements(inside),
    };
  });
}
