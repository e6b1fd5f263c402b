import type { Range, SourceText } from './text';
import type { YamlField, YamlValue } from './yamlTree';

// One line each: `key: value`, `key:` above a list, `- value`. No line break within, no comment behind.
const FIELD = /^([A-Za-z_][\w-]*):(?: +(.*?))? *$/;
const ITEM = /^( *)- +(.*?) *$/;
const NOTHING = /^(?: *|#.*)$/;
/** A text in quotes without escapes, or one that begins with a letter or digit and that nothing in YAML interrupts. */
const SCALAR = /^(?:"([^"\\]*)"|'([^']*)'|((?:[A-Za-z0-9])(?:[^:#]|:(?! |$)|(?<! )#)*))$/;
const WORD = /^(?:true|false|null)$/i;
const INTEGER = /^(?:0|[1-9]\d{0,14})$/;
/** What begins with a digit and is surely no number. */
const NO_NUMBER = /^(?:\d{4}-\d\d-\d\d$|\d+ )/;
// eslint-disable-next-line no-control-regex -- these are what YAML treats in ways of its own
const SPECIAL = /[\x00-\x09\x0b-\x1f\x7f-\xa0\u2028\u2029\ufeff]/;

/**
 * Reads YAML that is nothing but fields with plain values and lists of them, as most front matter is, far faster than
 * the parser and with the same result. Undefined where there may be more to it, or a fault.
 */
export function readPlainYaml(source: SourceText, start: number, end: number): YamlValue | undefined {
  const text = source.text.slice(start, end);
  if (SPECIAL.test(text)) return undefined;
  const fields: YamlField[] = [];
  const keys = new Set<string>();
  let list: { readonly items: YamlValue[]; readonly from: number; readonly indent: number } | undefined;
  /** A key that waits for the first item of its list. */
  let open: { readonly key: string; readonly keyRange: Range } | undefined;
  let last = 0;
  const close = () => {
    if (!open || !list) return;
    fields.push({
      ...open,
      value: { type: 'list', items: list.items, range: source.range(list.from, start + last) },
    });
    open = list = undefined;
  };
  for (let at = 0; at < text.length;) {
    const to = text.indexOf('\n', at);
    const line = text.slice(at, to < 0 ? text.length : to);
    const from = start + at;
    at += line.length + 1;
    if (NOTHING.test(line)) continue;
    const item = open && ITEM.exec(line);
    if (item) {
      const indent = item[1]!.length;
      list ??= { items: [], from: from + indent, indent };
      const value = scalar(source, item[2]!, from + line.lastIndexOf(item[2]!));
      if (!value || indent !== list.indent) return undefined;
      list.items.push(value);
    } else {
      const field = FIELD.exec(line);
      if (!field || keys.has(field[1]!) || WORD.test(field[1]!) || (open && !list)) return undefined;
      close();
      const [, key, written] = field as unknown as [string, string, string | undefined];
      keys.add(key);
      const keyRange = source.range(from, from + key.length);
      if (written === undefined || written === '') open = { key, keyRange };
      else {
        const value = scalar(source, written, from + line.lastIndexOf(written));
        if (!value) return undefined;
        fields.push({ key, keyRange, value });
      }
    }
    last = Math.min(at, text.length);
  }
  if (open && !list) return undefined;
  close();
  const first = fields[0];
  if (!first) return undefined;
  return {
    type: 'map',
    fields,
    range: { start: first.keyRange.start, end: source.positionAt(start + last) },
  };
}

function scalar(source: SourceText, written: string, from: number): YamlValue | undefined {
  const match = SCALAR.exec(written);
  if (!match) return undefined;
  const range = source.range(from, from + written.length);
  const text = match[1] ?? match[2] ?? match[3]!;
  if (match[3] === undefined || !/^\d/.test(text)) {
    return match[3] !== undefined && WORD.test(text)
      ? undefined
      : { type: 'scalar', value: text, text, range };
  }
  if (INTEGER.test(text)) return { type: 'scalar', value: Number(text), text, range };
  return NO_NUMBER.test(text) ? { type: 'scalar', value: text, text, range } : undefined;
}
