import type { Range, SourceText } from './text';
import { fieldOf, parseYaml, yamlAt, type YamlFault, type YamlField, type YamlValue } from './yamlTree';

/** The block between `---` lines at the top of a document. */
export interface FrontMatter {
  /** `foreign`: TOML or a template, that other tools read and we leave alone. */
  readonly form: 'none' | 'yaml' | 'foreign';
  /** The whole block with its fences; empty at the start of the document where there is none. */
  readonly range: Range;
  /** First line of the body. */
  readonly bodyLine: number;
  readonly root: YamlValue | undefined;
  readonly faults: readonly YamlFault[];
  /** Written for us: it has `manual:`; its values are judged strictly. */
  readonly ours: boolean;
}

const NONE = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
const TEMPLATE = /\{\{|\{%|<%|\$\{/;

/** Reads the front matter of a document. Never throws; faults are in the result. */
export function parseFrontMatter(source: SourceText): FrontMatter {
  const first = source
    .line(0)
    .replace(/^\uFEFF/, '')
    .trimEnd();
  const none: FrontMatter = {
    form: 'none',
    range: NONE,
    bodyLine: 0,
    root: undefined,
    faults: [],
    ours: false,
  };
  if (first !== '---' && first !== '+++') return none;
  const close = closingLine(source, first);
  if (close === undefined) return none;
  const range = { start: NONE.start, end: { line: close, character: source.line(close).length } };
  if (first === '+++') return { ...none, form: 'foreign', range, bodyLine: close + 1 };
  const start = source.offsetAt({ line: 1, character: 0 });
  const end = source.offsetAt({ line: close, character: 0 });
  const { root, faults } = parseYaml(source, start, end);
  if (faults.length > 0 && TEMPLATE.test(source.text.slice(start, end))) {
    return { ...none, form: 'foreign', range, bodyLine: close + 1 };
  }
  // A thematic break, some prose and another one: no front matter at all.
  if (faults.length === 0 && root && root.type !== 'map') return none;
  if (faults.length > 0 && source.line(1).trim() === '') return none;
  const ours = fieldOf(root, 'manual') !== undefined;
  return { form: 'yaml', range, bodyLine: close + 1, root, faults, ours };
}

/** The first field that is there among `keys`, which are aliases of each other in order of preference. */
export function frontMatterField(matter: FrontMatter, ...keys: string[]): YamlField | undefined {
  for (const key of keys) {
    const field = fieldOf(matter.root, key);
    if (field) return field;
  }
  return undefined;
}

/** The text of a scalar under `path`; undefined where there is none. */
export function frontMatterText(matter: FrontMatter, ...path: string[]): string | undefined {
  const value = yamlAt(matter.root, ...path);
  return value?.type === 'scalar' && value.text.trim() !== '' ? value.text.trim() : undefined;
}

/** How many lines a front matter may have: beyond it the opening line was a thematic break. */
const MAX_LINES = 2000;

function closingLine(source: SourceText, fence: string): number | undefined {
  const last = Math.min(source.lineCount, MAX_LINES);
  for (let line = 1; line < last; line++) {
    const text = source.line(line).trimEnd();
    if (text === fence || (fence === '---' && text === '...')) return line;
  }
  return undefined;
}
