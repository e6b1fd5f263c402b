import { askedAnswers } from '../askedAnswers';
import { fieldCursor, frontMatterLines, type FieldCursor, type YamlLines } from './completionCursor';
import { fieldAt, FIELDS, RECORD_FIELDS, type Fields, type ValueFrom } from './completionFields';
import { fieldNamed } from '../facts/fieldNames';
import type { Finding } from '../finding';
import { isDone, type AnswerState, type Manual } from '../manual';
import { entryOf } from '../index/manualIndex';
import { rulesOf } from '../rules/index';
import { escapeSnippet } from './snippetText';
import { sectionTemplate, yamlString } from './templates';
import type { Position, Range } from '../document/text';
import type { Surroundings } from '../topicQuestions';
import type { Topic } from '../topics';
import { recordTrees } from '../records/consensus';
import { yamlAt, type YamlValue } from '../document/yamlTree';

/** Something that may be written where the cursor stands. */
export type Completion = {
  readonly label: string;
  /** What is written, as a snippet. */
  readonly snippet: string;
  readonly range: Range;
  /** What is compared with the text in `range`, where that is not the label. */
  readonly filter?: string;
  /** There is more to propose when it is written. */
  readonly goesOn?: true;
} & (
  | {
      readonly what: 'section' | 'topic';
      readonly topic: Topic;
      readonly importance?: Importance;
      readonly state: AnswerState;
    }
  | { readonly what: 'key'; readonly path: string }
  | { readonly what: 'value'; readonly from?: ValueFrom }
  | { readonly what: 'rule'; readonly summary: string; readonly found: boolean }
  | { readonly what: 'directive' }
);
type Importance = 'must' | 'should';
const RANKS = { must: 0, should: 1, other: 2 };

