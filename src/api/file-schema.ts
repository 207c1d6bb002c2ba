import { z } from 'zod';

/** A file as it is answered, before anybody reads it. */
export interface SentFile {
  readonly name: string;
  /** A media type. */
  readonly type: string;
  readonly chunks: AsyncIterable<string>;
}

/** A file in a request's body: a blob for who calls, its bytes as they come in for who answers. */
export const fileBody = z
  .custom<Blob>()
  .transform((bytes) => bytes as unknown as AsyncIterable<Uint8Array>) // a cast: the server hands over a stream
  .describe('The file as it is');

/** A file in an answer: a blob for who calls. */
export const fileAnswer = z.custom<Blob>().describe('The file');
