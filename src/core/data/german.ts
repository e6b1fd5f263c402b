import type { Lexicon } from '../lexicon';

/** German title phrases. */
export const german: Lexicon = {
  rollback: {
    strong: ['rückfallplan', 'rückgängig', 'zurückrollen'],
  },
  spof: {
    strong: ['einzelne fehlerquelle', 'ausfallarten'],
  },
  emergency: {
    strong: ['notfall', 'eskalation'],
  },
  recovery: {
    strong: ['wiederherstellung', 'datensicherung'],
  },
};
