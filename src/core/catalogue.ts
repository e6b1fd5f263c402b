import { LEXICONS } from './lexicon';
import { KINDS, type Kind } from './manual';
import { PhraseTable } from './phrases';
import { normaliseTitle, titleWords } from './titles';
import { TOPICS, type Topic, type TopicId } from './topics';

/**
 * How surely a title announces its topic: `strong` alone, `weak` and `faint` where the content bears it out;
 * `mention` only leads to guidance.
 */
export type Strength = 'strong' | 'weak' | 'faint' | 'mention';

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

/** How a phrase of the lexicon must stand in a title, and in documents of which kind. */
interface Use {
  readonly topic: TopicId;
  readonly strength: Strength | 'not';
  readonly edge: boolean;
  readonly kind?: Kind;
}

/** Writing systems that set no spaces between words: a phrase in them is looked for anywhere in the title. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
/** A title longer than this is a sentence: it must begin or end with a phrase. */
const MAX_WORDS_AROUND = 6;
/** No title that people write is longer; beyond it only the beginning is looked at. */
const MAX_WORDS = 40;
const RANK: Readonly<Record<Strength, number>> = { strong: 3, weak: 2, faint: 1, mention: 0 };

/** Topics and title phrases, compiled once from the configuration. */
export class Catalogue {
  readonly topics: readonly Topic[];
  readonly kindByPath: (path: string) => Kind | undefined;
  readonly #phrases = new PhraseTable<Use>();
  readonly #unspaced: { text: string; use: Use }[] = [];
  readonly #cache = new Map<string, readonly TitleMatch[]>();

  constructor(options: CatalogueOptions = {}) {
    this.topics = [...TOPICS, ...(options.topics ?? [])];
    this.kindByPath = options.kindByPath ?? (() => undefined);
    for (const lexicon of LEXICONS) {
      for (const [topic, phrases] of Object.entries(lexicon)) {
        for (const strength of ['not', 'strong', 'weak', 'faint', 'mention'] as const) {
          for (const phrase of phrases[strength] ?? []) this.#add(phrase, { topic, strength, edge: false });
        }
        for (const phrase of phrases.edge ?? []) {
          this.#add(phrase, { topic, strength: 'strong', edge: true });
        }
        for (const kind of KINDS) {
          for (const phrase of phrases.kinds?.[kind] ?? []) {
            this.#add(phrase, { topic, strength: 'strong', edge: true, kind });
          }
        }
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
   * The topics that a normalised title announces, a topic at most once.
   * @param kind of the document: some titles speak only in one kind
   */
  match(normalised: string, kind?: Kind): readonly TitleMatch[] {
    const key = `${kind ?? ''}:${normalised}`;
    let matches = this.#cache.get(key);
    if (!matches) {
      matches = this.#match(normalised, kind);
      // Titles repeat across a repository; what does not is bounded here.
      if (this.#cache.size > 20_000) this.#cache.clear();
      this.#cache.set(key, matches);
    }
    return matches;
  }

  #addTitle(written: string, topic: TopicId): void {
    const normalised = normaliseTitle(written);
    if (normalised !== '') this.#add(normalised, { topic, strength: 'strong', edge: false });
  }

  #add(phrase: string, use: Use): void {
    if (UNSPACED.test(phrase)) this.#unspaced.push({ text: phrase, use });
    else this.#phrases.add(phrase, use);
  }

  #match(normalised: string, kind: Kind | undefined): TitleMatch[] {
    const words = titleWords(normalised).slice(0, MAX_WORDS);
    const denied = new Set<TopicId>();
    const found = new Map<TopicId, TitleMatch>();
    const take = ({ topic, strength, kind: only }: Use, phrase: string) => {
      if (only !== undefined && only !== kind) return;
      if (strength === 'not') {
        denied.add(topic);
        return;
      }
      const old = found.get(topic);
      if (!old || RANK[strength] > RANK[old.strength]) found.set(topic, { topic, strength, phrase });
    };
    for (const { phrase, start, end } of this.#phrases.find(words)) {
      const use = phrase.value;
      const whole = end - start === words.length;
      const edge = start === 0 || end === words.length;
      const stands =
        use.strength === 'not' ||
        whole ||
        (use.strength === 'strong' && (edge || (!use.edge && words.length <= MAX_WORDS_AROUND))) ||
        (use.strength === 'weak' && edge && words.length <= MAX_WORDS_AROUND);
      if (stands) take(use, words.slice(start, end).join(' '));
    }
    if (UNSPACED.test(normalised)) {
      for (const { text, use } of this.#unspaced) {
        const loose = use.strength === 'strong' || use.strength === 'not';
        if (loose ? normalised.includes(text) : normalised === text) take(use, text);
      }
    }
    return [...found.values()].filter((match) => !denied.has(match.topic));
  }
}
