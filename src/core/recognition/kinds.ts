import type { Catalogue } from './catalogue';
import { KIND_CUES, type KindCue, type Shape } from '../data/kindCues';
import { frontMatterText, type FrontMatter } from '../document/frontMatter';
import { KINDS, type Kind, type KindSource, type Manual } from '../manual';
import type { Block } from '../document/markdown';
import { yamlAt } from '../document/yamlTree';
import type { Section } from '../document/sections';
import { normaliseTitle } from '../document/titles';
import { nameOf } from '../repository/paths';
import { shapesOf } from './shapes';
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
