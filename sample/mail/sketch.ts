/** A message of the sample before it is written down as RFC 5322. */
export interface MessageSketch {
  /** The file's name without `.eml`; its number is its place in the list. */
  readonly file: string;
  /** Which case it shows, for sample/README.md. */
  readonly shows: string;
  /** `Name <address>` each; a name with specials is quoted when written. */
  readonly from?: string;
  readonly to?: readonly string[];
  readonly cc?: readonly string[];
  readonly sender?: string;
  /** Whose mailboxes it was delivered to; nobody's when a colleague sent it. */
  readonly deliveredTo?: readonly string[];
  /** RFC 3339 in UTC. */
  readonly date: string;
  readonly subject: string;
  /** Made from the file's name when absent; null leaves the header out. */
  readonly messageId?: string | null;
  readonly inReplyTo?: string;
  readonly references?: readonly string[];
  /** Further headers, as they are written. */
  readonly headers?: readonly string[];
  readonly text?: string;
  readonly html?: string;
  readonly attachments?: readonly AttachmentSketch[];
  /** A text/calendar part with its method: the lines of its VEVENT, and of the time zone that they name. */
  readonly calendar?: {
    readonly method: 'REQUEST' | 'CANCEL' | 'REPLY';
    readonly zone?: readonly string[];
    readonly lines: readonly string[];
  };
  readonly charset?: 'utf-8' | 'iso-8859-1' | 'koi8-r';
  /** How header text that isn't ASCII is written: encoded words (RFC 2047), or as it is (RFC 6532). */
  readonly words?: 'Q' | 'B' | 'raw';
  /** CRLF, as mail travels, unless a program kept the file in its own way. */
  readonly lineEnd?: '\n';
  /** Changes the finished text: for what no orderly writer would write. */
  readonly spoil?: (message: string) => string;
}

interface AttachmentSketch {
  readonly name: string;
  readonly contentType: string;
  readonly content: string | Buffer;
  /** Shown inside the html by this Content-ID. */
  readonly contentId?: string;
}
