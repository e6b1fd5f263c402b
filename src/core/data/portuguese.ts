import type { Lexicon } from '../lexicon';

/** Portuguese title phrases. */
export const portuguese: Lexicon = {
  rollback: {
    strong: ['reversão'],
  },
  spof: {
    strong: ['ponto único de falha'],
  },
  emergency: {
    strong: ['emergência', 'escalonamento'],
  },
};
