/** A message as it was found, in bytes. */
export interface FoundMessage {
  /** The file that it is in, as seen from the path that was opened. */
  readonly name: string;
  readonly bytes: Buffer;
  readonly location: Location;
  readonly modifiedAt: number;
  readonly problem?: undefined;
}

/** Something that should be a message and can't be read. */
export interface UnreadableMessage {
  readonly name: string;
  readonly location: Location;
  readonly problem: string;
}

/** A stretch of a file: of the mail's own, or of what was unpacked from an archive. */
export interface Location {
  readonly read: (start: number, length: number) => Promise<Buffer>;
  readonly start: number;
  readonly length: number;
  readonly isMboxPart: boolean;
}
