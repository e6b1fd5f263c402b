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
  /** Nothing that the document holds speaks for it: it is only called so. */
  readonly named?: boolean;
  /** Of a service: what it is if it answers nothing that is asked of one. */
  readonly otherwise?: KindVerdict;
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
  return verdictOf(sums);
}

function verdictOf(
  sums: ReadonlyMap<Kind, { readonly weight: number; readonly cues: readonly KindCue[] }>,
): KindVerdict {
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
  const named = cues.every(isName);
  const verdict: KindVerdict = { kind: best, from: byPath ? 'path' : 'shape', reason, named };
  if (best !== 'service') return verdict;
  const others = new Map([...sums].filter(([kind]) => kind !== best));
  return { ...verdict, ambiguous, otherwise: verdictOf(others) };
}

/** Whether a cue looks at what a document is called, and not at what it holds. */
function isName({ sections, shape, opening, sort }: KindCue): boolean {
  return !sections && !shape && !opening && !sort;
}

const RUNBOOK = /run[-_ ]?book/i;
/** The name of the one manual of a folder. */
const ONE_RUNBOOK =
  /^(?:run[-_ ]?book|play[-_ ]?book|owners?-manual|(?:ops|operations|operating)[-_]manual|operations)\./i;
/** Where each file is a runbook. */
const RUNBOOKS =
  /(?:^|\/)(?:run[-_ ]?books?|play[-_ ]?books?)\/(?:.*\/[^/]*|(?!(?:readme|index|_index)\.)[^/]*)$/i;
/** Topics that manuals of products and of teams answer as well. */
const COMMON_TOPICS: readonly TopicId[] = [
  'resources',
  'expectations',
  'success',
  'decisions',
  'future',
  'meaning',
  'impact',
  'diagnosis',
  'mitigation',
  'troubleshooting',
];

/**
 * The kind once the answers are known. What is only called a manual of operations, and answers nothing that is asked
 * of one, is taken for the manual of a product or a team; the one runbook of a folder is a runbook, and one of several
 * for what else it seems to be.
 */
export function settleKind(
  verdict: KindVerdict,
  { path, title, answers }: Pick<KindInput, 'path' | 'title'> & Pick<Manual, 'answers'>,
): KindVerdict {
  const { otherwise } = verdict;
  if (!otherwise) return verdict;
  const answered = [...answers].filter(
    ([topic, { state }]) => !COMMON_TOPICS.includes(topic) && (state === 'answered' || state === 'stub'),
  ).length;
  const unanswered = {
    ...otherwise,
    reason: `${otherwise.reason}; no answers that the manual of a service has`,
  };
  const isRunbook = RUNBOOK.test(nameOf(path)) || RUNBOOK.test(title);
  const isOneOfMany = !ONE_RUNBOOK.test(nameOf(path)) && (isRunbook || RUNBOOKS.test(path));
  if (isOneOfMany && answered < (verdict.named === true ? 2 : 1)) {
    return unanswered;
  }
  // Called a runbook and nothing but steps: they are what is run, for whatever that is.
  if (isRunbook && verdict.named && answered === 0 && otherwise.kind === 'procedure' && !otherwise.named)
    return unanswered;
  if (verdict.ambiguous !== true || isRunbook || answered > 0) return verdict;
  return { kind: 'other', from: 'shape', reason: `${verdict.reason}, but no answer that such a manual has` };
}

/** What a title says beside the name of the thing itself: `Runbook: key rotation`, `Key rotation runbook`. */
const BOOK_OF = /^(?:run ?book|playbook|sop)s? (?:for |of |how to )?(?=\S+ \S)/;
const BOOK = /(?<=\S \S+) (?:run ?book|playbook|sop)$/;

