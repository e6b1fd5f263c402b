import { chinese } from '../data/chinese';
import { dutch } from '../data/dutch';
import { english } from '../data/english';
import { englishIdioms } from '../data/englishIdioms';
import { french } from '../data/french';
import { german } from '../data/german';
import { italian } from '../data/italian';
import { japanese } from '../data/japanese';
import { korean } from '../data/korean';
import { portuguese } from '../data/portuguese';
import { russian } from '../data/russian';
import { spanish } from '../data/spanish';
import type { Kind } from '../manual';

/**
 * Title phrases of one topic, as they stand after `normaliseTitle`. `call|page` are alternatives, `the?` is
 * optional, `*` is up to three words (`phrases.ts`).
 */
export interface Phrases {
  /** Make a section of the topic. */
  readonly strong?: readonly string[];
  /** Make one only where the content bears it out and no strong one is found; the phrase is all of the title. */
  readonly weak?: readonly string[];
  /** As `weak`, and the phrase may also begin or end a title. */
  readonly near?: readonly string[];
  /** As `weak`, but the content must say nearly all. */
  readonly faint?: readonly string[];
  /** As `strong`, but only as all of a title: words that mean much else beside others. */
  readonly whole?: readonly string[];
  /** Other words for the topic, in documents that tell how something is run; the content must speak of it, too. */
  readonly said?: readonly string[];
  /** As `strong`, but only at the beginning or the end of a title: words that mean much else besides. */
  readonly edge?: readonly string[];
  /** Titles that are not the topic's own and yet lead to guidance on it, such as a list of dependencies. */
  readonly mention?: readonly string[];
  /** Strong at the beginning of a title in documents of a kind: "Contain" in an incident plan, elsewhere not. */
  readonly kinds?: Readonly<Partial<Record<Kind, readonly string[]>>>;
  /** False friends: checked first, never make a section. */
  readonly not?: readonly string[];
}

/** Phrases by topic, of one language. */
export type Lexicon = Readonly<Record<string, Phrases>>;

export const LEXICONS: readonly Lexicon[] = [
  english,
  englishIdioms,
  german,
  spanish,
  french,
  italian,
  dutch,
  portuguese,
  russian,
  japanese,
  chinese,
  korean,
];
