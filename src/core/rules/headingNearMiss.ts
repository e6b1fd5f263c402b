import type { Catalogue } from '../recognition/catalogue';
import { NOT_SLIPS } from '../data/notSlips';
import { LEXICONS } from '../recognition/lexicon';
import { editDistance } from '../nearest';
import { defineRule } from '../rule';
import type { Section } from '../document/sections';
import { titleWords } from '../document/titles';
import type { TopicId } from '../topics';

/** A shorter word lies too near to others. */
const MIN_LETTERS = 7;

/** "Rolback": the section is there, and whoever searches for it does not find it. */
export const headingNearMiss = defineRule({
  id: 'heading-near-miss',
  class: 'content',
  severity: 'information',
  summary: 'The title that announces a topic is spelled right',
  *check(manual, { config }) {
    const asked = config.asked(manual.kind, manual.facts.lifecycle?.value, manual.facts.tier?.value);
    const wanted = [...asked.must, ...asked.should].filter((topic) => {
      const state = manual.answers.get(topic)?.state;
      return state === 'missing' || state === 'mentioned';
    });
    if (wanted.length === 0) return;
    for (const section of manual.sections) {
      const slip = slipIn(section, config.catalogue, wanted);
      if (!slip) continue;
      const title = config.catalogue.topic(slip.topic)!.title;
      yield {
        message: `“${section.title}” looks like a slip for “${slip.right}”. Rename it: ${title} is asked here.`,
        range: section.range,
        topic: slip.topic,
      };
    }
  },
  *fix(finding, manual, { config }) {
    const section = manual.sections.find((other) => other.line === finding.range.start.line);
    const slip = section && finding.topic && slipIn(section, config.catalogue, [finding.topic]);
    if (!slip) return;
    const written = manual.source.line(section.line);
    const at = written.toLowerCase().indexOf(slip.wrong, section.range.start.character);
    if (at < 0) return;
    const first = written[at]!;
    const right =
      first === first.toUpperCase() ? slip.right[0]!.toUpperCase() + slip.right.slice(1) : slip.right;
    yield {
      title: `Rename to “${right}”`,
      edits: [
        {
          range: {
            start: { line: section.line, character: at },
            end: { line: section.line, character: at + slip.wrong.length },
          },
          newText: right,
        },
      ],
      safe: true,
      preferred: true,
    };
  },
});

interface Slip {
  readonly topic: TopicId;
  readonly wrong: string;
  readonly right: string;
}

/** The one word of a heading that is a letter away from making it the title of a wanted topic. */
function slipIn(section: Section, catalogue: Catalogue, wanted: readonly TopicId[]): Slip | undefined {
  if (section.form !== 'heading' && section.form !== 'html' && section.form !== 'bold-line') return undefined;
  if (catalogue.match(section.normalised).length > 0) return undefined;
  const words = titleWords(section.normalised);
  if (words.length > 6) return undefined;
  const known = vocabulary();
  for (const [i, wrong] of words.entries()) {
    if (wrong.length < MIN_LETTERS || known.all.has(wrong) || NOT_SLIPS.has(wrong)) continue;
    for (const right of known.near(wrong)) {
      if (isInflection(wrong, right) || editDistance(wrong, right) !== 1) continue;
      const title = words.with(i, right).join(' ');
      const match = catalogue
        .match(title)
        .find(({ topic, strength }) => strength === 'strong' && wanted.includes(topic));
      if (match) return { topic: match.topic, wrong, right };
    }
  }
  return undefined;
}

/** A plural or another ending is a word of its own, not a slip. */
function isInflection(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return /^(?:s|d|e|n|r|y)?$/.test(long.slice(short.length)) && long.startsWith(short);
}

interface Vocabulary {
  readonly all: ReadonlySet<string>;
  /** Words that may lie one edit away. */
  near(word: string): readonly string[];
}

let compiled: Vocabulary | undefined;

/** The words of the lexicon, compiled when the first title without a topic is met. */
function vocabulary(): Vocabulary {
  if (compiled) return compiled;
  const all = new Set<string>();
  for (const lexicon of LEXICONS) {
    for (const phrases of Object.values(lexicon)) {
      for (const list of [phrases.strong, phrases.edge, phrases.weak, phrases.faint, phrases.not]) {
        for (const phrase of list ?? []) for (const word of phrase.split(/[\s|?*]+/)) all.add(word);
      }
    }
  }
  // Of two words that lie one edit apart, each or each without a letter is the other or it without a letter.
  const byForm = new Map<string, string[]>();
  for (const word of all) {
    if (word.length < MIN_LETTERS) continue;
    for (const form of formsOf(word)) {
      const list = byForm.get(form);
      if (list) list.push(word);
      else byForm.set(form, [word]);
    }
  }
  const known = new Map<string, readonly string[]>();
  const near = (word: string) => {
    let words = known.get(word);
    if (!words) {
      words = [...new Set(formsOf(word).flatMap((form) => byForm.get(form) ?? []))];
      // Titles repeat across a repository; what does not is bounded here.
      if (known.size > 20_000) known.clear();
      known.set(word, words);
    }
    return words;
  };
  return (compiled = { all, near });
}

/** A word, and it without each of its letters. */
function formsOf(word: string): string[] {
  return [word, ...Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1))];
}
