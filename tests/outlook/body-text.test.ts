import { join } from 'node:path';
import { build } from 'esbuild';
import fc from 'fast-check';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { findSignature } from '#domain/signature.ts';
import { ownPart } from '#domain/own-part.ts';
import { launchBrowser } from '../harness/browser.ts';

let browser: Browser;
let page: Page;
/** What the page's browser asked for, or complained of, since it was there. */
let noticed: string[];

beforeAll(async () => {
  const source = join(import.meta.dirname, '../../src/outlook/body-text.ts');
  const built = await build({
    entryPoints: [source],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'bodyText',
  });
  browser = await launchBrowser();
  page = await browser.newPage();
  // As strict as the pane's own policy.
  const headers = {
    'content-security-policy': "default-src 'none'; script-src 'nonce-page'",
    'content-type': 'text/html',
  };
  const body = `<!doctype html><title>Pane</title><script nonce="page">${built.outputFiles[0]?.text ?? ''}</script>`;
  await page.route('**/*', (route) =>
    route.request().url() === address ? route.fulfill({ headers, body }) : route.abort(),
  );
  await page.goto(address);
  page.on('request', (request) => noticed.push(request.url()));
  page.on('console', (message) => noticed.push(message.text()));
  page.on('pageerror', (error) => noticed.push(error.message));
});
afterAll(() => browser.close());
beforeEach(() => (noticed = []));
afterEach(() => expect(noticed).toEqual([]));

const address = 'https://pane.example/';

function toText(html: string): Promise<string> {
  return page.evaluate((given) => {
    // A cast: the page's own script put it there.
    const { htmlToText } = Reflect.get(window, 'bodyText') as { htmlToText: (given: string) => string };
    return htmlToText(given);
  }, html);
}

describe('a page of HTML as text', () => {
  test.each([
    ['blocks and breaks are lines', '<div>One</div><div>Two<br>Three</div>Four', 'One\nTwo\nThree\nFour'],
    ['spaces run together, as on the screen', '<p class="MsoNormal">A\n   b&nbsp;<b>c </b> d </p>', 'A b c d'],
    ['preformatted text keeps its lines', '<pre>One\n  Two</pre>Three\n four', 'One\n  Two\nThree four'],
    [
      'paragraphs stand apart, Outlook’s own do not',
      '<p>A</p><p>B</p><p class="MsoNormal">C</p><p class="MsoNormal">D</p>',
      'A\n\nB\n\nC\nD',
    ],
    [
      'cells of a row stand beside one another',
      '<table><tr><td>Tel</td><td>+44 1632 960123</td></tr><tr><td>b</td></tr></table>',
      'Tel\t+44 1632 960123\nb',
    ],
    [
      'what is quoted says so, and how deep',
      'Yes<blockquote>Shall we?<blockquote>Now</blockquote></blockquote>',
      'Yes\n> Shall we?\n>> Now',
    ],
    [
      'what is not shown is not read',
      '<title>T</title><style>p{}</style><div style="display: none">a<div>e</div></div><p style="display:none">b</p><p style="visibility: hidden">f</p><b style="opacity:0">g</b><i style="opacity:0.9">d</i><script>c</script>h',
      'dh',
    ],
    [
      'a short link says where it leads, once',
      '<a href="https://orcid.org/0000-0002-1825-0097"><img src="x.png"></a> <a href="https://acme.example/">acme.example</a>',
      '<https://orcid.org/0000-0002-1825-0097> acme.example',
    ],
    [
      'a long or a counting link does not',
      `<a href="https://track.example/?u=1">Site</a> <a href="https://a.example/${'x'.repeat(80)}">B</a>`,
      'Site B',
    ],
  ])('%s', async (_, html, text) => {
    expect((await toText(html)).trim()).toBe(text);
  });

  test('a signature that its program marked is marked', async () => {
    expect(await toText('<p>Hi</p><div id="Signature"><div>Jo</div></div>')).toBe('Hi\n\n--\nJo');
    expect(await toText('<div>Hi</div><span>-- </span><br><div class="gmail_signature">Jo</div>')).toBe('Hi\n--\nJo');
    expect(await toText('<blockquote><div id="Signature">Jo</div></blockquote>')).toBe('> Jo');
  });

  test('nothing is loaded, run or complained of, whatever the page asks for', async () => {
    const html = `<link rel="stylesheet" href="https://tracker.example/a.css"><style>@import url(https://tracker.example/b.css)</style>
      <base href="https://tracker.example/"><meta http-equiv="refresh" content="0;url=https://tracker.example/">
      <body onload="parent.stolen=1" background="https://tracker.example/c.png"><img src="https://tracker.example/d.gif" onerror="stolen=1">
      <p class="a"style="background:url(https://tracker.example/e.png)">Hello</p><iframe src="https://tracker.example/"></iframe>
      <svg><style>p{}</style><image href="https://tracker.example/f.png"></image></svg><script>window.stolen=1</script>
      <video src="https://tracker.example/g.mp4" autoplay></video><object data="https://tracker.example/h"></object>`;
    expect((await toText(html)).trim()).toBe('Hello');
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 50)));
    expect(await page.evaluate(() => 'stolen' in window)).toBe(false);
  });

  test('whatever it is given, text comes of it', async () => {
    const tags = [
      '<p>',
      '</p>',
      '<style>',
      '<blockquote>',
      '</td>',
      '<table>',
      '<!--',
      '<svg>',
      '<template>',
      ' style="',
      '>',
      '&nbsp;',
      'x',
    ];
    const pages = fc
      .array(fc.oneof(fc.constantFrom(...tags), fc.string()), { maxLength: 40 })
      .map((parts) => parts.join(''));
    await fc.assert(
      fc.asyncProperty(pages, async (html) => {
        expect(typeof (await toText(html))).toBe('string');
      }),
    );
  });

  test('however deep it is nested, it is read to the end', async () => {
    const deep = 80_000;
    expect(await toText(`${'<div>'.repeat(deep)}Bottom${'</div>'.repeat(deep)}Below`)).toBe('Bottom\nBelow');
  });
});

