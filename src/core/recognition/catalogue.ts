import { questionTest, type QuestionTest } from '../document/content';
import { LEXICONS } from './lexicon';
import { KINDS, type Kind } from '../manual';
import { PhraseTable } from './phrases';
import { normaliseTitle, titleWords } from '../document/titles';
import { TOPICS, type Topic, type TopicId } from '../topics';

/**
 * How surely a title announces its topic: `strong` alone, `said`, `weak` and `faint` where the content bears it out;
 * `mention` only leads to guidance.
 */
export type Strength = 'strong' | 'said' | 'weak' | 'faint' | 'mention';

export interface TitleMatch {
  readonly topic: TopicId;
  readonly strength: Strength;
  readonly phrase: string;
}

/** What the configuration adds to the built-in topics. */
export interface CatalogueOptions {
  /** Topics of the team's own. */
  readonly topics?: readonly Topic[];
  /** More strong titles, by topic. */
  readonly aliases?: Readonly<Record<TopicId, readonly string[]>>;
  /** Globs by kind, decided by the configuration before path and shape; matched by `kindByPath`. */
  readonly kindByPath?: (path: string) => Kind | undefined;
}

/** Where a phrase may stand in a title. A title of many words is a sentence: it must begin or end with one. */
type Place = 'anywhere' | 'edge' | 'start' | 'whole';

/** Documents that tell how something is run. */
const OPERATING: readonly Kind[] = ['service', 'procedure', 'alert', 'incident', 'launch', 'event'];

/** How a phrase of the lexicon must stand in a title, and in documents of which kind. */
interface Use {
  readonly topic: TopicId;
  readonly strength: Strength | 'not';
  readonly place: Place;
  readonly kinds?: readonly Kind[];
}

/** Writing systems that set no spaces between words: a phrase in them is looked for anywhere in the title. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
/** A title longer than this is a sentence. */
const MAX_WORDS_AROUND = 6;
/** No title that people write is longer; beyond it only the beginning is looked at. */
const MAX_WORDS = 40;
const NO_MATCH: readonly TitleMatch[] = [];
const RANK: Readonly<Record<Exclude<Strength, 'mention'>, number>> = {
  strong: 3,
  said: 2,
  weak: 1,
  faint: 0,
};

/** Topics and title phrases, compiled once from the configuration. */
export class Catalogue {
  readonly topics: readonly Topic[];
  readonly kindByPath: (path: string) => Kind | undefined;
  readonly isQuestion: QuestionTest;
  readonly #phrases = new PhraseTable<Use>();
  readonly #unspaced: { text: string; use: Use }[] = [];
  readonly #caches = new Map<Kind | undefined, Map<string, readonly TitleMatch[]>>();

  constructor(options: CatalogueOptions = {}) {
    this.topics = [...TOPICS, ...(options.topics ?? [])];
    this.kindByPath = options.kindByPath ?? (() => undefined);
    this.isQuestion = questionTest(options.topics?.flatMap(({ questions }) => questions) ?? []);
    for (const lexicon of LEXICONS) {
      for (const [topic, phrases] of Object.entries(lexicon)) {
        const add = (
          list: readonly string[] | undefined,
          strength: Use['strength'],
          place: Place,
          kinds?: readonly Kind[],
        ) => {
          for (const phrase of list ?? []) {
            this.#add(phrase, { topic, strength, place, ...(kinds && { kinds }) });
          }
        };
        add(phrases.not, 'not', 'anywhere');
        add(phrases.strong, 'strong', 'anywhere');
        add(phrases.whole, 'strong', 'whole');
        add(phrases.edge, 'strong', 'edge');
        add(phrases.near, 'weak', 'edge');
        add(phrases.weak, 'weak', 'whole');
        add(phrases.faint, 'faint', 'whole');
        add(phrases.mention, 'mention', 'whole');
        for (const kind of KINDS) add(phrases.kinds?.[kind], 'strong', 'start', [kind]);
        add(phrases.said, 'said', 'anywhere', OPERATING);
      }
    }
    for (const topic of this.topics) this.#addTitle(topic.title, topic.id);
    for (const [topic, aliases] of Object.entries(options.aliases ?? {})) {
      for (const alias of aliases) this.#addTitle(alias, topic);
    }
  }

  topic(id: TopicId): Topic | undefined {
    return this.topics.find((topic) => topic.id === id);
  }

  /**
   * The topics that a normalised title announces, a topic at most once, and besides where it leads to guidance.
   * @param kind of the document: some titles speak only in one kind
   */
  match(normalised: string, kind?: Kind): readonly TitleMatch[] {
    let cache = this.#caches.get(kind);
    if (!cache) {
      cache = new Map<string, readonly TitleMatch[]>();
      this.#caches.set(kind, cache);
    }
    let matches = cache.get(normalised);
    if (!matches) {
      matches = this.#match(normalised, kind);
      // Titles repeat across a repository; what does not is bounded here.
      if (cache.size > 20_000) cache.clear();
      cache.set(normalised, matches);
    }
    return matches;
  }

  #addTitle(written: string, topic: TopicId): void {
    const normalised = normaliseTitle(written);
    if (normalised !== '') this.#add(normalised, { topic, strength: 'strong', place: 'anywhere' });
  }

  #add(phrase: string, use: Use): void {
    if (UNSPACED.test(phrase)) this.#unspaced.push({ text: phrase, use });
    else this.#phrases.add(phrase, use);
  }

  #match(normalised: string, kind: Kind | undefined): readonly TitleMatch[] {
    const words = titleWords(normalised).slice(0, MAX_WORDS);
    const denied = new Set<TopicId>();
    const found = new Map<TopicId, TitleMatch>();
    const leads = new Map<TopicId, TitleMatch>();
    const take = ({ topic, strength, kinds }: Use, phrase: string) => {
      if (kinds && !(kind && kinds.includes(kind))) return;
      if (strength === 'not') {
        denied.add(topic);
        return;
      }
      if (strength === 'mention') {
        leads.set(topic, { topic, strength, phrase });
        return;
      }
      const old = found.get(topic);
      if (!old || RANK[strength] > rankOf(old)) found.set(topic, { topic, strength, phrase });
    };
    for (const { phrase, start, end } of this.#phrases.find(words)) {
      const use = phrase.value;
      if (stands(use.place, start, end, words.length)) take(use, words.slice(start, end).join(' '));
    }
    if (UNSPACED.test(normalised)) {
      for (const { text, use } of this.#unspaced) {
        if (use.place === 'whole' ? normalised === text : normalised.includes(text)) take(use, text);
      }
    }
    if (found.size + leads.size === 0) return NO_MATCH;
    return [...[...found.values()].filter(({ topic }) => !denied.has(topic)), ...leads.values()];
  }
}

function rankOf({ strength }: TitleMatch): number {
  return strength === 'mention' ? -1 : RANK[strength];
}

function stands(place: Place, start: number, end: number, length: number): boolean {
  switch (place) {
    case 'anywhere':
      return start === 0 || end === length || length <= MAX_WORDS_AROUND;
    case 'edge':
      return start === 0 || end === length;
    case 'start':
      return start === 0;
    case 'whole':
      return start === 0 && end === length;
  }
}
