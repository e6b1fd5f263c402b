import type { Fix } from '../finding';
import type { Manual } from '../manual';
import type { Position, Range } from '../document/text';
import { fieldOf, type YamlField } from '../document/yamlTree';

/** What a front matter edit does, and what to select after it. */
export type FieldEdit = Required<Pick<Fix, 'edits' | 'select'>>;

/**
 * The edit that gives the front matter `key: value`, or `key: { sub: value }`, and makes a front matter where
 * there is none. Undefined where that cannot be done without harm: TOML, YAML that does not parse, a value
 * that stands in the way.
 * @param value YAML
 * @param selected the part of `value` that the user is to replace
 */
export function setField(
  manual: Manual,
  keys: readonly [string] | readonly [string, string],
  value: string,
  selected = value,
): FieldEdit | undefined {
  const { source, frontMatter } = manual;
  const { eol } = source;
  if (frontMatter.form === 'foreign' || frontMatter.faults.length > 0) return undefined;
  if (frontMatter.root && source.text[source.offsetAt(frontMatter.root.range.start)] === '{')
    return undefined;
  const [key, sub] = keys;
  const field = fieldOf(frontMatter.root, key);
  const inner = sub === undefined ? undefined : fieldOf(field?.value, sub);
  const existing = sub === undefined ? field : inner;
  if (existing) return replaceValue(existing, value, selected);
  if (field && sub !== undefined && field.value.type === 'map' && field.value.fields.length > 0) {
    // Before the first field: right in a flow map as well as in a block.
    const at = field.value.fields[0]!.keyRange.start;
    const flow = source.text[source.offsetAt(field.value.range.start)] === '{';
    const text = flow ? `${sub}: ${value}, ` : `${sub}: ${value}${eol}${' '.repeat(at.character)}`;
    return insert(at, text, selected);
  }
  const line = sub === undefined ? `${key}: ${value}` : `${key}: { ${sub}: ${value} }`;
  if (field) return isEmpty(field) ? replaceEmpty(field, line, selected) : undefined;
  if (frontMatter.form === 'yaml') {
    return insert({ line: frontMatter.bodyLine - 1, character: 0 }, line + eol, selected);
  }
  const at = { line: 0, character: source.text.startsWith('\uFEFF') ? 1 : 0 };
  return insert(at, `---${eol}${line}${eol}---${eol}${source.text.trim() === '' ? '' : eol}`, selected);
}

function insert(at: Position, newText: string, selected: string): FieldEdit {
  return replace({ start: at, end: at }, newText, selected);
}

function replace(range: Range, newText: string, selected: string): FieldEdit {
  const { start } = range;
  const before = newText.slice(0, newText.lastIndexOf(selected)).split(/\r\n|\r|\n/);
  const line = start.line + before.length - 1;
  const character = (before.length === 1 ? start.character : 0) + before.at(-1)!.length;
  return {
    edits: [{ range, newText }],
    select: { start: { line, character }, end: { line, character: character + selected.length } },
  };
}

function isEmpty({ value }: YamlField): boolean {
  return value.type === 'scalar' && value.text === '';
}

function replaceValue(field: YamlField, value: string, selected: string): FieldEdit {
  if (!isEmpty(field)) return replace(field.value.range, value, selected);
  // An empty value has no place of its own: it goes behind the key and its colon.
  const { line, character } = field.keyRange.end;
  return insert({ line, character: character + 1 }, ` ${value}`, selected);
}

function replaceEmpty(field: YamlField, text: string, selected: string): FieldEdit {
  const { start, end } = field.keyRange;
  return replace({ start, end: { line: end.line, character: end.character + 1 } }, text, selected);
}