describe('the sender’s part of mail as programs write it', () => {
  const signature = { name: 'Jo Smith', emailAddress: 'jo.smith@acme.example' };
  test.each(Object.entries(mails()))('%s', async (_, html) => {
    const text = await toText(html);
    expect(ownPart(text)).toContain('Yes, Tuesday suits us.');
    expect(ownPart(text)).not.toContain('Would Tuesday');
    const { jobTitle, phones } = findSignature(text, signature);
    expect([jobTitle?.value, phones.map(({ value }) => value)]).toEqual(['Head of Research', ['+441632960123']]);
  });
});

/** The same answer, with signature and quotation, in the shapes that the usual programs give to it. */
function mails(): Readonly<Record<string, string>> {
  return {
    'Outlook on the web': `<html><head><style>P {margin-top:0;margin-bottom:0;}</style></head><body dir="ltr">
      <div class="elementToProof">Yes, Tuesday suits us.</div><div class="elementToProof"><br></div>
      <div id="Signature"><div>Jo Smith</div><div>Head of Research</div><div>Tel: +44 1632 960123</div></div>
      <div id="appendonsend"></div><hr style="display:inline-block;width:98%" tabindex="-1">
      <div id="divRplyFwdMsg" dir="ltr"><font face="Calibri"><b>From:</b> Ann Bell &lt;ann@york.example&gt;<br>
      <b>Sent:</b> 01 March 2026 10:00<br><b>To:</b> Jo Smith &lt;jo.smith@acme.example&gt;<br><b>Subject:</b> Visit</font><div>&nbsp;</div></div>
      <div>Would Tuesday do?</div><div>Ann Bell</div><div>Head of Physics, +44 1632 960999</div></body></html>`,
    'Outlook on Windows': `<div class="WordSection1"><p class="MsoNormal">Yes, Tuesday suits us.<o:p></o:p></p><p class="MsoNormal"><o:p>&nbsp;</o:p></p>
      <p class="MsoNormal">Kind regards<o:p></o:p></p><p class="MsoNormal"><b>Jo Smith</b><o:p></o:p></p><p class="MsoNormal">Head of Research<o:p></o:p></p>
      <p class="MsoNormal">+44 1632 960123<o:p></o:p></p><div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm">
      <p class="MsoNormal"><b>From:</b> Ann Bell &lt;ann@york.example&gt; <br><b>Sent:</b> 01 March 2026 10:00<br><b>To:</b> Jo Smith<br><b>Subject:</b> Visit<o:p></o:p></p></div>
      <p class="MsoNormal">Would Tuesday do? Ann Bell, Head of Physics, +44 1632 960999</p></div>`,
    Gmail: `<div dir="ltr"><div>Yes, Tuesday suits us.</div><div><br></div><span class="gmail_signature_prefix">-- </span><br>
      <div dir="ltr" class="gmail_signature"><div>Jo Smith</div><div>Head of Research</div><div>+44 1632 960123</div></div></div><br>
      <div class="gmail_quote"><div dir="ltr" class="gmail_attr">On Sun, 1 Mar 2026 at 10:00, Ann Bell &lt;<a href="mailto:ann@york.example">ann@york.example</a>&gt; wrote:<br></div>
      <blockquote class="gmail_quote" style="margin:0 0 0 .8ex"><div>Would Tuesday do?</div><div>Ann Bell</div><div>+44 1632 960999</div></blockquote></div>`,
    'Apple Mail': `<html><body>Yes, Tuesday suits us.<br><br><div><div>Best wishes,</div><div>Jo Smith</div><div>Head of Research</div><div><a href="tel:+441632960123">+44 1632 960123</a></div></div>
      <div><br><blockquote type="cite"><div>On 1 Mar 2026, at 10:00, Ann Bell &lt;ann@york.example&gt; wrote:</div><br><div><div>Would Tuesday do?</div><div>+44 1632 960999</div></div></blockquote></div></body></html>`,
    'Thunderbird, answering below': `<div class="moz-cite-prefix">On 01/03/2026 10:00, Ann Bell wrote:<br></div><blockquote type="cite"><p>Would Tuesday do?</p><p>+44 1632 960999</p></blockquote>
      <p>Yes, Tuesday suits us.</p><pre class="moz-signature" cols="72">-- \nJo Smith\nHead of Research\nTel. +44 1632 960123</pre>`,
    'Outlook in a language that no rule knows': `<div>Yes, Tuesday suits us.</div><div id="ms-outlook-mobile-signature"><div>Jo Smith</div><div>Head of Research</div><div>+44 1632 960123</div></div>
      <div id="appendonsend"></div><hr><div id="divRplyFwdMsg"><b>Xa:</b> Ann Bell<br><b>Xe:</b> 1</div><div>Would Tuesday do?</div><div>Ann Bell</div><div>Head of Physics</div><div>+44 1632 960999</div>`,
    'Outlook Express': `<DIV>Yes, Tuesday suits us.</DIV><DIV>Regards</DIV><DIV>Jo Smith</DIV><DIV>Head of Research</DIV><DIV>+44 1632 960123</DIV>
      <DIV class=OutlookMessageHeader><B>Xa:</B> Ann Bell</DIV><DIV>Would Tuesday do?</DIV><DIV>Head of Physics</DIV><DIV>+44 1632 960999</DIV>`,
    Zimbra: `<div>Yes, Tuesday suits us.</div><div>Regards</div><div>Jo Smith</div><div>Head of Research</div><div>+44 1632 960123</div>
      <hr id="zwchr"><div><b>Xa: </b>Ann Bell</div><div>Would Tuesday do?</div><div>+44 1632 960999</div>`,
    'Yahoo, answering below': `<div id="y" class="a yahoo_quoted"><div><div>Ann Bell</div><div>Would Tuesday do?</div><div>+44 1632 960999</div></div></div>
      <div>Yes, Tuesday suits us.</div><div>Regards</div><div>Jo Smith</div><div>Head of Research</div><div>+44 1632 960123</div>`,
    'a table as signature': `<div>Yes, Tuesday suits us.</div><div>Regards</div><table><tbody><tr><td><img src="cid:logo" alt="Acme"></td><td><div><b>Jo Smith</b></div><div>Head of Research</div>
      <table><tr><td>T:</td><td>+44 1632 960123</td></tr></table></td></tr></tbody></table>`,
  };
}
