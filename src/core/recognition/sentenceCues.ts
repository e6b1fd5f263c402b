import { firstBlock } from '../document/content';
import type { Block } from '../document/markdown';
import type { SourceText } from '../document/text';

/** Which words of the sentences that state facts stand in a text. */
export const CUES = {
  /** "owned by", "run by", "looked after by". */
  by: 1,
  /** "OIT-owned", "belongs to", "in the care of", "Who runs this?". */
  house: 2,
  /** "team". */
  team: 4,
  /** "owner", "maintainer", "CODEOWNERS". */
  owner: 8,
  /** "ticket", "incident", "request". */
  desk: 16,
  /** "call", "contact". */
  call: 32,
  /** An at sign, a hash or an address. */
  way: 64,
  /** "takes", "within", "up to", "lasts". */
  time: 128,
} as const;

/** Rare first letters make these searches fast, and more is found than is meant: patterns have the last word. */
const WORDS: readonly (readonly [word: string, cues: number])[] = [
  ['by', CUES.by],
  ['wned', CUES.house],
  ['elongs to', CUES.house],
  ['care of', CUES.house],
  ['hands of', CUES.house],
  ['ho runs', CUES.house],
  ['ho owns', CUES.house],
  ['ho looks', CUES.house],
  ['maintain', CUES.house | CUES.owner],
  ['Maintain', CUES.owner],
  ['eam', CUES.team],
  ['wner', CUES.owner],
  ['OWNERS', CUES.owner],
  ['ket', CUES.desk],
  ['quest', CUES.desk],
  ['cident', CUES.desk],
  ['call', CUES.call],
  ['ontact ', CUES.call],
  ['@', CUES.way],
  ['#', CUES.way],
  ['://', CUES.way],
  ['take', CUES.time],
  ['within', CUES.time],
  ['up to', CUES.time],
  ['lasts', CUES.time],
];

/**
 * The cues in each block. Nearly all paragraphs state nothing, so that each word is searched for in the whole document,
 * and goes on behind a block where it has been found.
 */
export function blockCues(source: SourceText, blocks: readonly Block[]): number[] {
  const { text } = source;
  const found = blocks.map(() => 0);
  for (const [word, some] of WORDS) {
    for (let at = text.indexOf(word); at >= 0;) {
      const i = firstBlock(blocks, source.positionAt(at).line);
      const block = blocks[i];
      if (!block) break;
      const start = source.offsetAt({ line: block.line, character: 0 });
      if (at >= start) {
        found[i]! |= some;
        const end = source.offsetAt({ line: block.endLine, character: 0 });
        at = text.indexOf(word, Math.max(end, at + 1));
      } else at = text.indexOf(word, start);
    }
  }
  return found;
}
