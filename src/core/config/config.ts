import * as v from 'valibot';
import { askedOf, type Asked } from '../asked';
import { Catalogue } from '../recognition/catalogue';
import { configSchema, type ConfigData, type Preset } from './configSchema';
import type { Severity } from '../finding';
import { pathTest, type PathTest } from '../repository/glob';
import { KINDS, type Kind, type Lifecycle, type Tier } from '../manual';
import type { Rule } from '../rule';
import { nearest } from '../nearest';
import { folderOf } from '../repository/paths';
import { SourceText, type Range } from '../document/text';
import { TOPICS, type Topic } from '../topics';
import { parseYaml, yamlToData, type YamlField, type YamlValue } from '../document/yamlTree';

export const CONFIG_NAMES = ['.owners-manual.yaml', '.owners-manual.yml'] as const;

/** A fault in a configuration file: becomes a finding `config-invalid` on that file. */
export interface ConfigFault {
  readonly path: string;
  readonly message: string;
  readonly range: Range;
}

/** One file of configuration, read but not yet merged. */
export interface ConfigLayer {
  readonly path: string;
  readonly data: ConfigData;
}

/** What holds for a rule on a file, and which file or preset said so. */
export interface RuleSetting {
  readonly severity: Severity | 'off';
  /** The severity was set by somebody: a rule's own judgement of severity does not change it. */
  readonly explicit: boolean;
  readonly options: Readonly<Record<string, unknown>>;
  readonly from: string;
}

/** Reads one configuration file. Any fault makes `layer` absent, so that the last valid one stays in force. */
export function parseConfig(
  path: string,
  text: string,
  rules: readonly Rule[],
): { layer?: ConfigLayer; faults: ConfigFault[] } {
  const source = new SourceText(text.replace(/^\uFEFF/, ''));
  const { root, faults } = parseYaml(source, 0, source.text.length);
  if (faults.length > 0) return { faults: faults.map((fault) => ({ path, ...fault })) };
  if (!root || (root.type === 'scalar' && root.value === null))
    return { layer: { path, data: {} }, faults: [] };
  const reserved = reservedKeys(root);
  if (reserved.length > 0) {
    return {
      faults: reserved.map(({ key, keyRange }) => ({
        path,
        range: keyRange,
        message: `No key can be called “${key}”. Remove it.`,
      })),
    };
  }
  const result = v.safeParse(configSchema, yamlToData(root));
  if (!result.success) {
    return {
      faults: result.issues.map((issue) => {
        const keys = (issue.path ?? []).map((item) => String(item.key));
        const { range, key } = placeOf(root, keys);
        return { path, range, message: messageOf(issue, keys, key) };
      }),
    };
  }
  const unknown = checkNames(path, root, result.output, rules);
  return unknown.length > 0 ? { faults: unknown } : { layer: { path, data: result.output }, faults: [] };
}

/** The configuration in force for a folder: layers merged, globs and title phrases compiled. */
export class Config {
  readonly catalogue: Catalogue;
  readonly today: string | undefined;
  readonly include: readonly string[];
  /** Whether a path is a manual by `include`. Globs hold from the folder of the configuration downwards. */
  readonly includes: PathTest;
  readonly exclude: readonly string[];
  readonly teamTopics: readonly Topic[];
  readonly #layers: readonly ConfigLayer[];
  #fingerprint: string | undefined;
  readonly #overrides: readonly { test: PathTest; rules: NonNullable<ConfigData['rules']>; from: string }[];
  readonly #settings = new Map<string, ReadonlyMap<string, RuleSetting>>();

  /** Whether any file says what holds, or nothing but the built-in preset does. */
  get isConfigured(): boolean {
    return this.#layers.length > 0;
  }

