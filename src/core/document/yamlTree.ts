import { isAlias, isMap, isPair, isScalar, isSeq, parseDocument, type Document, type Node } from 'yaml';
import type { Range, SourceText } from './text';

/** YAML as plain data in which each key and value knows its range. */
export type YamlValue = { readonly range: Range } & (
  | { readonly type: 'scalar'; readonly value: string | number | boolean | null; readonly text: string }
  | { readonly type: 'list'; readonly items: readonly YamlValue[] }
  | { readonly type: 'map'; readonly fields: readonly YamlField[] }
);

export interface YamlField {
  readonly key: string;
  readonly keyRange: Range;
  readonly value: YamlValue;
}

export interface YamlFault {
  readonly message: string;
  readonly range: Range;
}

/** Aliases may nest; what goes deeper than any document of people would is cut, not followed. */
const MAX_DEPTH = 32;
/** A tree that grows beyond this is cut. */
const MAX_NODES = 20_000;
/** Aliases multiply: a few lines of them stand for millions of nodes. What they bring beyond this is left out. */
const MAX_ALIASED = 500;

/**
 * Parses the YAML between two offsets of a document.
 * Never throws; `root` is absent where there is nothing or nothing that can be read.
 */
export function parseYaml(
  source: SourceText,
  start: number,
  end: number,
): { root: YamlValue | undefined; faults: YamlFault[] } {
  const faults: YamlFault[] = [];
  let document: Document.Parsed;
  try {
    // A lone CR ends a line for us and for editors, not for YAML; the length stays.
    const text = source.text.slice(start, end).replace(/\r(?!\n)/g, '\n');
    document = parseDocument(text, { prettyErrors: false, logLevel: 'silent' });
  } catch (error) {
    // The parser is meant to collect its errors; what it throws all the same is told like one of them.
    faults.push({ message: firstLine(String(error)), range: source.range(start, end) });
    return { root: undefined, faults };
  }
  // How deep the parser comes depends on who calls it: that it gave up is the same everywhere, where it did is not.
  if (document.errors.some(({ code }) => code === 'RESOURCE_EXHAUSTION')) {
    faults.push({ message: 'This is nested too deeply to be read', range: source.range(start, end) });
    return { root: undefined, faults };
  }
  for (const error of document.errors) {
    const from = start + Math.min(error.pos[0], end - start);
    const to = start + Math.min(Math.max(error.pos[1], error.pos[0] + 1), end - start);
    faults.push({ message: firstLine(error.message), range: source.range(from, to) });
  }
  let nodes = 0;
  let aliased = 0;
  let within = 0;
  const convert = (node: unknown, depth: number): YamlValue | undefined => {
    if (++nodes > MAX_NODES || depth > MAX_DEPTH) return undefined;
    if (within > 0 && ++aliased > MAX_ALIASED) return undefined;
    // An alias that points nowhere resolves to nothing.
    if (node === undefined || node === null) return undefined;
    if (isAlias(node)) {
      if (aliased > MAX_ALIASED) return undefined;
      within++;
      const value = convert(node.resolve(document), depth + 1);
      within--;
      return value;
    }
    const range = rangeOf(node as Node, source, start);
    if (isScalar(node)) {
      const { value } = node;
      const plain = typeof value === 'bigint' ? Number(value) : value;
      if (plain !== null && typeof plain === 'object') return undefined;
      const text =
        typeof node.source === 'string'
          ? node.source
          : plain === null
            ? ''
            : `${plain as string | number | boolean}`;
      return { type: 'scalar', value: (plain ?? null) as string | number | boolean | null, text, range };
    }
    if (isSeq(node)) {
      const items: YamlValue[] = [];
      for (const item of node.items) {
        const value = convert(item, depth + 1);
        if (value) items.push(value);
      }
      return { type: 'list', items, range };
    }
    if (isMap(node)) {
      const fields: YamlField[] = [];
      for (const pair of node.items) {
        if (!isPair(pair) || !isScalar(pair.key)) continue;
        const key = pair.key;
        const keyRange = rangeOf(key, source, start);
        const value = pair.value === null ? undefined : convert(pair.value, depth + 1);
        fields.push({
          key: String(key.value),
          keyRange,
          value: value ?? { type: 'scalar', value: null, text: '', range: keyRange },
        });
      }
      return { type: 'map', fields, range };
    }
    return undefined;
  };
  return { root: document.contents ? convert(document.contents, 0) : undefined, faults };
}

/** The value under `path` of keys; undefined where a step is missing. */
export function yamlAt(root: YamlValue | undefined, ...path: string[]): YamlValue | undefined {
  let value = root;
  for (const key of path) value = fieldOf(value, key)?.value;
  return value;
}

export function fieldOf(value: YamlValue | undefined, key: string): YamlField | undefined {
  return value?.type === 'map' ? value.fields.find((field) => field.key === key) : undefined;
}

/** Plain JavaScript data, for validation by schema. */
export function yamlToData(value: YamlValue | undefined): unknown {
  if (!value) return undefined;
  if (value.type === 'scalar') return value.value;
  if (value.type === 'list') return value.items.map(yamlToData);
  // No prototype: a key `__proto__` is a key like any other.
  const data = Object.create(null) as Record<string, unknown>;
  for (const field of value.fields) data[field.key] = yamlToData(field.value);
  return data;
}

function rangeOf(node: Node, source: SourceText, start: number): Range {
  const [from, to] = node.range ?? [0, 0];
  return source.range(start + from, start + to);
}

function firstLine(message: string): string {
  return message.split('\n', 1)[0]!.replace(/^YAML\w*Error: /, '');
}
