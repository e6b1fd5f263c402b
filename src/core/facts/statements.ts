import { isPlaceholder, isBareNone } from '../document/content';
import { anyLineMayNameField, fieldNamed, mayNameField, type FieldName } from './fieldNames';
import type { Fact } from '../manual';
import type { Block, Cell, TableBlock } from '../document/markdown';
import type { Section } from '../document/sections';
import type { Range, SourceText } from '../document/text';

/** A field and its value as the body of a document states it, not yet read. */
export interface Statement {
  readonly field: FieldName;
  /** As written; a unit may stand in it. */
  readonly label: string;
  /** Markdown. */
  readonly text: string;
  readonly range: Range;
  readonly from: Extract<Fact<unknown>['from'], 'label' | 'table' | 'section'>;
  /** Index of the section (a heading or bold line) around it; -1 before the first. */
  readonly section: number;
}

/** What stands before a label: quote marks, list markers, a box to tick. */
const LEAD = /^[\s>]*(?:(?:[-*+]|\d{1,9}[.)])\s+)?(?:\[[ xX]\]\s+)?/;
/** A label this long is a sentence. */
const MAX_LABEL = 70;
const DASHES = [' - ', ' – ', ' — '];
/** Between two fields of one line. */
const NEXT_FIELD = /\s+[|·•]\s+|[,;]\s+|\s{2,}|\s+[-–—]\s+/g;
/** A value that is longer is prose: sentences are read by other eyes. */
const MAX_VALUE = 120;

/** The fields that the body states in labels, two-column tables and parts with one value, in order. */
export function readStatements(
  source: SourceText,
  blocks: readonly Block[],
  sections: readonly Section[],
): Statement[] {
  const statements: Statement[] = [];
  /** A label or title without a value in its line, which waits for what follows. */
  let open: { field: FieldName; label: string; depth: number; title: boolean } | undefined;
  let next = 0;
  let section = -1;
  const add = (found: Found, from: Statement['from']) => {
    if (!isPlaceholder(found.text) && !isBareNone(found.text) && !isBlank(found.text))
      statements.push({ ...found, from, section });
  };
  for (const block of blocks) {
    for (; next < sections.length && sections[next]!.line <= block.line; next++) {
      if (isTitled(sections[next]!)) section = next;
    }
    if (block.type === 'heading') {
      const field = fieldNamed(block.text);
      open = field && { field, label: block.text, depth: 0, title: true };
    } else if (block.type === 'table') {
      open = undefined;
      tableFields(block).forEach((found) => add(found, 'table'));
    } else if (block.type === 'paragraph') {
      const depth = block.item?.depth ?? 0;
      const pending = open;
      if (pending && (depth > pending.depth || (pending.title && depth === 0))) {
        const value = soleValue(source, block);
        if (depth === 0) open = undefined;
        // A list may hold fields of its own: `## Contact` and then `- Slack: #shop`.
        if (value && !labelled(source.line(block.line))) {
          add({ ...value, field: pending.field, label: pending.label }, 'section');
        }
      } else {
        open = undefined;
      }
      if (!anyLineMayNameField(block.text)) continue;
      for (let line = block.line; line < block.endLine; line++) {
        const found = lineFields(source.line(line), line);
        const last = found.at(-1);
        if (!last) continue;
        for (const field of found) add(field, 'label');
        if (last.text === '' && line === block.endLine - 1) {
          open = { field: last.field, label: last.label, depth, title: last.title };
        }
      }
    } else if (block.type !== 'html') {
      open = undefined;
    }
  }
  return statements;
}

/** Whether the section is a title that the text below belongs to, and no label of a line. */
export function isTitled(section: Section): boolean {
  return section.form === 'heading' || section.form === 'html' || section.form === 'bold-line';
}

type Found = Omit<Statement, 'from' | 'section'>;
const NONE: readonly (Found & { title: boolean })[] = [];

/** The fields of one line: `**Owner:** Shop | **Tier:** 1`. A label without value has an empty text. */
function lineFields(text: string, line: number): readonly (Found & { title: boolean })[] {
  if (!mayNameField(text)) return NONE;
  const lead = LEAD.exec(text)![0].length;
  const first = fieldAt(text, lead);
  if (!first) return NONE;
  const found: (Found & { title: boolean })[] = [];
  for (let field: FieldStart | undefined = first; field;) {
    let end = text.length;
    let following: FieldStart | undefined;
    NEXT_FIELD.lastIndex = field.valueStart;
    for (let cut = NEXT_FIELD.exec(text); cut; cut = NEXT_FIELD.exec(text)) {
      following = fieldAt(text, cut.index + cut[0].length, true);
      if (!following) continue;
      end = cut.index;
      break;
    }
    found.push({
      field: field.field,
      label: field.label,
      title: field.title,
      ...trim(text, line, field.valueStart, end, field.label),
    });
    field = following;
  }
  return found;
}

interface FieldStart {
  readonly field: FieldName;
  readonly label: string;
  readonly valueStart: number;
  readonly title: boolean;
}

