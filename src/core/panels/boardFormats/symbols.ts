import type { AnswerState } from '../../manual';

/** A state in one character and in words: colour alone tells nobody who cannot see it. */
export const SYMBOLS: Readonly<Record<AnswerState, { readonly symbol: string; readonly words: string }>> = {
  answered: { symbol: '✓', words: 'answered' },
  'not-applicable': { symbol: '–', words: 'not applicable' },
  stub: { symbol: '◐', words: 'begun' },
  mentioned: { symbol: '○', words: 'mentioned' },
  missing: { symbol: '✗', words: 'missing' },
};

/** What explains the symbols. */
export function legend(): string {
  return Object.values(SYMBOLS)
    .map(({ symbol, words }) => `${symbol} ${words}`)
    .join(', ');
}
