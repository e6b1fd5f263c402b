import type { Lexicon } from '../lexicon';

/** Italian title phrases. */
export const italian: Lexicon = {};