  /** @param layers from the one that is extended to the nearest one */
  constructor(layers: readonly ConfigLayer[] = []) {
    this.#layers = layers;
    const all = <K extends keyof ConfigData>(key: K) =>
      layers.flatMap(({ data }) => (data[key] === undefined ? [] : [data[key]]));
    this.today = all('today').at(-1);
    const folder = folderOf(layers.at(-1)?.path ?? '');
    this.include = all('include').flat();
    this.includes = pathTest(this.include, folder);
    this.exclude = all('exclude').flat();
    this.teamTopics = all('topics')
      .flat()
      .map((topic) => ({
        id: topic.id,
        practice: topic.practice ?? 'team',
        title: topic.title,
        says: `what stands under “${topic.title}”`,
        ask: `what belongs under “${topic.title}”`,
        questions: topic.questions ?? [],
      }));
    const aliases: Record<string, string[]> = {};
    for (const [topic, titles] of all('aliases').flatMap((map) => Object.entries(map))) {
      (aliases[topic] ??= []).push(...titles);
    }
    for (const topic of all('topics').flat()) (aliases[topic.id] ??= []).push(...(topic.aliases ?? []));
    const globsOfKinds = all('kinds').reverse();
    const kindTests = KINDS.flatMap((kind) =>
      globsOfKinds.flatMap((kinds) => (kinds[kind] ? [{ kind, test: pathTest(kinds[kind], folder) }] : [])),
    );
    this.catalogue = new Catalogue({
      topics: this.teamTopics,
      aliases,
      kindByPath: (path) => kindTests.find(({ test }) => test(path))?.kind,
    });
    this.#overrides = layers.flatMap(({ path, data }) =>
      (data.overrides ?? []).map((override) => ({
        test: pathTest(override.files, folder),
        rules: override.rules,
        from: path,
      })),
    );
  }

  /** Equal for configurations that say the same. */
  get fingerprint(): string {
    return (this.#fingerprint ??= JSON.stringify(this.#layers));
  }

  get preset(): Preset {
    return this.#layers.findLast(({ data }) => data.preset)?.data.preset ?? 'stability';
  }

  /** The files this configuration was read from, the nearest one last. */
  get files(): readonly string[] {
    return this.#layers.map(({ path }) => path);
  }

  /** What a manual must and should answer. */
  asked(kind: Kind, lifecycle: Lifecycle | undefined, tier: Tier | undefined): Asked {
    const builtIn = askedOf(kind, lifecycle, tier);
    if (lifecycle === 'retired') return builtIn;
    const set = this.#layers.findLast(({ data }) => data.ask?.[kind])?.data.ask?.[kind];
    const team = this.#layers
      .flatMap(({ data }) => data.topics ?? [])
      .filter((topic) => topic.must?.includes(kind))
      .map((topic) => topic.id);
    return { must: [...(set?.must ?? builtIn.must), ...team], should: set?.should ?? builtIn.should };
  }

  /** What holds for `rule` on the file `path`. */
  setting(rule: Rule, path: string): RuleSetting {
    const overrides = this.#overrides.filter(({ test }) => test(path));
    const key =
      overrides.length === 0 ? '' : overrides.map((override) => this.#overrides.indexOf(override)).join();
    let table = this.#settings.get(key) as Map<string, RuleSetting> | undefined;
    if (!table) this.#settings.set(key, (table = new Map()));
    let setting = table.get(rule.id);
    if (!setting) table.set(rule.id, (setting = this.#compute(rule, overrides)));
    return setting;
  }

  #compute(
    rule: Rule,
    overrides: readonly { rules: NonNullable<ConfigData['rules']>; from: string }[],
  ): RuleSetting {
    const options: Record<string, unknown> = {};
    for (const [name, option] of Object.entries(rule.options ?? {})) options[name] = option.default;
    const preset = presetSeverity(this.preset, rule);
    let severity = preset ?? rule.severity;
    let from = preset === undefined ? 'default' : `preset ${this.preset}`;
    let explicit = severity === 'off';
    const sources = [
      ...this.#layers.map(({ path, data }) => ({ rules: data.rules ?? {}, from: path })),
      ...overrides,
    ];
    for (const source of sources) {
      const setting = Object.hasOwn(source.rules, rule.id) ? source.rules[rule.id] : undefined;
      if (setting === undefined) continue;
      from = source.from;
      if (typeof setting === 'string') {
        severity = setting;
        explicit = true;
        continue;
      }
      const { severity: stated, ...rest } = setting;
      if (stated !== undefined) {
        severity = stated;
        explicit = true;
      }
      Object.assign(options, rest);
    }
    return { severity, explicit, options, from };
  }
}

const MINIMAL = new Set([
  'rollback-missing',
  'spof-missing',
  'emergency-missing',
  'owners-missing',
  'section-empty',
]);

/** What a preset makes of a rule; undefined where the rule's own severity holds. */
function presetSeverity(preset: Preset, rule: Rule): Severity | 'off' | undefined {
  switch (preset) {
    case 'stability':
      return undefined;
    case 'minimal':
      return MINIMAL.has(rule.id) || rule.class === 'malformed' || rule.scope === 'engine'
        ? undefined
        : 'off';
    case 'strict':
      if (rule.severity === 'hint') return 'information';
      return rule.severity === 'information' && rule.class !== 'clock' ? 'warning' : undefined;
  }
}

function placeOf(root: YamlValue, keys: readonly string[]): { range: Range; key: string } {
  let value = root;
  let range = root.range;
  let key = '';
  for (const step of keys) {
    if (value.type === 'map') {
      const field = value.fields.find((other) => other.key === step);
      if (!field) return { range, key: step };
      key = step;
      // An unknown key is marked itself; a bad value is marked as a value.
      range = field.value.type === 'scalar' ? field.value.range : field.keyRange;
      value = field.value;
    } else if (value.type === 'list') {
      const item = value.items[Number(step)];
      if (!item) break;
      value = item;
      range = item.range;
    } else break;
  }
  return { range, key };
}

const TOP_KEYS = Object.keys(configSchema.entries);

function messageOf(issue: v.BaseIssue<unknown>, keys: readonly string[], key: string): string {
  const where = keys.join('.');
  if (issue.type === 'strict_object' && issue.expected === 'never') {
    const known = keys.length === 1 ? nearest(key, TOP_KEYS) : undefined;
    return `Unknown key “${where}”.${known ? ` Did you mean “${known}”?` : ''}`;
  }
  const expected = issue.expected ? ` Expected ${oneOf(issue.expected)}.` : ` ${issue.message}.`;
  const received = issue.input === null ? 'nothing' : wordFor(issue.received, issue.input);
  return `“${where}” has a value that does not do: ${received}.${expected}`;
}

const TYPES: Readonly<Record<string, string>> = {
  Array: 'a list',
  Object: 'a map',
  string: 'a text',
  number: 'a number',
  boolean: 'true or false',
};

/** What the schema calls a type, in words of YAML; values stay as they are. */
function wordFor(type: string, value?: unknown): string {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return TYPES['Object']!;
  return TYPES[type] ?? type;
}

/** `("a" | "b" | Object)` as people say it. */
function oneOf(expected: string): string {
  const words = expected
    .replace(/[()]/g, '')
    .split(' | ')
    .map((type) => wordFor(type));
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)!}`;
}

/** The keys that the schema would pass over in silence, lest they reach a prototype. */
const RESERVED = new Set(['__proto__', 'prototype', 'constructor']);

function reservedKeys(value: YamlValue): YamlField[] {
  if (value.type === 'list') return value.items.flatMap(reservedKeys);
  if (value.type !== 'map') return [];
  return value.fields.flatMap((field) => [
    ...(RESERVED.has(field.key) ? [field] : []),
    ...reservedKeys(field.value),
  ]);
}

/** Names that only the catalogue and the rules know, which the schema therefore cannot hold. */
function checkNames(path: string, root: YamlValue, data: ConfigData, rules: readonly Rule[]): ConfigFault[] {
  const faults: ConfigFault[] = [];
  const topics = [...TOPICS.map(({ id }) => id), ...(data.topics ?? []).map(({ id }) => id)];
  const ruleIds = [...rules.map(({ id }) => id), ...(data.topics ?? []).map(({ id }) => `${id}-missing`)];
  const check = (what: string, name: string, known: readonly string[], keys: string[]) => {
    if (known.includes(name)) return;
    const near = nearest(name, known);
    faults.push({
      path,
      range: keyRangeOf(root, [...keys, name]),
      message: `Unknown ${what} “${name}”.${near ? ` Did you mean “${near}”?` : ''}`,
    });
  };
  const checkRules = (settings: ConfigData['rules'], keys: string[]) => {
    for (const [id, setting] of Object.entries(settings ?? {})) {
      check('rule', id, ruleIds, keys);
      const rule = rules.find((other) => other.id === id);
      if (!rule || typeof setting === 'string') continue;
      for (const [name, value] of Object.entries(setting)) {
        if (name === 'severity') continue;
        const option = rule.options?.[name];
        if (!option) check(`option of ${id}`, name, Object.keys(rule.options ?? {}), [...keys, id]);
        else if (!fits(option.type, value)) {
          const range = placeOf(root, [...keys, id, name]).range;
          faults.push({ path, range, message: `“${name}” of ${id} takes ${TAKES[option.type]}.` });
        }
      }
    }
  };
  checkRules(data.rules, ['rules']);
  (data.overrides ?? []).forEach((override, i) =>
    checkRules(override.rules, ['overrides', String(i), 'rules']),
  );
  for (const topic of Object.keys(data.aliases ?? {})) check('topic', topic, topics, ['aliases']);
  for (const [kind, ask] of Object.entries(data.ask ?? {})) {
    for (const list of ['must', 'should'] as const) {
      (ask[list] ?? []).forEach((topic) => check('topic', topic, topics, ['ask', kind, list]));
    }
  }
  return faults;
}

const TAKES = { number: 'a number', duration: 'a number of days', strings: 'a list of strings' };

function fits(type: keyof typeof TAKES, value: unknown): boolean {
  return type === 'strings'
    ? Array.isArray(value) && value.every((item) => typeof item === 'string')
    : typeof value === 'number' && Number.isFinite(value);
}

function keyRangeOf(root: YamlValue, keys: readonly string[]): Range {
  let value: YamlValue | undefined = root;
  let range = root.range;
  for (const key of keys) {
    if (value?.type === 'map') {
      const field: { keyRange: Range; value: YamlValue } | undefined = value.fields.find(
        (other) => other.key === key,
      );
      if (!field) return range;
      range = field.keyRange;
      value = field.value;
    } else if (value?.type === 'list') {
      const item: YamlValue | undefined =
        value.items[Number(key)] ??
        value.items.find((other) => other.type === 'scalar' && other.text === key);
      if (!item) return range;
      range = item.range;
      value = item;
    }
  }
  return range;
}
