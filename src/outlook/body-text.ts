/**
 * The text of a message's HTML, line by line as it stands on the screen, with ">" before what is quoted and "-- " above a
 * signature that its mail program marked. The document it is parsed into is inert: nothing is loaded, nothing runs.
 */
export function htmlToText(html: string): string {
  const { body } = new DOMParser().parseFromString(withoutStyles(html.slice(0, longestBody)), 'text/html');
  const page = createPage();
  // Not recursive: however deep somebody nests, it is read.
  let node: Node | null = body;
  while (node) {
    const isEntered = enter(node, page);
    const next: Node | null = isEntered ? node.firstChild : null;
    if (next) {
      node = next;
      continue;
    }
    while (node && node !== body && !node.nextSibling) {
      leave(node, page);
      node = node.parentNode;
    }
    if (!node || node === body) break;
    leave(node, page);
    node = node.nextSibling;
  }
  page.endLine();
  return page.lines.join('\n');
}

const longestBody = 1_000_000;
const skipped = new Set(['XMP', 'SCRIPT', 'TITLE', 'TEMPLATE', 'NOSCRIPT', 'IMG', 'SVG']);
const blocks = new Set(
  'ADDRESS ARTICLE BLOCKQUOTE BODY CENTER DD DIV DL DT FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER LI MAIN OL P PRE SECTION TABLE TR UL'.split(
    ' ',
  ),
);

/** The pane's content security policy holds in the inert document too, and complains of every inline style: so there are none. */
function withoutStyles(html: string): string {
  return html.replaceAll(/<(\/?)style/gi, '<$1xmp').replaceAll(/([\s"'/])style\s{0,9}=/gi, '$1data-style=');
}

function createPage() {
  const lines: string[] = [];
  let line = '';
  const depths = { quote: 0, pre: 0 };
  const mark = () => (depths.quote > 0 ? `${'>'.repeat(depths.quote)} ` : '');
  const pushLine = () => {
    lines.push(`${mark()}${line.replaceAll('\u00a0', ' ').trimEnd()}`);
    line = '';
  };
  return {
    lines,
    depths,
    pushLine,
    endLine: () => (line.trim() === '' ? (line = '') : pushLine()),
    add(text: string) {
      line += line === '' || line.endsWith(' ') ? text.replace(/^ /, '') : text;
    },
    holds: (text: string) => line.includes(text),
  };
}

type Page = ReturnType<typeof createPage>;

/** Returns whether what is within counts as well. */
function enter(node: Node, page: Page): boolean {
  if (node.nodeType === Node.TEXT_NODE) addText(node.nodeValue ?? '', page);
  if (!(node instanceof HTMLElement))
    return node.nodeType === Node.ELEMENT_NODE && !skipped.has(node.nodeName.toUpperCase());
  const { tagName } = node;
  if (isSkipped(node)) return false;
  if (blocks.has(tagName)) page.endLine();
  if (tagName === 'BR') page.pushLine();
  if (tagName === 'HR') addRule('_'.repeat(32), page);
  if (page.depths.quote === 0 && (node.id === 'Signature' || node.classList.contains('gmail_signature'))) {
    if (page.lines.findLast((line) => line !== '') !== '--') addRule('--', page);
  }
  if (tagName === 'BLOCKQUOTE') page.depths.quote += 1;
  if (isPreformatted(node)) page.depths.pre += 1;
  return true;
}

function leave(node: Node, page: Page): void {
  if (!(node instanceof HTMLElement) || skipped.has(node.tagName) || node.hidden || node.style.display === 'none')
    return;
  if (node.tagName === 'A') addAddress(node.getAttribute('href') ?? '', page);
  if (node.tagName === 'TD' || node.tagName === 'TH') page.add('\t');
  if (blocks.has(node.tagName)) page.endLine();
  // Outlook's own paragraphs are lines; others stand apart.
  if (node.tagName === 'P' && !/^Mso/.test(node.className)) page.pushLine();
  if (node.tagName === 'BLOCKQUOTE') page.depths.quote -= 1;
  if (isPreformatted(node)) page.depths.pre -= 1;
}

function isSkipped({ tagName, hidden, dataset }: HTMLElement): boolean {
  return skipped.has(tagName) || hidden !== false || /display\s*:\s*none/i.test(dataset['style'] ?? '');
}

function isPreformatted({ tagName, dataset }: HTMLElement): boolean {
  return tagName === 'PRE' || /white-space\s*:\s*pre/i.test(dataset['style'] ?? '');
}

function addText(text: string, page: Page): void {
  if (page.depths.pre === 0) return page.add(text.replaceAll(/[ \t\r\n\f]+/g, ' '));
  const [first = '', ...others] = text.split(/\r\n|\r|\n/);
  page.add(first);
  for (const other of others) {
    page.pushLine();
    page.add(other);
  }
}

function addRule(rule: string, page: Page): void {
  page.endLine();
  page.add(rule);
  page.pushLine();
}

/** Where a word or a picture leads, if it is a page's front door or an ORCID record and not what the link says anyway. */
function addAddress(href: string, page: Page): void {
  const url = /^https?:/i.test(href) && URL.canParse(href) ? new URL(href) : undefined;
  const isShort = url?.search === '' && url.href.length <= 60;
  if (url && isShort && !page.holds(url.host.replace(/^www\./, ''))) page.add(` <${url.href}>`);
}
