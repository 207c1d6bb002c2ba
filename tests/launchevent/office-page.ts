import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import { createContext, Script } from 'node:vm';
import type { ClientProfile } from '#emulator/client-profiles.ts';
import { createCallLog } from '#emulator/host/protocol/call-log.ts';
import { createConnection } from '#emulator/host/protocol/connection.ts';
import { frameName } from '#emulator/host/protocol/frame-name.ts';
import type { FrameHost } from '#emulator/host/protocol/frame-host.ts';
import type { Manifest } from '#emulator/wire-manifest.ts';

const root = join(import.meta.dirname, '../..');
const hostOrigin = 'https://localhost:3001';
const pageOrigin = 'https://localhost:3000';

export interface OfficePage {
  /** Office.js's own object, with which everything it says to Outlook begins. */
  readonly Office: unknown;
  /** Resolves once Office.js has started: then it hears of events. */
  readonly ready: Promise<unknown>;
  /** Calls a function that was associated, as Outlook does for an event. */
  readonly invoke: (invocation: Readonly<Record<string, string>>) => void;
}

/**
 * The real, unmodified Office.js, in as little of a page as it starts in, and the emulator's end of its wire around it. Only Office.js sees this page:
 * the add-in's script gets its object and nothing else.
 */
export function openOfficePage({
  manifest,
  profile,
  host,
  locale,
}: {
  readonly manifest: Manifest;
  readonly profile: ClientProfile;
  readonly host: FrameHost;
  readonly locale: string;
}): OfficePage {
  const listeners: ((event: object) => void)[] = [];
  const parent = {
    postMessage: (data: string) => setTimeout(() => connection.receive({ source: frame, origin: pageOrigin, data }), 0),
  };
  const frame = {
    postMessage: (data: string) =>
      setTimeout(() => listeners.forEach((listener) => listener({ data, origin: hostOrigin, source: parent })), 0),
  };
  const conversationId = 'c1';
  const connection = createConnection({
    ...{ manifest, profile, conversationId, locale, host },
    kind: 'Event',
    pageUrl: `${pageOrigin}/launchevent.html`,
    origins: [pageOrigin],
    // A cast: of a window it is only ever posted to.
    frame: () => frame as unknown as Window,
    log: createCallLog(),
  });
  const name = frameName({ conversationId, addInId: manifest.id, hostOrigin, locale, officeTheme: {}, profile });
  const { page, start } = createPage({ name, parent, listen: (listener) => listeners.push(listener) });
  start();
  // A cast: what Office.js puts there.
  const { Office } = page as { readonly Office: { readonly onReady: () => Promise<unknown> } };
  return {
    Office,
    ready: Office.onReady(),
    invoke: (invocation) => connection.push('appCommandInvoked', invocation),
  };
}

const scripts = new Map<string, Script>();

/** Compiled once, run in each page. */
function compile(path: string, read: () => string = () => readFileSync(path, 'utf8')): Script {
  const script = scripts.get(path) ?? new Script(read(), { filename: path });
  scripts.set(path, script);
  return script;
}

const officeFolder = join(root, 'node_modules/@microsoft/office-js/dist');
/** What Office.js looks for, and what its npm build lacks of a draft. */
const additions = ['microsoft-ajax', 'context-changes', 'host-call', 'later-members', 'client-profile'].map((part) =>
  join(root, `src/emulator/addition/${part}.ts`),
);

function createPage(options: {
  readonly name: string;
  readonly parent: object;
  readonly listen: (listener: (event: object) => void) => void;
}) {
  const location = new URL(`${pageOrigin}/launchevent.html`);
  const run = (path: string) => compile(join(officeFolder, path)).runInContext(page);
  const scripts: LoadedScript[] = [{ src: `${hostOrigin}/office/office.js` }];
  const head = {
    appendChild: (script: LoadedScript) => {
      scripts.push(script);
      load(script, run);
    },
  };
  const found: Readonly<Record<string, readonly object[]>> = { script: scripts, head: [head] };
  const list = (elements: readonly object[]) => Object.assign([...elements], { item: (at: number) => elements[at] });
  const onLoaded = new Set<() => void>();
  const document = {
    domain: 'localhost',
    readyState: 'complete',
    body: createElement('body'),
    createElement,
    getElementsByTagName: (tag: string) => list(found[tag] ?? []),
    getElementById: () => null,
    querySelectorAll: () => [],
    addEventListener: (name: string, listener: () => void) => {
      if (name === 'load') onLoaded.add(listener);
    },
    removeEventListener: (_: string, listener: () => void) => onLoaded.delete(listener),
    hasFocus: () => false,
  };
  const stored = new Map<string, string>();
  const sessionStorage = {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => stored.set(key, value),
  };
  const globals: Record<string, unknown> = {
    ...{ document, location, sessionStorage, history: {}, navigator: { userAgent: 'Chrome' } },
    ...{ setTimeout, clearTimeout, setInterval: () => 0, clearInterval: () => undefined, performance, console, URL },
    ...{ name: options.name, parent: options.parent },
    addEventListener: (name: string, listener: (event: object) => void) => {
      if (name === 'message') options.listen(listener);
    },
  };
  globals['window'] = globals;
  const page = createContext(globals);
  const start = () => {
    for (const part of additions) {
      compile(part, () => stripTypeScriptTypes(readFileSync(part, 'utf8'))).runInContext(page);
    }
    run('office.js');
    onLoaded.forEach((listener) => listener());
  };
  return { page, start };
}

interface LoadedScript {
  readonly src: string;
  readonly onload?: () => void;
}

function load(script: LoadedScript, run: (path: string) => void): void {
  setTimeout(() => {
    run(new URL(script.src).pathname.replace('/office/', ''));
    script.onload?.();
  }, 0);
}

/** Office.js reads addresses by an anchor, loads its files by scripts, and makes nothing else. */
function createElement(tag: string): object {
  const element = { style: {}, setAttribute: () => undefined, addEventListener: () => undefined };
  return tag === 'a' ? createAnchor() : element;
}

function createAnchor(): object {
  let url = new URL(pageOrigin);
  const parts = ['protocol', 'hostname', 'host', 'port', 'pathname', 'search', 'hash', 'origin'] as const;
  const getters = parts.map((part) => [part, { get: () => url[part] }]);
  const href = { get: () => url.href, set: (text: string) => (url = new URL(text, pageOrigin)) };
  return Object.defineProperties({}, { ...Object.fromEntries(getters), href });
}
