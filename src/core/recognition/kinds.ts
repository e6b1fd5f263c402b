import type { Catalogue } from './catalogue';
import { isPlaceholder } from '../document/content';
import { KIND_CUES, type KindCue, type Shape } from '../data/kindCues';
import { frontMatterText, type FrontMatter } from '../document/frontMatter';
import { KINDS, type Kind, type KindSource, type Manual } from '../manual';
import type { Block } from '../document/markdown';
import { yamlAt } from '../document/yamlTree';
import type { Section } from '../document/sections';
import { normaliseTitle } from '../document/titles';
import { nameOf } from '../repository/paths';
import type { TopicId } from '../topics';

export interface KindVerdict {
  readonly kind: Kind;
  readonly from: KindSource;
  /** For people: why. */
  readonly reason: string;
  /** Manuals of products and of teams would be called so, too. */
  readonly ambiguous?: boolean;
}

export interface KindInput {
  readonly path: string;
  readonly title: string;
  readonly frontMatter: FrontMatter;
  readonly blocks: readonly Block[];
  readonly sections: readonly Section[];
  readonly catalogue: Catalogue;
}

/** A document is none of the kinds until so much more speaks for one than for none. */
const OTHER_WEIGHT = 1;

/** What kind of manual a document is: by front matter, the configuration, then path and shape together. */
export function judgeKind(input: KindInput): KindVerdict {
  const stated = frontMatterText(input.frontMatter, 'kind');
  const known = KINDS.find((kind) => kind === stated);
  if (known) return { kind: known, from: 'front-matter', reason: `front matter says kind: ${known}` };
  const configured = input.catalogue.kindByPath(input.path);
  if (configured) {
    return { kind: configured, from: 'configuration', reason: 'a kinds glob of the configuration' };
  }
  const sums = new Map<Kind, { weight: number; cues: KindCue[] }>([
    ['other', { weight: OTHER_WEIGHT, cues: [] }],
  ]);
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
    const most = sums.get(best)!.weight;
    if (weight > most || (weight === most && best === 'other')) best = kind;
  }
  const cues = sums.get(best)?.cues ?? [];
  if (cues.length === 0) return { kind: 'other', from: 'shape', reason: 'nothing tells what it is' };
  const byPath = cues.every((cue) => cue.path);
  const ambiguous = cues.every((cue) => cue.ambiguous);
  const reason = cues.map((cue) => cue.what).join(', ');
  return { kind: best, from: byPath ? 'path' : 'shape', reason, ambiguous };
}

const RUNBOOK = /run[-_ ]?book/i;
/** Topics that manuals of products and of teams answer as well. */
const COMMON_TOPICS: readonly TopicId[] = [
  'expectations',
  'success',
  'decisions',
  'future',
  'meaning',
  'impact',
  'diagnosis',
];

/**
 * The kind once the answers are known. What is only called a manual of operations, and answers nothing that is asked
 * of one, is taken for the manual of a product or a team; a runbook is a runbook.
 */
export function settleKind(
  verdict: KindVerdict,
  { path, title, answers }: Pick<KindInput, 'path' | 'title'> & Pick<Manual, 'answers'>,
): KindVerdict {
  if (verdict.kind !== 'service' || verdict.ambiguous !== true) return verdict;
  if (RUNBOOK.test(nameOf(path)) || RUNBOOK.test(title)) return verdict;
  for (const [topic, { state }] of answers) {
    if (!COMMON_TOPICS.includes(topic) && (state === 'answered' || state === 'stub')) return verdict;
  }
  return { kind: 'other', from: 'shape', reason: `${verdict.reason}, but no answer that such a manual has` };
}

/** What of a document the cues ask for, looked up once each. */
class CueEvidence {
  readonly #path: string;
  readonly #title: string;
  readonly #name: string;
  readonly #titles: readonly string[];
  readonly #counts = new Map<RegExp, number>();
  readonly #shapes: ReadonlySet<Shape>;
  readonly #opening: string;
  readonly #sorts: readonly string[];

  constructor(input: KindInput) {
    this.#opening = openingOf(input.blocks);
    this.#sorts = sortsOf(input.frontMatter);
    this.#path = input.path.toLowerCase();
    this.#title = normaliseTitle(input.title);
    this.#name = normaliseTitle(nameOf(this.#path).replace(/\..*$/, ''));
    this.#titles = input.sections
      .filter(({ form }) => form === 'heading' || form === 'html' || form === 'bold-line')
      .map((section) => section.normalised);
    this.#shapes = shapesOf(input);
  }

