import type { Catalogue } from './catalogue';
import { isPlaceholder } from './content';
import { KIND_CUES, type KindCue, type Shape } from './data/kindCues';
import { frontMatterText, type FrontMatter } from './frontMatter';
import { KINDS, type Kind, type KindSource } from './manual';
import type { Block } from './markdown';
import type { Section } from './sections';
import { normaliseTitle } from './titles';

export interface KindVerdict {
  readonly kind: Kind;
  readonly from: KindSource;
  /** For people: why. */
  readonly reason: string;
}

export interface KindInput {
  readonly path: string;
  readonly title: string;
  readonly frontMatter: FrontMatter;
  readonly blocks: readonly Block[];
  readonly sections: readonly Section[];
  readonly catalogue: Catalogue;
}

/** What kind of manual a document is: by front matter, the configuration, then path and shape together. */
export function judgeKind(input: KindInput): KindVerdict {
  const stated = frontMatterText(input.frontMatter, 'kind');
  const known = KINDS.find((kind) => kind === stated);
  if (known) return { kind: known, from: 'front-matter', reason: `front matter says kind: ${known}` };
  const configured = input.catalogue.kindByPath(input.path);
  if (configured) {
    return { kind: configured, from: 'configuration', reason: 'a kinds glob of the configuration' };
  }
  const sums = new Map<Kind, { weight: number; cues: KindCue[] }>();
  const evidence = new CueEvidence(input);
  for (const cue of KIND_CUES) {
    if (!evidence.has(cue)) continue;
    const sum = sums.get(cue.kind) ?? { weight: 0, cues: [] };
    sum.weight += cue.weight;
    sum.cues.push(cue);
    sums.set(cue.kind, sum);
  }
  let best: Kind = 'other';
  for (const [kind, { weight }] of sums) {
    if (weight >= 1 && weight > (sums.get(best)?.weight ?? 0)) best = kind;
  }
  const cues = sums.get(best)?.cues ?? [];
  if (cues.length === 0) return { kind: 'other', from: 'shape', reason: 'nothing tells what it is' };
  const byPath = cues.every((cue) => cue.path);
  return { kind: best, from: byPath ? 'path' : 'shape', reason: cues.map((cue) => cue.what).join(', ') };
}

/** What of a document the cues ask for, looked up once each. */
class CueEvidence {
  readonly #path: string;
  readonly #title: string;
  readonly #titles: readonly string[];
  readonly #counts = new Map<RegExp, number>();
  readonly #shapes: ReadonlySet<Shape>;

  constructor(input: KindInput) {
    this.#path = input.path.toLowerCase();
    this.#title = normaliseTitle(input.title);
    this.#titles = input.sections
      .filter((section) => section.form !== 'row-label' && section.form !== 'paragraph-label')
      .map((section) => section.normalised);
    this.#shapes = shapesOf(input);
  }

  has(cue: KindCue): boolean {
    return (
      (!cue.path || cue.path.test(this.#path)) &&
      (!cue.title || cue.title.test(this.#title)) &&
      (!cue.shape || this.#shapes.has(cue.shape)) &&
      (!cue.sections || this.#count(cue.sections) >= (cue.count ?? 1))
    );
  }

  /** How many different titles the pattern finds. */
  #count(pattern: RegExp): number {
    let count = this.#counts.get(pattern);
    if (count === undefined) {
      const found = new Set<string>();
      for (const title of this.#titles) {
        const match = pattern.exec(title);
        if (match) found.add(match[1] ?? match[0]);
      }
      count = found.size;
      this.#counts.set(pattern, count);
    }
    return count;
  }
}

function shapesOf({ path, title, blocks, sections }: KindInput): Set<Shape> {
  const shapes = new Set<Shape>();
  let ordered = 0;
  let commands = 0;
  let links = 0;
  let texts = 0;
  let placeholders = 0;
  for (const block of blocks) {
    if (block.type === 'code') commands++;
    if (block.type !== 'paragraph') continue;
    texts++;
    if (block.item?.ordered && block.opensItem) ordered++;
    if (/^(?:\S{1,3}\s)?\[[^\]]+\]\([^)]*\)/.test(block.text)) links++;
    if (isPlaceholder(block.text) || /\[[A-Z][^\]]{2,60}\](?![([:])|\{\{[^}]+\}\}/.test(block.text))
      placeholders++;
  }
  if (ordered >= 3) shapes.add('steps');
  if (commands >= 2) shapes.add('commands');
  if (texts >= 2 && links >= 2 && links >= texts * 0.55 && commands === 0) shapes.add('links');
  if (placeholders >= 5 && placeholders >= texts * 0.25) shapes.add('placeholders');
  const name = path
    .split('/')
    .at(-1)!
    .replace(/\.[^.]+$/, '');
  if (/^[A-Z][a-z0-9]+(?:[A-Z][A-Za-z0-9]*)+$/.test(title) && name.toLowerCase() === title.toLowerCase()) {
    shapes.add('alert-name');
  }
  if (/^[A-Z][a-z0-9]+(?:[A-Z][a-z0-9]+){2,}$/.test(name)) shapes.add('alert-name');
  const numbered = sections.filter((section) => /^(?:step\s*)?\d+[.):]?\s/i.test(section.title)).length;
  if (numbered >= 2) shapes.add('numbered-titles');
  return shapes;
}
