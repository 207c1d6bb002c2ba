import { expect, it, onTestFinished } from 'vitest';
import { sampleManifest } from './sample-manifest.ts';
import { startTestEmulator } from './test-emulator.ts';

it('is Outlook on the web unless its address names another client', async () => {
  const emulator = await startTestEmulator({ manifest: sampleManifest() });
  onTestFinished(emulator.close);
  expect((await emulator.get('/emulator/state')).body).toMatchObject({ profile: 'web' });
  const { body } = await emulator.get('/emulator/state?profile=android');
  expect(body).toMatchObject({
    profile: 'android',
    manifest: { surfaces: [{ extensionPoint: 'MobileMessageReadCommandSurface' }, {}] },
  });
});

it('is the client that it was started as', async () => {
  const emulator = await startTestEmulator({ manifest: sampleManifest(), profile: 'mac' });
  onTestFinished(emulator.close);
  expect((await emulator.get('/emulator/state')).body).toMatchObject({ profile: 'mac' });
});

it('says which clients there are when it is asked for one that there isn’t', async () => {
  const emulator = await startTestEmulator({ manifest: sampleManifest() });
  onTestFinished(emulator.close);
  expect(await emulator.get('/emulator/state?profile=toString')).toEqual({
    status: 422,
    body: {
      problem: 'There is no client profile “toString”; there are web, new, classic-1.5, ltsc-2021, mac, ios, android.',
    },
  });
});
