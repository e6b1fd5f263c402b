import type { Lexicon } from '../lexicon';

/** French title phrases. */
export const french: Lexicon = {
  rollback: {
    strong: ['retour arrière', 'retour en arrière'],
  },
  spof: {
    strong: ['point unique de défaillance', 'points uniques de défaillance'],
  },
  emergency: {
    strong: ['urgence', 'escalade', "en cas d'urgence"],
  },
  impact: {
    strong: ['impact'],
  },
  diagnosis: {
    strong: ['diagnostic'],
  },
  recovery: {
    strong: ['sauvegarde et restauration'],
  },
};
