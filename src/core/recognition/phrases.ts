/**
 * Title phrases, compiled: a phrase is words with a space between; a word may be alternatives (`call|page`),
 * may be optional (`the?`) or the beginning of a word (`notfall+`), and `*` stands for up to three words of any
 * kind.
 */

type Part = { readonly words: readonly string[]; readonly optional: boolean } | 'gap';

export interface Phrase<T> {
  readonly written: string;
  readonly parts: readonly Part[];
  readonly value: T;
}

export interface PhraseHit<T> {
  readonly phrase: Phrase<T>;
  /** Index of the first word that matches. */
  readonly start: number;
  /** Index behind the last word that matches. */
  readonly end: number;
}

const MAX_GAP = 3;
/** Beginnings of words are looked up by so many letters; a phrase cannot begin with fewer. */
const PREFIX = 4;

/** Finds phrases in titles; a title costs its own words, however many phrases there are. */
export class PhraseTable<T> {
  readonly #byFirstWord = new Map<string, Phrase<T>[]>();

  add(written: string, value: T): void {
    const parts = parse(written);
    const phrase = { written, parts, value };
    for (const word of firstWords(parts)) {
      const key = word.endsWith('+') ? `${word.slice(0, PREFIX)}+` : word;
      const list = this.#byFirstWord.get(key);
      if (list) list.push(phrase);
      else this.#byFirstWord.set(key, [phrase]);
    }
  }

  /** Each phrase that begins at some word of the title, with its longest match there. */
  find(words: readonly string[]): PhraseHit<T>[] {
    const hits: PhraseHit<T>[] = [];
    const look = (key: string, start: number) => {
      const phrases = this.#byFirstWord.get(key);
      if (!phrases) return;
      for (const phrase of phrases) {
        const end = longest(phrase.parts, 0, words, start);
        if (end > start) hits.push({ phrase, start, end });
      }
    };
    for (let start = 0; start < words.length; start++) {
      const word = words[start]!;
      look(word, start);
      if (word.length >= PREFIX) look(`${word.slice(0, PREFIX)}+`, start);
    }
    return hits;
  }
}

function parse(written: string): Part[] {
  return written.split(' ').map((word): Part => {
    if (word === '*') return 'gap';
    const optional = word.endsWith('?');
    return { words: (optional ? word.slice(0, -1) : word).split('|'), optional };
  });
}

function firstWords(parts: readonly Part[]): Set<string> {
  const first = new Set<string>();
  for (const part of parts) {
    if (part === 'gap') break;
    for (const word of part.words) first.add(word);
    if (!part.optional) break;
  }
  return first;
}

/** Index behind the longest match of `parts` from `part` on at word `at`; -1 where there is none. */
function longest(parts: readonly Part[], part: number, words: readonly string[], at: number): number {
  const here = parts[part];
  if (here === undefined) return at;
  if (here === 'gap') {
    for (let skip = Math.min(MAX_GAP, words.length - at); skip >= 0; skip--) {
      const end = longest(parts, part + 1, words, at + skip);
      if (end >= 0) return end;
    }
    return -1;
  }
  const word = words[at];
  if (word !== undefined && here.words.some((other) => isWord(other, word))) {
    const end = longest(parts, part + 1, words, at + 1);
    if (end >= 0) return end;
  }
  return here.optional ? longest(parts, part + 1, words, at) : -1;
}

function isWord(written: string, word: string): boolean {
  return written.endsWith('+') ? word.startsWith(written.slice(0, -1)) : written === word;
}
