import type { Lexicon } from '../lexicon';

/** Japanese title phrases. */
export const japanese: Lexicon = {
  rollback: {
    strong: ['ロールバック', '切り戻し', '切戻し'],
  },
  spof: {
    strong: ['単一障害点'],
  },
  emergency: {
    strong: ['緊急', 'エスカレーション'],
  },
};
