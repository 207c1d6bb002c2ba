export interface Tag {
  /** In lower case. */
  readonly name: string;
  readonly isEnd: boolean;
  /** As it is written, without its quotation marks; '' where there is none. */
  readonly attribute: (name: AttributeName) => string;
}

type AttributeName = 'style' | 'class' | 'id' | 'href';

/** Each tag with the text before it, then the text that is left; what a screen does not show is passed over. Takes linear time. */
export function* readTags(html: string): Generator<{ readonly text: string; readonly tag?: Tag }> {
  const lower = html.toLowerCase();
  let hidden: { readonly name: string; depth: number } | undefined;
  let position = 0;
  while (position < html.length) {
    const start = html.indexOf('<', position);
    const text = hidden ? '' : html.slice(position, start < 0 ? html.length : start);
    if (start < 0) return yield { text };
    if (html.startsWith('<!--', start)) {
      yield { text };
      position = after(html, '-->', start + 4);
      continue;
    }
    const name = tagName.exec(lower.slice(start, start + 40))?.[1];
    if (name === undefined) {
      // A declaration, or a "<" that is text.
      const isDeclaration = /[!?/]/.test(html.charAt(start + 1));
      yield { text: isDeclaration || hidden ? text : `${text}&lt;` };
      position = isDeclaration ? after(html, '>', start) : start + 1;
      continue;
    }
    const end = endOfTag(html, start);
    const isEnd = html.charAt(start + 1) === '/';
    const attributes = isEnd ? '' : html.slice(start + 1 + name.length, end - 1);
    const tag = { name, isEnd, attribute: (wanted: AttributeName) => readAttribute(attributes, wanted) };
    position = !isEnd && raw.has(name) ? after(html, '>', after(lower, `</${name}`, end)) : end;
    if (hidden) {
      if (name === hidden.name) hidden.depth += isEnd ? -1 : 1;
      if (hidden.depth === 0) hidden = undefined;
      continue;
    }
    if (!isEnd && !empty.has(name) && isHidden(tag)) {
      hidden = { name, depth: 1 };
      yield { text };
      continue;
    }
    yield { text, tag };
  }
}

const tagName = /^<\/?([a-z][^\s/>]{0,30})/;
const raw = new Set(['script', 'style', 'title', 'template', 'noscript', 'svg', 'textarea', 'xmp']);
const empty = new Set(['area', 'br', 'col', 'hr', 'img', 'input', 'link', 'meta', 'wbr']);

function after(text: string, what: string, position: number): number {
  const found = text.indexOf(what, position);
  return found < 0 ? text.length : found + what.length;
}

/** A ">" within a quoted value ends no tag. */
function endOfTag(html: string, start: number): number {
  let isValue = false;
  for (let index = start; index < html.length; index += 1) {
    const char = html.charAt(index);
    if (char === '>') return index + 1;
    if (isValue && (char === '"' || char === "'")) {
      index = html.indexOf(char, index + 1);
      if (index < 0) return html.length;
    }
    isValue = char === '=' || (isValue && /\s/.test(char));
  }
  return html.length;
}

function isHidden({ attribute }: Tag): boolean {
  return /display\s{0,5}:\s{0,5}none|visibility\s{0,5}:\s{0,5}hidden|opacity\s{0,5}:\s{0,5}0(?![.\d])/i.test(
    attribute('style').slice(0, 1000),
  );
}

function readAttribute(attributes: string, name: AttributeName): string {
  const written = forms[name].exec(attributes.slice(0, longestAttributes));
  return (written?.[1] ?? written?.[2] ?? written?.[3] ?? '').replaceAll('&amp;', '&');
}

const longestAttributes = 2000;
const value = String.raw`\s{0,5}=\s{0,5}(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))`;
const formOf = (name: string) => new RegExp(`(?:^|[\\s"'/])${name}${value}`, 'i');
const forms = { style: formOf('style'), class: formOf('class'), id: formOf('id'), href: formOf('href') };
