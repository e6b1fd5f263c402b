import { firstBlock } from '../document/content';
import { EVIDENCE } from '../data/evidence';
import { speakingEvidence } from '../data/speakingEvidence';
import { groupBy } from '../groupBy';
import type { Strength } from './catalogue';
import type { EvidenceFamily } from './evidenceFamily';
import type { Evidence, Kind } from '../manual';
import type { Block } from '../document/markdown';
import { sentencesOf, type Sentence } from '../document/sentences';
import type { TopicId } from '../topics';

/** Looks for the cues of families in all texts at once, and only then for their patterns. */
class Cues {
  readonly #any: RegExp;
  readonly #families = new Map<string, readonly EvidenceFamily[]>();

  /** @param atWords whether all cues begin words: that is several times faster */
  constructor(
    readonly families: readonly EvidenceFamily[],
    atWords = false,
  ) {
    const cues = [...new Set(families.flatMap((family) => family.cues))].sort((a, b) => b.length - a.length);
    const any = cues.map((cue) => cue.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&')).join('|');
    this.#any = new RegExp(atWords ? `\\b(?:${any})` : any, 'gi');
    for (const cue of cues) {
      this.#families.set(
        cue,
        families.filter((family) => family.cues.some((other) => cue.includes(other))),
      );
    }
  }

  /** Whether any cue is in `text`. */
  in(text: string): boolean {
    this.#any.lastIndex = 0;
    return this.#any.test(text);
  }

  /** The families that a sentence speaks for. */
  familiesOf(sentence: Sentence, isWanted: (family: EvidenceFamily) => boolean): Set<EvidenceFamily> {
    const tried = new Set<EvidenceFamily>();
    const found = new Set<EvidenceFamily>();
    this.#any.lastIndex = 0;
    for (let cue = this.#any.exec(sentence.text); cue; cue = this.#any.exec(sentence.text)) {
      // Cues overlap: "a single" hides "single point" otherwise.
      this.#any.lastIndex = cue.index + 1;
      for (const family of this.#families.get(cue[0].toLowerCase())!) {
        if (tried.has(family)) continue;
        tried.add(family);
        if (isWanted(family) && speaks(family, sentence)) found.add(family);
      }
    }
    return found;
  }
}

/** Of the families of which one sentence alone is guidance. */
interface Guidance {
  readonly prose: Cues;
  /** Few families look at code, which is a third of what people write. */
  readonly code: Cues;
}

const guidance = new Map<Kind, Guidance>();

/** Some families are for some kinds only, and what they look for is frequent in all others. */
function guidanceIn(kind: Kind): Guidance {
  let found = guidance.get(kind);
  if (!found) {
    const alone = EVIDENCE.filter((family) => family.weight >= 1 && !family.notIn?.includes(kind));
    found = {
      prose: new Cues(
        alone.filter((family) => family.where !== 'code'),
        true,
      ),
      code: new Cues(
        alone.filter((family) => family.where !== undefined),
        true,
      ),
    };
    guidance.set(kind, found);
  }
  return found;
}

function byTopic(families: readonly EvidenceFamily[]): ReadonlyMap<TopicId, Cues> {
  return new Map(
    [...groupBy(families, ({ topic }) => topic)].map(([topic, list]) => [topic, new Cues(list)]),
  );
}

const BY_TOPIC = byTopic(EVIDENCE);
/** What bears out a title that says the topic in other words: it says so much that little is asked of the content. */
const SPOKEN = byTopic([...EVIDENCE, ...speakingEvidence]);
/** More sentences of a topic tell nobody more. */
const MAX_PLACES = 3;
/** Sentences beside a cue that are looked at in a document: real ones have a few hundred. */
const MAX_SENTENCES = 10_000;

function speaks(family: EvidenceFamily, { text, code }: Sentence): boolean {
  if (family.where !== 'both' && (family.where === 'code') !== code) return false;
  // Where a link leads may be long, and says nothing of how far words are apart.
  const said = text.includes('](') ? text.replace(LINK_TARGETS, ']') : text;
  return (
    (family.pattern.test(text) || (said !== text && family.pattern.test(said))) &&
    (family.and?.test(text) ?? true) &&
    !(family.unless?.test(text.replace(TARGETS, ' ')) ?? false)
  );
}

/** "When was the last known good state?" tells nobody what to do. */
const ASKS = /(?:^|[.:—–-]\s+)\W*(?:when|what|which|who|whom|why|where|how)\b[^.]*\?$/i;
/** What an address is made of says nothing: `access.example.com` is no question of access. */
const LINK_TARGETS = /\]\([^()\s]*\)/g;
const TARGETS = /\bhttps?:[^\s)>\]]+/g;

/** Sentences that alone are guidance on a topic, by topic, in the order of the document. */
export function findGuidance(blocks: readonly Block[], kind: Kind): Map<TopicId, Evidence[]> {
  const found = new Map<TopicId, Evidence[]>();
  const isWanted = (family: EvidenceFamily) => (found.get(family.topic)?.length ?? 0) < MAX_PLACES;
  const { prose, code } = guidanceIn(kind);
  let left = MAX_SENTENCES;
  for (const block of blocks) {
    if (left <= 0) break;
    if (block.type === 'heading' || block.type === 'rule') continue;
    const cues = block.type === 'code' ? code : prose;
    if (block.type !== 'table' && !cues.in(block.text)) continue;
    for (const sentence of sentencesOf(block)) {
      if (sentence.text.endsWith('?') && (block.quoted || ASKS.test(sentence.text))) continue;
      if (left-- <= 0) break;
      const families = cues.familiesOf(sentence, isWanted);
      for (const { topic, name, weight } of families) {
        const list = found.get(topic) ?? [];
        list.push({ line: sentence.line, what: name, weight });
        found.set(topic, list);
      }
    }
  }
  return found;
}

/** Whether content can bear out a weak title of `topic` at all: there are families for it. */
export function hasFamilies(topic: TopicId): boolean {
  return BY_TOPIC.has(topic);
}

/** What bears out a title of `topic` that is not strong, between two lines: each family once, where it is first met. */
export function findSupport(
  topic: TopicId,
  strength: Strength,
  blocks: readonly Block[],
  from: number,
  to: number,
  inline?: { readonly text: string; readonly line: number },
): Evidence[] {
  const cues = (strength === 'said' ? SPOKEN : BY_TOPIC).get(topic);
  if (!cues) return [];
  const found = new Map<EvidenceFamily, Evidence>();
  const isWanted = (family: EvidenceFamily) => !found.has(family);
  const look = (sentence: Sentence) => {
    for (const family of cues.familiesOf(sentence, isWanted)) {
      found.set(family, { line: sentence.line, what: family.name, weight: family.weight });
    }
  };
  if (inline) look({ ...inline, code: false });
  for (
    let i = firstBlock(blocks, from), left = MAX_SUPPORT_BLOCKS;
    i < blocks.length && left > 0;
    i++, left--
  ) {
    const block = blocks[i]!;
    if (block.line >= to || found.size === cues.families.length) break;
    for (const sentence of sentencesOf(block)) {
      if (sentence.line >= from && sentence.line < to) look(sentence);
    }
  }
  return [...found.values()];
}

/** How far below a title its support is looked for. */
const MAX_SUPPORT_BLOCKS = 60;
