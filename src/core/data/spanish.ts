import type { Lexicon } from '../lexicon';

/** Spanish title phrases. */
export const spanish: Lexicon = {
  rollback: {
    strong: ['reversión', 'revertir', 'marcha atrás', 'vuelta atrás'],
  },
  spof: {
    strong: ['punto único de fallo', 'puntos únicos de fallo', 'modos de fallo'],
  },
  emergency: {
    strong: ['emergencia', 'escalamiento', 'escalado', 'contactos de emergencia'],
  },
  impact: {
    strong: ['impacto'],
  },
  diagnosis: {
    strong: ['diagnóstico'],
  },
  mitigation: {
    strong: ['mitigación'],
  },
  recovery: {
    strong: ['copia de seguridad y restauración'],
  },
};