/** What of a document the cues ask for, looked up once each. */
class CueEvidence {
  readonly #path: string;
  readonly #title: string;
  /** The title without "runbook". */
  readonly #subject: string;
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
    this.#subject = this.#title.replace(BOOK_OF, '').replace(BOOK, '');
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
      (!cue.title || this.#isTitled(cue.title)) &&
      !(cue.unlessTitle && this.#isTitled(cue.unlessTitle)) &&
      (!cue.opening || cue.opening.test(this.#opening)) &&
      (!cue.sort || this.#sorts.some((sort) => cue.sort!.test(sort))) &&
      (!cue.shape || this.#shapes.has(cue.shape)) &&
      (!cue.sections || this.#count(cue.sections) >= (cue.count ?? 1))
    );
  }

  #isTitled(pattern: RegExp): boolean {
    return pattern.test(this.#title) || (this.#subject !== this.#title && pattern.test(this.#subject));
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
  /\[(?:your|name|insert|describe|list|add|e\.g\.|link to|date|team|service|alert|component|action|step|check|brief|short)\b[^\]]*\](?![([:])|\{\{[^}]+\}\}|(?<![$\w`{])\{[A-Z][\w -]{2,40}\}|\bTODO\b|\bTBD\b|_{4,}|\bYYYY-MM-DD\b|\bhh:mm\b/i;
/** A title in which something is still to be named. */
const PLACEHOLDER_TITLE =
  /\{[A-Za-z][\w -]{2,40}\}|<[A-Z][\w -]{2,40}>|\[(?:[\w-]+ )*(?:name|title|service|component|system|product|alert name|application)\]|\bYYYY-MM-DD\b|_{3,}|^NAME OF /i;
/** As it is written, for `<Service name>` looks like a tag, and `{{COMPANY}}` like what a generator fills in. */
const BLANK_HEADING = /^<[A-Z][\w -]{2,40}>$|<[A-Za-z]\w* [\w -]{2,40}>|\{\{[A-Z][A-Z_ ]{2,40}\}\}/;
const MAY_HOLD_PLACE = /[[{]|TODO|TBD|____|YYYY|hh:mm/;
/** What the first column of a table calls the facts of a service. */
const SERVICE_ROW =
  /^\**(?:service|system|application|product|component)? ?(?:name|owners?|status|description|users|tier|level agreement|team|url|repository|repo|contacts?|on-?call|slack|dashboards?|hosts?|support)\**:?$/i;
/** More than one sentence. */
const SENTENCES = /[.:]\s+\S+(?:\s+\S+){3}/;
const STEP_TITLE = /^\W*(?:step|schritt|étape|paso|passo|stap|шаг|步骤|步驟)\s*\d/i;
const ALERT_TITLE = /^`?[A-Z][a-z0-9]+(?:[A-Z][A-Za-z0-9]*){2,}`?$/;
const LINK_ITEM = /^(?:\S{1,3}\s)?(?:\*\*)?(?:\[[^\]]+\]\([^)]*\)|\[\[[^\]]+\]\])/;
const THRESHOLD_TITLE =
  /[<>≥≤]=?\s*\d|\b(?:over|above|below|under|exceeds)\s+\d+(?!\d*\s+(?:days|years|people|things|ways))/i;

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
  if (isListing(blocks)) shapes.add('listing');
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
  const heading = blocks.find((block) => block.type === 'heading');
  if (PLACEHOLDER_TITLE.test(title) || (heading && BLANK_HEADING.test(heading.text)))
    shapes.add('placeholder-title');
  if (THRESHOLD_TITLE.test(title)) shapes.add('threshold-title');
  if (isAlertName(title, path)) shapes.add('alert-name');
  if (sections.filter((section) => /^(?:step\s*)?\d+[.):]?\s/i.test(section.title)).length >= 2) {
    shapes.add('numbered-titles');
  }
  const headings = sections.filter(({ form }) => form === 'heading');
  if (headings.filter(({ title }) => STEP_TITLE.test(title)).length >= 3) shapes.add('step-titles');
  const outer = headings.reduce((least, { level }) => Math.min(least, level), 6);
  const titles = headings.filter(({ level }) => level === outer);
  const alerts = titles.filter(({ title }) => ALERT_TITLE.test(title)).length;
  if (alerts >= 3 && alerts >= titles.length / 2) shapes.add('alert-titles');
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

/** Leads to another page of the repository, or names one. */
const PAGE =
  /\]\((?!https?:|mailto:|#)[^)\s]+(?:\.(?:md|markdown)|\/)(?:#[^)\s]*)?\)|`[\w./-]+\.(?:md|markdown)`/i;

/** Whether most items and rows lead to pages beside it, or all rows of a table do. */
function isListing(blocks: readonly Block[]): boolean {
  let entries = 0;
  let leading = 0;
  for (const block of blocks) {
    if (block.type === 'table') {
      const rows = block.rows.map((row) => row.map((cell) => cell.text).join('|'));
      const pages = rows.filter((row) => PAGE.test(row)).length;
      if (pages >= 3 && pages === rows.length) return true;
      entries += rows.length;
      leading += pages;
    } else if (block.type === 'paragraph' && block.opensItem) {
      entries++;
      if (PAGE.test(block.text)) leading++;
    }
  }
  return leading >= 3 && leading >= entries * 0.5;
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
