import type { Lexicon } from '../lexicon';

/** Dutch title phrases. */
export const dutch: Lexicon = {
  rollback: {
    strong: ['terugdraaien'],
  },
  emergency: {
    strong: ['escalatie', 'noodgeval'],
  },
};
