import { webLightTheme } from '@fluentui/react-components';
import { globSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const source = resolve(import.meta.dirname, '../../src');
const sheets = globSync('{ui,taskpane,desk}/**/*.module.css', { cwd: source });
const components = globSync('{ui,taskpane,desk}/**/*.tsx', { cwd: source });
const read = (file: string) => readFileSync(join(source, file), 'utf8');
const classesOf = (sheet: string) =>
  new Set([...read(sheet).matchAll(/\.([a-z][A-Za-z0-9]*)(?=[\s,:{.>])/g)].map(([, name]) => name));

describe('the style sheets', () => {
  it.each(sheets)('%s takes every colour and type size from Fluent’s tokens', (sheet) => {
    const css = read(sheet);
    for (const [, token] of css.matchAll(/var\(--(\w+)\)/g)) expect(webLightTheme).toHaveProperty(token ?? '');
    expect(css).not.toMatch(/#[0-9a-f]{3,8}\b|\b(?:rgba?|hsla?|oklch)\(/i);
    expect(css).not.toMatch(/(?:^|\s)(?:font-size|line-height|font-weight):\s*(?!\s|var\(|1;|inherit;)/m);
  });

  it.each(sheets)('%s names no side, so that it reads from right to left as well', (sheet) => {
    expect(read(sheet)).not.toMatch(/\b(?:left|right)\b\s*[:;]|-(?:left|right)\s*:/);
  });

  it.each(sheets)('%s is used, each of its classes', (sheet) => {
    const users = components.filter((component) => importsOf(component).some(({ file }) => file === sheet));
    const used = new Set(users.flatMap((component) => usedClasses(component, sheet)));
    expect([...classesOf(sheet)].filter((name) => name !== undefined && !used.has(name))).toEqual([]);
  });

  it.each(components)('%s uses only classes that its style sheets have', (component) => {
    for (const { file } of importsOf(component)) {
      const classes = classesOf(file);
      expect(usedClasses(component, file).filter((name) => name !== 'dynamic' && !classes.has(name))).toEqual([]);
    }
  });
});

function importsOf(component: string): { name: string; file: string }[] {
  return [...read(component).matchAll(/import (\w+) from '([^']+\.module\.css)'/g)].map(([, name = '', path = '']) => ({
    name,
    file: path.startsWith('#') ? path.slice(1) : join(dirname(component), path),
  }));
}

/** `styles[size]` could be any of the sheet: every word of the component is taken for one. */
function usedClasses(component: string, sheet: string): string[] {
  const name = importsOf(component).find(({ file }) => file === sheet)?.name ?? '';
  const code = read(component);
  const direct = [...code.matchAll(new RegExp(`\\b${name}\\.(\\w+)`, 'g'))].map(([, used = '']) => used);
  if (!code.includes(`${name}[`)) return direct;
  const words = [...code.matchAll(/'(\w+)'/g)].map(([, word = '']) => word);
  return [...direct, ...words.filter((word) => classesOf(sheet).has(word))];
}
