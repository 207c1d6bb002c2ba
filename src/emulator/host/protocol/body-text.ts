const block = 'p, div, br, li, tr, h1, h2, h3, h4, h5, h6, pre, blockquote, hr';

/** The text of a body that is being written, a line for each block. */
export function textOfHtml(html: string): string {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  for (const element of body.querySelectorAll('style, script, title')) element.remove();
  for (const element of body.querySelectorAll(block)) element.append('\n');
  for (const element of body.querySelectorAll('br, hr')) element.replaceWith('\n');
  return (body.textContent ?? '')
    .replace(/[ \t]+\n/gu, '\n')
    .replace(/\n{3,}/gu, '\n\n')
    .trim();
}

export function htmlOfText(text: string): string {
  const place = document.createElement('div');
  place.textContent = text;
  return place.innerHTML.replace(/\r?\n/gu, '<br>');
}

/** What stands inside a page's body; the whole of a fragment. */
export function innerHtml(html: string): string {
  return new DOMParser().parseFromString(html, 'text/html').body.innerHTML;
}
