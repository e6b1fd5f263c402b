import MarkdownIt from 'markdown-it';
import { readFileSync } from 'node:fs';
import { parseDocument } from 'yaml';
import { Engine } from './engine';
import type { Sample } from './generator';

/** Something that is done to each document of a corpus, to be timed. */
export interface Contender {
  readonly name: string;
  /** So slow that it gets a part of the documents only, and ours beside it the same. */
  readonly slow?: true;
  readonly run: (samples: readonly Sample[], files: readonly string[]) => unknown;
}

/** What is used of the packages of this folder, which the compiler does not see. */
interface Markdownlint {
  readonly lint: (options: {
    strings: Record<string, string>;
    config: Record<string, unknown>;
    handleRuleFailures: boolean;
  }) => unknown;
}
interface Unified {
  readonly unified: () => { use(plugin: unknown): { parse(text: string): unknown } };
}

export const ENGINE = 'parse and all rules';
export const FLOOR = 'read and split lines';
export const BLOCKS = 'markdown-it blocks, yaml';
export const ONE_RULE = 'markdownlint, MD043 alone';
export const ALL_RULES = 'markdownlint, all rules';
export const REMARK = 'remark-parse';

/** All contenders, ours first. Rejects where the packages of this folder are not installed. */
export async function contenders(): Promise<readonly Contender[]> {
  const { lint } = await load<Markdownlint>('markdownlint/sync');
  const { unified } = await load<Unified>('unified');
  const { default: remarkParse } = await load<{ default: unknown }>('remark-parse');
  const remark = unified().use(remarkParse);
  const markdownlint = (samples: readonly Sample[], config: Record<string, unknown>) =>
    lint({
      strings: Object.fromEntries(samples.map(({ path, text }) => [path, text])),
      config,
      // Some of its rules throw at what people write.
      handleRuleFailures: true,
    });
  const required = ['*', '## Rollback', '*', '## Single points of failure', '*', '## In an emergency', '*'];
  return [
    { name: ENGINE, run: (samples) => new Engine().check(samples) },
    { name: FLOOR, run: (_, files) => files.map((file) => readFileSync(file, 'utf8').split('\n').length) },
    { name: BLOCKS, run: (samples) => samples.map(({ text }) => parseBare(text)) },
    { name: REMARK, slow: true, run: (samples) => samples.map(({ text }) => remark.parse(text)) },
    {
      name: ONE_RULE,
      slow: true,
      run: (samples) => markdownlint(samples, { default: false, MD043: { headings: required } }),
    },
    { name: ALL_RULES, slow: true, run: (samples) => markdownlint(samples, { default: true }) },
  ];
}

const FRONT_MATTER = /^---\r?\n([\s\S]*?)^(?:---|\.\.\.)[^\S\n]*(?:\n|$)/m;
const blocks = new MarkdownIt({ html: true });
blocks.core.ruler.disable(['inline', 'linkify', 'replacements', 'smartquotes', 'text_join']);

/** What anybody must do who knows headings and front matter, and nothing else. */
export function parseBare(text: string): number {
  const matter = text.startsWith('---') ? FRONT_MATTER.exec(text) : null;
  const document = matter?.index === 0 ? parseDocument(matter[1]!, { logLevel: 'silent' }) : undefined;
  const body = document ? text.slice(matter![0].length) : text;
  return blocks.parse(body, {}).length + (document ? 1 : 0);
}

async function load<T>(name: string): Promise<T> {
  return (await import(name)) as T;
}
