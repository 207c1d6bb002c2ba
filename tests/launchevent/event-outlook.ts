import { clientProfiles, type ClientProfile } from '#emulator/client-profiles.ts';
import { createMailboxMemory } from '#emulator/host/protocol/mailbox-memory.ts';
import { emptyContent, type Draft, type DraftContent } from '#emulator/host/protocol/draft.ts';
import type { MeetingDetails } from '#emulator/host/protocol/meeting-draft.ts';
import type { CommandCompletion, FrameHost } from '#emulator/host/protocol/frame-host.ts';
import { initialData } from '#emulator/host/protocol/initial-data.ts';
import { draftItem, type Item } from '#emulator/host/protocol/item.ts';
import { createStore } from '#emulator/host/protocol/store.ts';
import type { Manifest } from '#emulator/wire-manifest.ts';
import { bundleLaunchEvent } from '../harness/bundle-launchevent.ts';
import { openOfficePage } from './office-page.ts';
import { runBare } from './runtime.ts';

export const amina = { address: 'amina.khan@northbridge.example', displayName: 'Amina Khan' };

const manifest: Manifest = {
  id: 'ac9a1a70-5c1e-4f0b-9d3b-6a2f4e8b7c01',
  displayName: 'Acquaint',
  description: '',
  providerName: '',
  version: '1',
  permission: 'ReadWriteItem',
  appDomains: [],
  surfaces: [],
  launchEvents: [],
};

export interface EventOutlook {
  readonly draft: Draft;
  readonly properties: () => Readonly<Record<string, unknown>>;
  readonly keepProperties: (properties: Readonly<Record<string, unknown>>) => void;
  /** Calls the function as Outlook does, each time in a runtime of its own; resolves to what it was completed with. */
  readonly raise: (functionName: string) => Promise<CommandCompletion>;
}

interface EventOutlookOptions {
  /** What the script finds in its runtime beside Office. */
  readonly given: Readonly<Record<string, unknown>>;
  readonly content?: Partial<DraftContent>;
  readonly conversationId?: string;
  readonly isMeeting?: boolean;
  readonly sensitivity?: 'private';
  readonly profile?: ClientProfile;
  readonly locale?: string;
  /** The line that the server writes above the script. */
  readonly settings?: string;
}

const served = {
  clientId: 'client',
  scope: 'api://client/access_as_user',
  authority: 'https://login.example/t',
  origin: 'https://acquaint.example',
};

const meeting: MeetingDetails = {
  start: Date.UTC(2027, 0, 11, 10),
  end: Date.UTC(2027, 0, 11, 11),
  location: '',
  sensitivity: 'normal',
};

const bundle = bundleLaunchEvent();

/** Amina's Outlook with a draft, which the emulator's own protocol answers for. */
export function openEventOutlook({
  given,
  content = {},
  conversationId,
  isMeeting = false,
  sensitivity,
  profile = clientProfiles.web,
  locale = 'en-GB',
  settings = `var acquaintSettings = ${JSON.stringify(served)};`,
}: EventOutlookOptions): EventOutlook {
  const draft: Draft = {
    key: 'draft-1',
    title: conversationId === undefined ? 'New message' : 'Reply',
    composeType: conversationId === undefined ? 'newMail' : 'reply',
    ...(conversationId === undefined ? {} : { conversationId }),
    ...(isMeeting
      ? {
          meeting: {
            details: createStore({ ...meeting, ...(sensitivity ? { sensitivity } : {}) }),
            save: () => Promise.resolve('AAMk1'),
          },
        }
      : {}),
    content: createStore<DraftContent>({ ...emptyContent, subject: 'Hydrogen', ...content }),
  };
  const memory = createMailboxMemory({ mailbox: amina.address, addInId: manifest.id, storage: createStorage() });

  async function raise(functionName: string): Promise<CommandCompletion> {
    const script = await bundle;
    return new Promise((resolve, reject) => {
      const page = openOfficePage({
        profile,
        manifest,
        host: createHost({ draft, memory, profile, onCommandCompleted: resolve }),
        locale,
      });
      page.ready.then(() => {
        runBare(`${settings}\n${script}`, { ...given, Office: page.Office });
        // Outlook calls once the script has run.
        setTimeout(
          () => page.invoke({ 0: 'call-1', 1: functionName, 2: JSON.stringify({ source: { id: functionName } }) }),
          50,
        );
      }, reject);
    });
  }

  return {
    draft,
    properties: () => memory.customProperties.read(draft.key),
    keepProperties: (properties) => memory.customProperties.write(draft.key, properties),
    raise,
  };
}

function createStorage() {
  const stored = new Map<string, string>();
  return {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => void stored.set(key, value),
    removeItem: (key: string) => void stored.delete(key),
  };
}

function createHost({
  draft,
  memory,
  profile,
  onCommandCompleted,
}: Pick<FrameHost, 'onCommandCompleted'> & {
  readonly draft: Draft;
  readonly memory: ReturnType<typeof createMailboxMemory>;
  readonly profile: ClientProfile;
}): FrameHost {
  const item = draftItem(draft);
  const nothing = () => undefined;
  const { permission, id: addInId } = manifest;
  const describe = (described: Item) =>
    initialData({ item: described, isHeaderExpanded: false, permission, addInId, mailbox: amina, profile });
  return {
    readContext: () => ({
      ...{ item, memory, mailbox: amina, directory: [] },
      window: {
        openMessage: () => Promise.resolve(false),
        loadMessage: () => Promise.resolve(undefined),
        openForm: nothing,
        closePane: nothing,
        closeDraft: nothing,
      },
      addIn: { id: manifest.id, displayName: manifest.displayName },
      selected: [],
      profile,
      initialData: describe(item),
      initialDataOf: describe,
    }),
    moveFocus: nothing,
    onEventRegistered: nothing,
    onCommandCompleted,
    openDialog: () => 5000,
    closeDialog: nothing,
    relay: nothing,
  };
}
