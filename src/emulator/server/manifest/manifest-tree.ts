import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { AppError } from '#domain/app-error.ts';

/** An element of the manifest, namespaces taken off: every child as a list, however many there are. */
export interface ManifestNode {
  readonly path: string;
  readonly text: string;
  readonly attribute: (name: string) => string | undefined;
  readonly children: (name: string) => readonly ManifestNode[];
  readonly child: (name: string) => ManifestNode | undefined;
}

/** Reads XML into nodes under one nameless root; says in which line it is broken. */
export function parseManifestTree(xml: string): ManifestNode {
  if (/<!DOCTYPE|<!ENTITY/iu.test(xml)) throw manifestError('', 'A manifest has no document type and no entities.');
  const verdict = XMLValidator.validate(xml);
  if (verdict !== true) {
    const { line, col, msg } = verdict.err;
    throw manifestError(`line ${line}, column ${col}`, `The manifest is no well-formed XML: ${msg}`);
  }
  try {
    // A cast: what the parser gives for these options is objects, lists and strings.
    return nodeOf('', parser.parse(xml) as RawNode);
  } catch (cause) {
    throw manifestError('', `The manifest can't be read: ${cause instanceof Error ? cause.message : String(cause)}`);
  }
}

export function manifestError(path: string, message: string): AppError {
  return new AppError('invalid-input', path === '' ? message : `${message} (${path})`, { issues: [{ path, message }] });
}

interface RawNode {
  readonly [name: string]: string | readonly (RawNode | string)[];
}

const attributePrefix = '@';
const textName = '#text';
const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: attributePrefix,
  textNodeName: textName,
  removeNSPrefix: true,
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: true,
  ignoreDeclaration: true,
  ignorePiTags: true,
  isArray: (name, _path, _isLeaf, isAttribute) => !isAttribute && name !== textName,
});

function nodeOf(path: string, raw: RawNode | string): ManifestNode {
  const children = (name: string) => {
    const found = typeof raw === 'string' ? undefined : raw[name];
    if (found === undefined || typeof found === 'string') return [];
    return found.map((each) => nodeOf(path === '' ? name : `${path}/${name}`, each));
  };
  return {
    path,
    text: typeof raw === 'string' ? raw : stringOf(raw[textName]),
    attribute: (name) => (typeof raw === 'string' ? undefined : stringOf(raw[attributePrefix + name]) || undefined),
    children,
    child: (name) => children(name)[0],
  };
}

function stringOf(value: RawNode[string] | undefined): string {
  return typeof value === 'string' ? value : '';
}
