import type { Lexicon } from '../lexicon';

/** Korean title phrases. */
export const korean: Lexicon = {};
