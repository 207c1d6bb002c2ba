import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { request } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { ownStack } from '../harness/own-stack.ts';

const dist = join(import.meta.dirname, '../../dist');
const scripts = globSync(['assets/*.js', 'launchevent.js'], { cwd: dist }).map((file) => ({
  file,
  text: readFileSync(join(dist, file), 'utf8'),
}));

describe('What is built for production', () => {
  it('is there', () => {
    expect(scripts.length).toBeGreaterThan(3);
    for (const name of ['taskpane', 'commands', 'launchevent', 'desk'])
      expect(scripts.some(({ file }) => file.includes(name))).toBe(true);
  });

  it.each([
    { what: 'an address of this machine', pattern: /localhost:\d+|https?:\/\/localhost|127\.0\.0\.1:\d/ },
    { what: 'the development client', pattern: /a1f0c0de-ac00-4a1c-9a17-ac9a1a700001/ },
    { what: 'the development grant', pattern: /urn:acquaint:colleague/ },
    { what: 'anything of the emulator', pattern: /acquaint-emulator|outlook-emulator/ },
    { what: 'anything of the sample', pattern: /northbridge|eastmere|freemail\.example/i },
    { what: 'the schemas’ library', pattern: /ZodError/ },
  ])('holds no trace of $what', ({ pattern }) => {
    for (const { file, text } of scripts) expect(`${file}: ${pattern.exec(text)?.[0] ?? 'none'}`).toBe(`${file}: none`);
  });

  it.each(['taskpane.html', 'commands.html'])('%s carries Microsoft’s own tag, and no settings yet', (name) => {
    const page = readFileSync(join(dist, name), 'utf8');
    expect(page).toContain('<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>');
    expect(page).toMatch(/<script type="application\/json" id="acquaint-settings">\s*\{\}\s*<\/script>/);
    expect(page).not.toMatch(/localhost|addition\.js/);
  });
});

describe('The pages as they are served', () => {
  it('run no script that is written into them, under a policy that says so', async () => {
    const { product, emulator } = ownStack();
    const http = await request.newContext({ ignoreHTTPSErrors: true });
    for (const name of ['taskpane.html', 'commands.html', 'auth.html', 'launchevent.html', 'desk/settings']) {
      const answer = await http.get(`${product}/${name}`);
      expect(answer.status()).toBe(200);
      const directives = new Map(
        (answer.headers()['content-security-policy'] ?? '').split('; ').map((directive) => {
          const [directiveName = '', ...sources] = directive.split(' ');
          return [directiveName, sources];
        }),
      );
      expect(directives.get('default-src')).toEqual(["'none'"]);
      expect(directives.get('script-src')).toEqual(name === 'desk/settings' ? ["'self'"] : ["'self'", emulator]);
      expect(directives.get('style-src')?.join(' ')).toMatch(/^'self' 'nonce-[\w+/=]+'$/);
      expect(directives.get('object-src')).toEqual(["'none'"]);
      const inline = [...(await answer.text()).matchAll(/<script(?![^>]*\bsrc=)([^>]*)>/g)].map((match) => match[1]);
      expect(inline).toEqual(name === 'launchevent.html' ? [] : [' type="application/json" id="acquaint-settings"']);
    }
    await http.dispose();
  });
});
