import type { LinkAudience, LinkKind } from '#domain/link.ts';
import type { SystemKey } from '#domain/system-key.ts';

/** The systems that send links, and their keys. */
export interface ConnectedSystemStore {
  readonly listConnectedSystems: (institutionId: string) => Promise<readonly ConnectedSystem[]>;
  readonly addConnectedSystem: (
    input: By & SystemContent & { readonly code: string; readonly keyHash: Buffer },
  ) => Promise<{ readonly id: string } | 'code-taken'>;
  readonly changeConnectedSystem: (input: BySystem & Changed<SystemContent>) => Promise<'changed' | 'unknown'>;
  /** Its key counts no longer; revoking twice is `changed` twice. */
  readonly revokeConnectedSystem: (input: BySystem) => Promise<'changed' | 'unknown'>;
  /** Has a new key from now on, made for its code, which the hash is asked for; undefined when there is no such system. */
  readonly renewSystemKey: (
    input: BySystem & { readonly hashFor: (code: string) => Buffer },
  ) => Promise<'renewed' | 'unknown'>;
  /** By what its key tells, whether the key is right or not; undefined when nothing has this code. */
  readonly findSystemByKey: (key: SystemKey) => Promise<KeyedSystem | undefined>;
  /**
   * Counts so many links against what the system may send in a minute. Gives how many seconds to wait where that is used up; else 0,
   * also for those with which it is.
   */
  readonly takeAllowance: (input: {
    readonly institutionId: string;
    readonly systemId: string;
    readonly links: number;
    readonly now: Date;
  }) => Promise<number>;
}

interface By {
  readonly institutionId: string;
  /** Null for the administrator's commands. */
  readonly colleagueId: string | null;
}

type BySystem = By & { readonly systemId: string };

type Changed<Content> = { readonly [Name in keyof Content]?: Content[Name] | undefined };

export interface SystemContent {
  readonly name: string;
  /** Of the links that it may write. */
  readonly kinds: readonly LinkKind[];
  readonly seenBy: LinkAudience;
  /** Links. */
  readonly perMinute: number;
}

export interface ConnectedSystem extends SystemContent {
  readonly id: string;
  readonly code: string;
  readonly createdAt: string;
  /** When its key was made. */
  readonly renewedAt: string;
  readonly revokedAt?: string;
  /** When it last sent anything. */
  readonly receivedAt?: string;
  readonly links: number;
  /** Those whose organisation is not known. */
  readonly waiting: number;
}

export interface KeyedSystem {
  readonly id: string;
  readonly kinds: readonly LinkKind[];
  /** SHA-256 of its key; null once that is revoked. */
  readonly keyHash: Buffer | null;
}
