import { LEXICONS } from './lexicon';
import type { Kind } from './manual';
import { normaliseTitle, titleWords } from './titles';
import { TOPICS, type Topic, type TopicId } from './topics';

export type Strength = 'strong' | 'weak';

interface Phrase {
  readonly words: readonly string[];
  readonly topic: TopicId;
  readonly strength: Strength | 'not';
}

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

/** Writing systems that set no spaces between words: a phrase in them is looked for anywhere in the title. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
/** A title longer than this is a sentence: it must equal a phrase or begin or end with one. */
const MAX_WORDS_AROUND = 6;

/** Topics and title phrases, compiled once from the configuration. */
export class Catalogue {
  readonly topics: readonly Topic[];
  readonly kindByPath: (path: string) => Kind | undefined;
  readonly #byFirstWord = new Map<string, Phrase[]>();
  readonly #unspaced: { text: string; topic: TopicId; strength: Strength | 'not' }[] = [];
  readonly #cache = new Map<string, readonly TitleMatch[]>();

  constructor(options: CatalogueOptions = {}) {
    this.topics = [...TOPICS, ...(options.topics ?? [])];
    this.kindByPath = options.kindByPath ?? (() => undefined);
    for (const lexicon of LEXICONS) {
      for (const [topic, phrases] of Object.entries(lexicon)) {
        for (const strength of ['not', 'strong', 'weak'] as const) {
          for (const phrase of phrases[strength] ?? []) this.#add(phrase, topic, strength);
        }
      }
    }
    for (const topic of this.topics) this.#add(topic.title, topic.id, 'strong');
    for (const [topic, aliases] of Object.entries(options.aliases ?? {})) {
      for (const alias of aliases) this.#add(alias, topic, 'strong');
    }
  }

  topic(id: TopicId): Topic | undefined {
    return this.topics.find((topic) => topic.id === id);
  }

  /** The topics that a normalised title announces, a topic at most once. */
  match(normalised: string): readonly TitleMatch[] {
    let matches = this.#cache.get(normalised);
    if (!matches) {
      matches = this.#match(normalised);
      // Titles repeat across a repository; what does not is bounded here.
      if (this.#cache.size > 20_000) this.#cache.clear();
      this.#cache.set(normalised, matches);
    }
    return matches;
  }

  #add(written: string, topic: TopicId, strength: Strength | 'not'): void {
    const normalised = normaliseTitle(written);
    if (normalised === '') return;
    if (UNSPACED.test(normalised)) {
      this.#unspaced.push({ text: normalised, topic, strength });
      return;
    }
    const words = titleWords(normalised);
    const list = this.#byFirstWord.get(words[0]!) ?? [];
    list.push({ words, topic, strength });
    this.#byFirstWord.set(words[0]!, list);
  }

  #match(normalised: string): TitleMatch[] {
    const words = titleWords(normalised);
    const denied = new Set<TopicId>();
    const found = new Map<TopicId, TitleMatch>();
    const take = (topic: TopicId, strength: Strength, phrase: string) => {
      const old = found.get(topic);
      if (!old || (old.strength === 'weak' && strength === 'strong'))
        found.set(topic, { topic, strength, phrase });
    };
    words.forEach((word, at) => {
      for (const phrase of this.#byFirstWord.get(word) ?? []) {
        if (!phrase.words.every((other, i) => words[at + i] === other)) continue;
        const whole = phrase.words.length === words.length;
        const edge = at === 0 || at + phrase.words.length === words.length;
        if (phrase.strength === 'not') denied.add(phrase.topic);
        else if (phrase.strength === 'strong') {
          if (whole || edge || words.length <= MAX_WORDS_AROUND)
            take(phrase.topic, 'strong', phrase.words.join(' '));
        } else if (whole) take(phrase.topic, 'weak', phrase.words.join(' '));
      }
    });
    if (UNSPACED.test(normalised)) {
      for (const phrase of this.#unspaced) {
        if (!normalised.includes(phrase.text)) continue;
        if (phrase.strength === 'not') denied.add(phrase.topic);
        else if (phrase.strength === 'strong' || normalised === phrase.text) {
          take(phrase.topic, phrase.strength, phrase.text);
        }
      }
    }
    return [...found.values()].filter((match) => !denied.has(match.topic));
  }
}
