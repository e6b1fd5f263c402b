import { SourceText, type Position, type TextEdit } from '../document/text';
import { yamlString } from '../authoring/templates';
import { fieldOf, parseYaml, type YamlField, type YamlValue } from '../document/yamlTree';

// A configuration is edited as text: whatever else stands in it stays byte for byte, comments above all.

/** The edit that switches a rule off; undefined where the file has to be mended first. */
export function ruleOffEdit(text: string, rule: string, reason: string): TextEdit | undefined {
  const { source, root, isSound } = read(text);
  if (!isSound) return undefined;
  const comment = reason.trim() === '' ? '' : ` # ${reason.replace(/\s+/g, ' ').trim()}`;
  const rules = fieldOf(root, 'rules');
  const known = fieldOf(rules?.value, rule);
  if (!known) return addField(source, root, 'rules', rule, 'off', comment);
  if (known.value.type === 'map') {
    const severity = fieldOf(known.value, 'severity');
    if (severity) return { range: severity.value.range, newText: 'off' };
    return fieldBefore(source, known.value, 'severity: off', '');
  }
  return isEmpty(known) ? insert(behind(known), ' off') : { range: known.value.range, newText: 'off' };
}

/** The edit that makes `title` announce a topic; undefined where the file has to be mended first. */
export function aliasEdit(text: string, topic: string, title: string): TextEdit | undefined {
  const { source, root, isSound } = read(text);
  if (!isSound) return undefined;
  const value = yamlString(title);
  const known = fieldOf(fieldOf(root, 'aliases')?.value, topic);
  if (!known) return addField(source, root, 'aliases', topic, `[${value}]`, '');
  if (known.value.type !== 'list') return isEmpty(known) ? insert(behind(known), ` [${value}]`) : undefined;
  const { items, range } = known.value;
  const first = items[0];
  if (source.text[source.offsetAt(range.start)] === '[') {
    const { line, character } = range.start;
    return insert({ line, character: character + 1 }, first ? `${value}, ` : value);
  }
  if (!first) return undefined;
  const dash = source.line(first.range.start.line).slice(0, first.range.start.character);
  return insert({ line: first.range.start.line, character: 0 }, `${dash}${value}${source.eol}`);
}

interface Read {
  readonly source: SourceText;
  readonly root: YamlValue | undefined;
  readonly isSound: boolean;
}

function read(text: string): Read {
  const source = new SourceText(text);
  const { root, faults } = parseYaml(source, 0, text.length);
  const isBlank = root === undefined || (root.type === 'scalar' && root.value === null);
  const isFlow = root !== undefined && source.text[source.offsetAt(root.range.start)] === '{';
  return { source, root, isSound: faults.length === 0 && !isFlow && (isBlank || root.type === 'map') };
}

function addField(
  source: SourceText,
  root: YamlValue | undefined,
  parent: string,
  key: string,
  value: string,
  comment: string,
): TextEdit | undefined {
  const { eol } = source;
  const line = `${key}: ${value}`;
  const field = fieldOf(root, parent);
  if (!field) {
    const end = source.positionAt(source.text.length);
    const lead = source.text === '' || /[\r\n]$/.test(source.text) ? '' : eol;
    return insert(end, `${lead}${parent}:${eol}  ${line}${comment}${eol}`);
  }
  if (isEmpty(field)) return insert(behind(field), `${eol}  ${line}${comment}`);
  return field.value.type === 'map' ? fieldBefore(source, field.value, line, comment) : undefined;
}

/** Writes a field in front of the first one: right in a flow map as well as in a block. */
function fieldBefore(
  source: SourceText,
  map: Extract<YamlValue, { type: 'map' }>,
  line: string,
  comment: string,
): TextEdit {
  const isFlow = source.text[source.offsetAt(map.range.start)] === '{';
  const first = map.fields[0];
  if (isFlow) {
    const { line: at, character } = map.range.start;
    return insert({ line: at, character: character + 1 }, first ? ` ${line}, ` : ` ${line} `);
  }
  const at = first!.keyRange.start;
  return insert(at, `${line}${comment}${source.eol}${' '.repeat(at.character)}`);
}

function isEmpty({ value }: YamlField): boolean {
  return value.type === 'scalar' && value.text === '';
}

/** Behind the colon of a key. */
function behind({ keyRange }: YamlField): Position {
  return { line: keyRange.end.line, character: keyRange.end.character + 1 };
}

function insert(at: Position, newText: string): TextEdit {
  return { range: { start: at, end: at }, newText };
}
