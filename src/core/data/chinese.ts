import type { Lexicon } from '../lexicon';

/** Chinese title phrases. */
export const chinese: Lexicon = {
  rollback: {
    strong: ['回滚', '回退'],
  },
  spof: {
    strong: ['单点故障'],
  },
  emergency: {
    strong: ['应急', '紧急', '升级'],
  },
  meaning: {
    strong: ['含义'],
  },
  impact: {
    strong: ['影响'],
  },
  diagnosis: {
    strong: ['诊断'],
  },
  mitigation: {
    strong: ['缓解'],
  },
};