  has(cue: KindCue): boolean {
    return (
      (!cue.path || cue.path.test(this.#path)) &&
      (!cue.name || cue.name.test(this.#name)) &&
      (!cue.title || cue.title.test(this.#title)) &&
      !cue.unlessTitle?.test(this.#title) &&
      (!cue.opening || cue.opening.test(this.#opening)) &&
      (!cue.sort || this.#sorts.some((sort) => cue.sort!.test(sort))) &&
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

/** The first sentences, some 400 characters of them, without links and emphasis. */
function openingOf(blocks: readonly Block[]): string {
  let opening = '';
  for (const block of blocks) {
    if (block.type === 'paragraph') opening += `${block.text} `;
    if (opening.length > 400) break;
  }
  return opening
    .slice(0, 500)
    .replace(/!?\[([^\]]*)\](?:\([^)]*\)|\[[^\]]*\])?/g, '$1')
    .replace(/[*_`]/g, '')
    .replace(/\s+/g, ' ')
    .toLowerCase();
}

/** Where site generators and catalogues keep what sort of page it is. */
const SORT_FIELDS = [
  'type',
  'doctype',
  'doc_type',
  'content_type',
  'category',
  'categories',
  'tags',
  'layout',
  'menu',
];

function sortsOf(frontMatter: FrontMatter): string[] {
  return SORT_FIELDS.flatMap((field) => {
    const value = yamlAt(frontMatter.root, field);
    const values = value?.type === 'list' ? value.items : value ? [value] : [];
    return values.flatMap((item) => (item.type === 'scalar' ? item.text.toLowerCase().split(/[\s,]+/) : []));
  });
}

/** A verb that tells the reader to do something, at the beginning of a paragraph or an item. */
const INSTRUCTION =
  /^(?:\*\*|__|\[[ x]\] )?(?:(?:then|now|next|first|finally|please),? )?(?:add|apply|ask|build|change|check|choose|click|clone|commit|configure|confirm|connect|copy|create|delete|deploy|disable|download|edit|enable|ensure|enter|execute|export|find|follow|generate|get|go|import|install|log|login|look|make|merge|move|navigate|note|open|paste|press|pull|push|raise|remove|replace|restart|restore|review|run|save|scroll|search|see|select|send|set|sign|ssh|start|stop|submit|switch|tag|test|type|update|upload|use|verify|visit|wait)\b/i;
const PLACEHOLDER_IN_TEXT =
  /\[(?:your|name|insert|describe|list|add|e\.g\.|link to|date|team|service|alert|component|action|step|check|brief|short)\b[^\]]*\](?![([:])|\{\{[^}]+\}\}|\bTODO\b|\bTBD\b/i;
const MAY_HOLD_PLACE = /[[{]|TODO|TBD/;
/** What the first column of a table calls the facts of a service. */
const SERVICE_ROW =
  /^\**(?:service|system|application|product|component)? ?(?:name|owners?|status|description|users|tier|level agreement|team|url|repository|repo|contacts?|on-?call|slack|dashboards?|hosts?|support)\**:?$/i;
/** More than one sentence. */
const SENTENCES = /[.:]\s+\S+(?:\s+\S+){3}/;
const LINK_ITEM = /^(?:\S{1,3}\s)?(?:\*\*)?\[[^\]]+\]\([^)]*\)/;

function shapesOf({ path, title, blocks, sections }: KindInput): Set<Shape> {
  const count = { long: 0, ordered: 0, commands: 0, links: 0, texts: 0, placeholders: 0, instructions: 0 };
  for (const block of blocks) {
    if (block.type === 'code') count.commands++;
    if (block.type === 'heading' && LINK_ITEM.test(block.text)) count.links++;
    if (block.type !== 'paragraph') continue;
    count.texts++;
    const start = block.text.slice(0, 400);
    if (block.item?.ordered && block.opensItem) count.ordered++;
    if (!block.item && SENTENCES.test(start)) count.long++;
    if (LINK_ITEM.test(start)) count.links++;
    if (INSTRUCTION.test(start)) count.instructions++;
    if (isPlaceholder(start) || (MAY_HOLD_PLACE.test(start) && PLACEHOLDER_IN_TEXT.test(start)))
      count.placeholders++;
  }
  const { texts } = count;
  const shapes = new Set<Shape>();
  if (isPointer(blocks)) shapes.add('pointer');
  if (texts <= 3) shapes.add('short');
  if (count.ordered >= 3) shapes.add('steps');
  if (count.commands >= 2) shapes.add('commands');
  if (count.instructions >= 3 && count.instructions >= texts * 0.15) shapes.add('instructions');
  if (count.long >= 3 && count.long >= texts * 0.2 && count.instructions + count.ordered < texts * 0.2)
    shapes.add('description');
  if (texts >= 2 && count.links >= 2 && count.links >= texts * 0.55 && count.commands === 0)
    shapes.add('links');
  if (count.placeholders >= 5 && count.placeholders >= texts * 0.25) shapes.add('placeholders');
  if (blocks.some(isServiceTable)) shapes.add('service-table');
  if (isAlertName(title, path)) shapes.add('alert-name');
  if (sections.filter((section) => /^(?:step\s*)?\d+[.):]?\s/i.test(section.title)).length >= 2) {
    shapes.add('numbered-titles');
  }
  addVoice(shapes, blocks, count.commands);
  return shapes;
}

/** How much of a text is looked at for the words that it uses. */
const VOICE = 3000;
const VOICE_WORDS = /\b(?:(we|our|us)|(was|were|had)|(alerts?)|(incidents?))\b/gi;

/** The shapes that the words of a text have. */
function addVoice(shapes: Set<Shape>, blocks: readonly Block[], commands: number): void {
  let text = '';
  for (const block of blocks) {
    if (block.type === 'paragraph') text += `${block.text}\n`;
    if (text.length > VOICE) break;
  }
  const words = text.slice(0, VOICE).match(/\s+/g)?.length ?? 0;
  if (words < 40) return;
  let [we, past, alerts, incidents] = [0, 0, 0, 0];
  for (const match of text.slice(0, VOICE).matchAll(VOICE_WORDS)) {
    if (match[1]) we++;
    else if (match[2]) past++;
    else if (match[3]) alerts++;
    else incidents++;
  }
  if (past >= words * 0.02) shapes.add('past');
  if (we >= words * 0.009) shapes.add('we');
  if (alerts >= words * 0.005) shapes.add('alerts');
  if (incidents >= words * 0.005) shapes.add('incidents');
  if (commands === 0 && words >= 100 && !text.includes('`')) shapes.add('no-code');
}

/** A page that was moved or joined with another one, and leads there. */
function isPointer(blocks: readonly Block[]): boolean {
  const body = blocks.filter(({ type }) => type !== 'heading' && type !== 'rule');
  const [only] = body;
  if (body.length !== 1 || only?.type !== 'paragraph' || blocks.length > 2) return false;
  const words = only.text.replace(/\]\([^()\n]*\)|<?https?:\S+/g, ' ').match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  return /\]\(|\]\[|https?:\/\//.test(only.text) && words <= 25;
}

function isServiceTable(block: Block): boolean {
  if (block.type !== 'table') return false;
  const labels = [block.header, ...block.rows].map(([cell]) => cell?.text ?? '');
  return labels.filter((label) => SERVICE_ROW.test(label)).length >= 2;
}

/** `KubeNodeNotReady`: one word of several that begin with a capital, as file name or as title and file name. */
function isAlertName(title: string, path: string): boolean {
  const name = nameOf(path).replace(/\.[^.]+$/, '');
  const words = /^[A-Za-z0-9]{8,60}$/.test(name) ? (name.match(/[a-z0-9](?=[A-Z])/g)?.length ?? 0) + 1 : 0;
  if (words >= 3 || (words === 2 && name.toLowerCase() === title.toLowerCase())) return true;
  // `UnauthorizedAccess:EC2/MetadataDNSRebind`: what a detector calls its findings.
  return (
    /^[A-Z][A-Za-z0-9]+[:/.][A-Za-z0-9:/.!_-]{6,80}$/.test(title) &&
    (title.match(/[a-z0-9](?=[A-Z])|[:/.]/g)?.length ?? 0) >= 2
  );
}
