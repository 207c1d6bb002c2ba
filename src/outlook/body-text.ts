import { readTags, type Tag } from './html-tags.ts';

/**
 * The text of a message's HTML, line by line as it stands on the screen, with ">" before what is quoted and "-- " above a
 * signature that its mail program marked. No document is made of it: nothing is loaded, nothing runs, and nesting however
 * deep, at which browsers' own parsers take for ever, takes no longer than anything else.
 */
export function htmlToText(html: string): string {
  const page = createPage();
  for (const { text, tag } of readTags(html.slice(0, longestBody))) {
    if (page.depths.pre > 0) addPreformatted(text, page);
    else page.add(text);
    if (tag) (tag.isEnd ? leave : enter)(tag, page);
  }
  page.endLine();
  const lines = decode(page.lines.join('\n')).replaceAll('\u00a0', ' ').split('\n');
  return lines.map((line) => line.trimEnd()).join('\n');
}

const longestBody = 1_000_000;
const mostMarks = 5;
const blocks = new Set(
  'address article blockquote body center dd div dl dt footer form h1 h2 h3 h4 h5 h6 header li main ol p pre section table tr ul'.split(
    ' ',
  ),
);

function createPage() {
  const lines: string[] = [];
  const depths = { quote: 0, pre: 0 };
  let parts: string[] = [];
  /** The end of the line that is being written: looking at all of a long one, again and again, would take for ever. */
  let end = '';
  const addExactly = (text: string) => {
    parts.push(text);
    end = (end + text.slice(-100)).slice(-100);
  };
  const pushLine = () => {
    const mark = depths.quote > 0 ? `${'>'.repeat(Math.min(depths.quote, mostMarks))} ` : '';
    lines.push(mark + parts.join(''));
    parts = [];
    end = '';
  };
  return {
    lines,
    depths,
    addExactly,
    pushLine,
    endLine() {
      if (end.trim() === '') [parts, end] = [[], ''];
      else pushLine();
    },
    /** As the screen shows it: spaces and ends of lines run together. */
    add(text: string) {
      const collapsed = text.replaceAll(/[ \t\r\n\f]+/g, ' ');
      addExactly(end === '' || end.endsWith(' ') ? collapsed.replace(/^ /, '') : collapsed);
    },
    endsWithin: (text: string) => end.includes(text),
    lastHref: '',
    isApart: false,
    /** The element that holds a quotation, and how many of its name are open in it. */
    container: { name: '', depth: 0 },
  };
}

type Page = ReturnType<typeof createPage>;

function enter({ name, attribute }: Tag, page: Page): void {
  if (blocks.has(name)) page.endLine();
  if (name === page.container.name) page.container.depth += 1;
  if (name === 'br') page.pushLine();
  if (headersOfReply.test(attribute('id')) || isClass('OutlookMessageHeader', attribute('class'))) {
    if (page.depths.quote === 0) addRule('-----Original Message-----', page);
  } else if (page.container.depth === 0 && quotations.some((one) => isClass(one, attribute('class')))) {
    page.container = { name, depth: 1 };
    page.depths.quote += 1;
  } else if (name === 'hr') addRule('_'.repeat(32), page);
  if (name === 'a') page.lastHref = attribute('href');
  const isSignature =
    /^(?:ms-outlook-mobile-s|S)ignature$/.test(attribute('id')) || isClass('gmail_signature', attribute('class'));
  if (isSignature && page.depths.quote === 0 && page.lines.findLast((line) => line !== '')?.trim() !== '--') {
    addRule('--', page);
  }
  if (name === 'blockquote') page.depths.quote += 1;
  if (name === 'pre') page.depths.pre += 1;
  if (name === 'p') page.isApart = !/^Mso/.test(attribute('class'));
}

/** What Outlook and Zimbra put above the message that is answered or sent on, in whatever language. */
const headersOfReply = /^(?:divRplyFwdMsg|zwchr)$/;
/** Yahoo's answered message, and Thunderbird's line above one. */
const quotations = ['yahoo_quoted', 'moz-cite-prefix'];

function isClass(name: string, classes: string): boolean {
  return classes.split(/\s+/).includes(name);
}

function leaveContainer(page: Page): void {
  page.endLine();
  page.container = { name: '', depth: 0 };
  page.depths.quote = Math.max(0, page.depths.quote - 1);
}

function leave({ name }: Tag, page: Page): void {
  if (name === 'a') addAddress(page);
  if (name === 'td' || name === 'th') page.addExactly('\t');
  if (blocks.has(name)) page.endLine();
  // Outlook's own paragraphs are lines; others stand apart.
  if (name === 'p' && page.isApart) page.pushLine();
  if (name === page.container.name && page.container.depth > 0) {
    page.container.depth -= 1;
    if (page.container.depth === 0) leaveContainer(page);
  }
  if (name === 'blockquote') page.depths.quote = Math.max(0, page.depths.quote - 1);
  if (name === 'pre') page.depths.pre = Math.max(0, page.depths.pre - 1);
}

function addPreformatted(text: string, page: Page): void {
  const [first = '', ...others] = text.split(/\r\n|\r|\n/);
  page.addExactly(first);
  for (const other of others) {
    page.pushLine();
    page.addExactly(other);
  }
}

function addRule(rule: string, page: Page): void {
  page.endLine();
  page.addExactly(rule);
  page.pushLine();
}

/** Where a word or a picture leads, if it is a short address and not what the link says anyway. */
function addAddress(page: Page): void {
  const url = /^https?:/i.test(page.lastHref) && URL.canParse(page.lastHref) ? new URL(page.lastHref) : undefined;
  const isShort = url?.search === '' && url.href.length <= 60;
  if (url && isShort && !page.endsWithin(url.host.replace(/^www\./, ''))) page.add(` <${url.href}>`);
}

/** By the browser's own list of named characters; of a text field's content, which is never anything but text. */
function decode(text: string): string {
  const { body } = new DOMParser().parseFromString(
    `<textarea>\n${text.replaceAll('</', '&lt;/')}</textarea>`,
    'text/html',
  );
  return body.querySelector('textarea')?.textContent ?? '';
}