const TITLE = /^ {0,3}(#{2,6})[ \t]+/;
const DIRECTIVE =
  /<!--\s*(owners-manual-(?:disable-next-line|disable-file|disable|enable))\s+((?:[\w-]+[\s,]+)*)([\w-]*)$/;
const DIRECTIVE_NAME = /<!--\s*(o[\w-]*)$/;
const DIRECTIVES = [
  'owners-manual-disable-next-line',
  'owners-manual-disable',
  'owners-manual-enable',
  'owners-manual-disable-file',
];

/**
 * Whether anything can be proposed in a line, by a look at it and those above: asked at each space that is typed.
 * @param lineAt gives the text of a line
 */
export function mayComplete(lineAt: (line: number) => string, line: number): boolean {
  const text = lineAt(line);
  return TITLE.test(text) || text.includes('<!--') || isInYaml(lineAt, line);
}

/** Records are shorter than that, and so is front matter. */
const MAX_YAML = 200;

/** Whether the next fence above opens front matter or a consensus record. */
function isInYaml(lineAt: (line: number) => string, line: number): boolean {
  for (let above = line - 1; above >= Math.max(line - MAX_YAML, 0); above--) {
    const text = lineAt(above);
    if (/^\s*(?:`{3}|~{3})/.test(text)) return /^\s*(?:`{3,}|~{3,})\s*consensus\b/i.test(text);
    if (/^\uFEFF?---\s*$/.test(text)) return above === 0;
  }
  return false;
}

/**
 * What may be written at `position`, the most wanted first.
 * @param findings what is found in the document now
 */
export function completionsAt(
  manual: Manual,
  position: Position,
  surroundings: Surroundings,
  findings: readonly Finding[] = [],
): Completion[] {
  const { source } = manual;
  for (const yaml of yamlIn(manual)) {
    const cursor = fieldCursor(source, position, yaml.lines);
    if (cursor) return (cursor.at === 'key' ? keys : values)(manual, yaml, cursor, surroundings);
  }
  if (position.line < manual.frontMatter.bodyLine || isCode(manual, position.line)) return [];
  const text = source.line(position.line);
  const title = TITLE.exec(text);
  if (title && position.character >= title[0].length) {
    const range = {
      start: { line: position.line, character: title[0].length },
      end: { line: position.line, character: text.length },
    };
    return sections(manual, range, title[1]!.length, surroundings);
  }
  return directives(text.slice(0, position.character), position, surroundings, findings);
}

/** YAML of ours in a document. */
interface OurYaml {
  readonly lines: YamlLines;
  readonly root: YamlValue | undefined;
  readonly fields: Fields;
}

function yamlIn(manual: Manual): OurYaml[] {
  return [
    { lines: frontMatterLines(manual.source), root: manual.frontMatter.root, fields: FIELDS },
    ...recordTrees(manual).map((record) => ({ ...record, fields: RECORD_FIELDS })),
  ];
}

/** Topics without a section: those that are asked first, what must be answered before all. */
function openTopics(manual: Manual, surroundings: Surroundings, states: readonly AnswerState[]) {
  const asked = askedAnswers(surroundings.index.get(manual.path) ?? entryOf(manual), surroundings).filter(
    ({ state }) => !isDone(state),
  );
  const importanceOf = new Map(asked.map(({ topic, importance }) => [topic.id, importance]));
  const rank = ({ id }: Topic) => RANKS[importanceOf.get(id) ?? 'other'];
  return surroundings.config.catalogue.topics
    .map((topic) => ({ topic, state: manual.answers.get(topic.id)?.state ?? 'missing' }))
    .filter(({ state }) => states.includes(state))
    .sort((a, b) => rank(a.topic) - rank(b.topic))
    .map(({ topic, state }) => {
      const importance = importanceOf.get(topic.id);
      return { topic, state, ...(importance ? { importance } : {}) };
    });
}

function sections(manual: Manual, range: Range, level: number, surroundings: Surroundings): Completion[] {
  const follows = manual.source.line(range.start.line + 1).trim() !== '';
  return openTopics(manual, surroundings, ['missing', 'mentioned']).map((open) => {
    const template = sectionTemplate(open.topic, level).slice(level + 1);
    // The cursor goes to the first question: an answer stands above what is left to answer.
    const [title = '', ...rest] = escapeSnippet(template).split('\n\n');
    const snippet = `${title}\n\n$0${rest.join('\n\n').trimEnd()}${follows ? '\n' : ''}`;
    return { what: 'section', label: open.topic.title, snippet, range, ...open };
  });
}

function keys(
  manual: Manual,
  { root, fields: all }: OurYaml,
  cursor: FieldCursor,
  surroundings: Surroundings,
): Completion[] {
  const { path, token, inFlow, hasColon } = cursor;
  const parent = fieldAt(all, path);
  const { each } = parent ?? {};
  const named = parent?.keys?.(manual, surroundings, root).map(({ text }) => [text, each ?? {}] as const);
  const offered = named ?? Object.entries(parent?.fields ?? {});
  const around = yamlAt(root, ...path);
  const typed = textIn(manual, token);
  const present = (around?.type === 'map' ? around.fields : [])
    .map(({ key }) => key)
    .filter((key) => key !== typed);
  if (all === FIELDS && path.join('.') === 'not-applicable') {
    return openTopics(manual, surroundings, ['missing', 'mentioned', 'stub'])
      .filter(({ topic }) => !present.includes(topic.id))
      .map((open): Completion => {
        const { id } = open.topic;
        const snippet = hasColon ? id : `${id}: "$1"$0`;
        return { what: 'topic', label: id, snippet, range: token, ...open };
      });
  }
  // Under another name a field is there as well.
  const isTop = all === FIELDS && path.length === 0;
  const fields = new Set(isTop ? present.map(fieldNamed).filter(Boolean) : []);
  return offered
    .filter(([key]) => !present.includes(key) && !(isTop && fields.has(fieldNamed(key))))
    .map(([key, field]): Completion => {
      const value = field.fields || field.keys ? (inFlow ? '' : '{ $1 }') : field.list ? '[$1]' : '$1';
      const written = named && needsQuotes(key, inFlow) ? JSON.stringify(key) : key;
      const snippet = hasColon ? escapeSnippet(written) : `${escapeSnippet(written)}: ${value}$0`;
      const label = {
        what: 'key' as const,
        label: key,
        path: [...path, key].join('.'),
        snippet,
        range: token,
      };
      const goesOn = !hasColon && (field.values ?? field.fields ?? field.keys) !== undefined;
      return goesOn ? { ...label, goesOn } : label;
    });
}

function values(
  manual: Manual,
  { root, fields: all }: OurYaml,
  cursor: FieldCursor,
  surroundings: Surroundings,
): Completion[] {
  const { path, token, inFlow, inList } = cursor;
  const field = fieldAt(all, path);
  if (!field?.values) return [];
  const typed = textIn(manual, token);
  const value = yamlAt(root, ...path);
  const present = (value?.type === 'list' ? value.items : []).flatMap((item) =>
    item.type === 'scalar' && item.range.start.character !== token.start.character ? [item.text] : [],
  );
  const quote = /^["']/.exec(typed)?.[0];
  return field
    .values(manual, surroundings, root)
    .filter(({ text }) => !present.includes(text))
    .map(({ text, from }): Completion => {
      const written = quote !== undefined || needsQuotes(text, inFlow) ? JSON.stringify(text) : text;
      const snippet = escapeSnippet(field.list && !inList && !inFlow ? `[${written}]` : written);
      return {
        what: 'value',
        label: text,
        snippet,
        range: token,
        ...(quote === undefined ? {} : { filter: quote + text }),
        ...(from ? { from } : {}),
      };
    });
}

/** Numbers with units and days are no texts that `yamlString` would leave bare, and need no quotes all the same. */
function needsQuotes(text: string, inFlow: boolean): boolean {
  if (/^\d[\w -]*$/.test(text)) return false;
  return yamlString(text) !== text || (inFlow && /[,[\]{}]/.test(text));
}

function directives(
  before: string,
  { line, character }: Position,
  { config }: Surroundings,
  findings: readonly Finding[],
): Completion[] {
  const rangeOf = (typed: string) => ({
    start: { line, character: character - typed.length },
    end: { line, character },
  });
  const name = DIRECTIVE_NAME.exec(before);
  if (name) {
    const range = rangeOf(name[1]!);
    return DIRECTIVES.map((label) => ({
      what: 'directive',
      label,
      snippet: `${label} $0`,
      range,
      goesOn: true,
    }));
  }
  const directive = DIRECTIVE.exec(before);
  if (!directive) return [];
  const range = rangeOf(directive[3]!);
  const named = new Set(directive[2]!.split(/[\s,]+/));
  const next = directive[1]!.endsWith('next-line');
  const found = new Set(
    findings.filter(({ range: at }) => !next || at.start.line === line + 1).map(({ rule }) => rule),
  );
  return rulesOf(config)
    .filter(({ id }) => !named.has(id))
    .sort((a, b) => Number(found.has(b.id)) - Number(found.has(a.id)))
    .map(({ id, summary }) => ({
      what: 'rule',
      label: id,
      snippet: directive[1]!.endsWith('enable') ? id : `${id}: \${1:reason}`,
      range,
      summary,
      found: found.has(id),
    }));
}

function isCode(manual: Manual, line: number): boolean {
  return manual.blocks.some((block) => block.type === 'code' && block.line <= line && line < block.endLine);
}

function textIn({ source }: Manual, { start, end }: Range): string {
  return source.line(start.line).slice(start.character, end.character);
}
