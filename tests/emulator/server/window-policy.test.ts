import { afterEach, describe, expect, it } from 'vitest';
import { sampleManifest } from './sample-manifest.ts';
import { startTestEmulator, type TestEmulator } from './test-emulator.ts';

describe('the policy of the window', () => {
  let emulator: TestEmulator;
  afterEach(() => emulator.close());

  it('keeps its window to itself, without remote content', async () => {
    emulator = await startTestEmulator({ manifest: sampleManifest() });
    const response = await fetch(emulator.url);
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/\*|script-src[^;]*unsafe/u);
  });

  it('lets in the pages and pictures that its manifest names today, and nothing by way of a name', async () => {
    let manifest = sampleManifest().replaceAll('https://localhost:4000/icon-16', 'https://cdn.example/icon-16');
    emulator = await startTestEmulator({ manifest: () => manifest });
    const directive = async (name: string) => {
      const policy = (await fetch(emulator.url)).headers.get('content-security-policy') ?? '';
      return policy.split('; ').find((each) => each.startsWith(`${name} `));
    };
    const pages = `${emulator.addInOrigin} https://localhost:4000 https://login.example`;
    expect(await directive('frame-src')).toBe(`frame-src blob: ${pages}`);
    expect(await directive('img-src')).toBe(`img-src 'self' data: blob: ${pages} https://cdn.example`);
    manifest = sampleManifest().replace('https://login.example', '*; script-src https://evil.example');
    expect(await directive('frame-src')).toBe(`frame-src blob: ${emulator.addInOrigin} https://localhost:4000`);
    expect(await directive('script-src')).toBe("script-src 'self'");
    manifest = 'no manifest';
    expect(await directive('frame-src')).toBe(`frame-src blob: ${emulator.addInOrigin}`);
  });
});
