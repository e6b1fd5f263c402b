import { chinese } from './data/chinese';
import { dutch } from './data/dutch';
import { english } from './data/english';
import { french } from './data/french';
import { german } from './data/german';
import { italian } from './data/italian';
import { japanese } from './data/japanese';
import { korean } from './data/korean';
import { portuguese } from './data/portuguese';
import { spanish } from './data/spanish';

/** Title phrases of one topic, as they stand after `normaliseTitle`. */
export interface Phrases {
  /** Make a section of the topic. */
  readonly strong?: readonly string[];
  /** Make one only where no strong one is found and the content bears it out. */
  readonly weak?: readonly string[];
  /** False friends: checked first, never count. */
  readonly not?: readonly string[];
}

/** Phrases by topic, of one language. */
export type Lexicon = Readonly<Record<string, Phrases>>;

export const LEXICONS: readonly Lexicon[] = [
  english,
  german,
  spanish,
  french,
  italian,
  dutch,
  portuguese,
  japanese,
  chinese,
  korean,
];