function fieldAt(text: string, from: number, colonOnly = false): FieldStart | undefined {
  const separator = separatorAt(text, from, colonOnly);
  if (!separator) {
    const bold = colonOnly || !text.includes('*') ? null : /^(\*\*|__)(.+)\1\s*$/.exec(text.slice(from));
    const field = bold && fieldNamed(bold[2]!);
    return field ? { field, label: bold[2]!, valueStart: text.length, title: true } : undefined;
  }
  const label = text.slice(from, separator.at);
  const field = label.includes('`') ? undefined : fieldNamed(label);
  if (!field) return undefined;
  const behind = separator.at + separator.length;
  // `**Owner:** value` closes behind the colon; `_Last updated: value_` at the end.
  const closing = /^\s*(?:\*\*|__)(?=\s|$)/.exec(text.slice(behind))?.[0].length ?? 0;
  return { field, label, valueStart: behind + closing, title: false };
}

/** The first colon or dash that may end a label. */
function separatorAt(
  text: string,
  from: number,
  colonOnly: boolean,
): { at: number; length: number } | undefined {
  let at = text.indexOf(':', from);
  const wide = text.indexOf('：', from);
  if (wide >= 0 && (at < 0 || wide < at)) at = wide;
  let length = 1;
  if (!colonOnly) {
    for (const dash of DASHES) {
      const other = text.indexOf(dash, from);
      if (other >= 0 && (at < 0 || other < at)) [at, length] = [other, dash.length];
    }
  }
  return at < 0 || at - from > MAX_LABEL ? undefined : { at, length };
}

function labelled(text: string): boolean {
  return fieldAt(text, LEAD.exec(text)![0].length, true) !== undefined;
}

/** The text between two characters of a line without white space, hard breaks and emphasis around it. */
function trim(
  text: string,
  line: number,
  from: number,
  to: number,
  label = '',
): { text: string; range: Range } {
  let start = from;
  let end = to;
  const written = () => text.slice(start, end);
  end -= written().length - written().replace(/(?:\s|<br\s*\/?>|\\)+$/i, '').length;
  start += written().length - written().trimStart().length;
  const marks = /^(\*\*|__|\*|_)(?=\S)(?=.*\S\1$)/.exec(written())?.[1];
  if (marks && written().indexOf(marks, marks.length) === written().length - marks.length) {
    start += marks.length;
    end -= marks.length;
  } else {
    // The emphasis that the label opened.
    const tail = /(?<![*_])[*_]$/.exec(written());
    if (tail && /^[*_](?![*_])/.test(label)) end -= 1;
  }
  if (end < start) end = start;
  return {
    text: text.slice(start, end),
    range: { start: { line, character: start }, end: { line, character: end } },
  };
}

/** The one short line that a paragraph or list item is. */
function soleValue(source: SourceText, block: Block): { text: string; range: Range } | undefined {
  if (block.type !== 'paragraph' || block.endLine - block.line > 1) return undefined;
  if (block.item && !block.opensItem) return undefined;
  const text = source.line(block.line);
  const value = trim(text, block.line, LEAD.exec(text)![0].length, text.length);
  return value.text === '' || value.text.length > MAX_VALUE ? undefined : value;
}

/** What columns are called: such a header is no row of fields. */
const COLUMN =
  /^\W*(?:members?|names?|values?|descriptions?|details|links?|notes?|roles?|responsibilit\w+|contacts?|e-?mails?|channels?|who|what|when|status|purpose|scope|services?|systems?|components?)\W*$/i;
/** A table of roles of a product: what an owner may do there. */
const RIGHTS = /^\W*(?:may|can|rights?|permissions?|access|allowed|capabilit)/i;

/** `| Owner | Shop |` a row, or titles in the header over a single row. */
function tableFields(table: TableBlock): Found[] {
  const over =
    table.rows.length === 1 && table.header.filter((cell) => fieldNamed(cell.text) !== undefined).length;
  if (over && over > 1) {
    return table.header.flatMap((cell, i) => pair(cell, table.rows[0]![i]));
  }
  if (table.header.length !== 2 || RIGHTS.test(table.header[1]!.text)) return [];
  const isTitled = COLUMN.test(table.header[1]!.text);
  return [...(isTitled ? [] : [table.header]), ...table.rows].flatMap((row) =>
    row[0] ? pair(row[0], row[1]) : [],
  );
}

function pair(label: Cell, value: Cell | undefined): Found[] {
  // A label that is set as code is the key of some configuration.
  const field = label.text.includes('`') ? undefined : fieldNamed(label.text);
  if (!field || !value || value.text === '') return [];
  const range = {
    start: { line: value.line, character: value.start },
    end: { line: value.line, character: value.end },
  };
  return [{ field, label: label.text, text: value.text, range }];
}

/** `<owner>` and `{{ owner }}` are blanks to be filled in. */
function isBlank(text: string): boolean {
  return text === '' || /^(?:\*\*|`)?(?:<[^<>@:/]*>|\{\{.*\}\}|\{[^{}]*\}|\$\{.*\})(?:\*\*|`)?$/.test(text);
}
