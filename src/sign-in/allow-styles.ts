import { readPageSettings } from './page-settings.ts';

declare global {
  /** webpack's own name for the nonce of the style elements that it makes. */
  var __webpack_nonce__: string;
}

/** Imported first of all: the style sheets are made while the modules after it load. */
__webpack_nonce__ = readPageSettings(document).nonce;
