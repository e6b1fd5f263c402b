/** Where an instruction may begin: at the beginning, behind a mark, or behind words that tell somebody to. */
export const TELLING = `(?:^|[,;:.(—–→|]\\s*|\\b(?:to|then|and|or|should|must|can|could|may|please|by|either|just|simply|consider|need|needed|you|we|immediately|quickly|manually|safely|first|do|also)\\s+(?:\\w+ly\\s+)?)["'\`*_]*`;
