import { toJsonSchema } from '@valibot/to-json-schema';
import { baselineSchema } from '../core/baseline';
import { configSchema } from '../core/config/configSchema';
import { SEVERITIES } from '../core/finding';
import { KINDS, STATES } from '../core/manual';
import type { Rule, RuleOption } from '../core/rule';
import { RULES } from '../core/rules/index';
import { PRACTICES, TOPICS } from '../core/topics';
import { cliReference } from './cliReference';
import { snippetsFile } from './snippets';

export interface GeneratedFile {
  /** From the root of the checkout. */
  readonly path: string;
  readonly text: string;
}

const HEAD = ['<!-- generated: head -->', '<!-- /generated -->'] as const;
const TABLE = ['<!-- generated: rules -->', '<!-- /generated -->'] as const;
const CLI = ['<!-- generated: cli -->', '<!-- /generated -->'] as const;

/**
 * Everything that is derived from the rules and templates.
 * @param read the text of a file of the checkout; undefined where it is not there
 */
export function generated(read: (path: string) => string | undefined): GeneratedFile[] {
  const files: GeneratedFile[] = RULES.map((rule) => {
    const path = `media/rules/${rule.id}.md`;
    return { path, text: withHead(read(path) ?? '', pageHead(rule)) };
  });
  const readme = read('README.md');
  if (readme !== undefined) {
    const text = between(between(readme, TABLE, ruleTables()), CLI, cliReference());
    files.push({ path: 'README.md', text });
  }
  files.push({ path: 'media/schemas/owners-manual.schema.json', text: configurationSchema() });
  files.push({ path: 'media/schemas/baseline.schema.json', text: baselineFileSchema() });
  const check = read('media/schemas/check.schema.json');
  if (check !== undefined) {
    const text = rowsSchema(JSON.parse(check) as { definitions: Record<string, ObjectSchema> });
    files.push({ path: 'media/schemas/rows.schema.json', text });
  }
  files.push({ path: 'snippets/owners-manual.code-snippets', text: snippetsFile() });
  return files;
}

function withHead(page: string, head: string): string {
  if (page.includes(HEAD[0])) return between(page, HEAD, head);
  return `${HEAD[0]}\n\n${head}\n\n${HEAD[1]}\n${page === '' ? '' : `\n${page}`}`;
}

function between(text: string, [open, close]: readonly [string, string], content: string): string {
  const from = text.indexOf(open);
  const to = text.indexOf(close, from);
  if (from < 0 || to < 0) return text;
  return `${text.slice(0, from + open.length)}\n\n${content}\n\n${text.slice(to)}`;
}

function pageHead(rule: Rule): string {
  const lines = [`# ${rule.id}`, '', `${rule.summary}.`, ''];
  const facts: [string, string][] = [
    ['Class', rule.class],
    ['Severity', severityOf(rule)],
    ['Topic', rule.topic === undefined ? '' : titleOf(rule.topic)],
    ['Kinds', rule.kinds?.join(', ') ?? ''],
    ['Fix', rule.fix ? 'yes' : ''],
  ];
  lines.push('| | |', '| --- | --- |');
  for (const [label, value] of facts) if (value !== '') lines.push(`| ${label} | ${value} |`);
  const options = Object.entries(rule.options ?? {});
  if (options.length > 0) {
    lines.push('', '| Option | Default | What it does |', '| --- | --- | --- |');
    for (const [name, option] of options) {
      lines.push(`| \`${name}\` | ${defaultOf(option)} | ${option.description} |`);
    }
  }
  return lines.join('\n');
}

function severityOf(rule: Rule): string {
  if (rule.severity === 'off') return 'off, until it is switched on';
  return rule.class === 'clock' ? `${rule.severity}; fails a check only where it is asked to` : rule.severity;
}

function defaultOf(option: RuleOption): string {
  if (typeof option.default === 'number')
    return option.type === 'duration' ? `${option.default} days` : String(option.default);
  return option.default.map((item) => `\`${item}\``).join(', ') || 'none';
}

function titleOf(topic: string): string {
  return TOPICS.find(({ id }) => id === topic)?.title ?? topic;
}

/** One table a practice; what belongs to no topic comes first. */
function ruleTables(): string {
  const practiceOf = (rule: Rule) => TOPICS.find(({ id }) => id === rule.topic)?.practice;
  const groups = [
    { title: 'The document', rules: RULES.filter((rule) => practiceOf(rule) === undefined) },
    ...PRACTICES.map(({ id, title }) => ({ title, rules: RULES.filter((rule) => practiceOf(rule) === id) })),
  ];
  return groups
    .filter(({ rules }) => rules.length > 0)
    .map(({ title, rules }) =>
      [
        `### ${title}`,
        '',
        '| Rule | Holds when | Severity | Fix |',
        '| --- | --- | --- | --- |',
        ...rules.map(
          (rule) =>
            `| [${rule.id}](media/rules/${rule.id}.md) | ${rule.summary} | ${rule.severity} | ${rule.fix ? 'yes' : ''} |`,
        ),
      ].join('\n'),
    )
    .join('\n\n');
}

type Json = Record<string, unknown>;

/** The JSON Schema of `.owners-manual.yaml`: that of the parser, and each rule by its id with its options. */
function configurationSchema(): string {
  const schema = toJsonSchema(configSchema, { errorMode: 'ignore' }) as unknown as Json & {
    properties: Record<string, Json>;
  };
  const rules = { $ref: '#/definitions/rules' };
  schema.properties['rules'] = rules;
  const overrides = schema.properties['overrides'] as { items: { properties: Json } };
  overrides.items.properties['rules'] = rules;
  const result: Json = {
    ...schema,
    title: "Configuration of Owner's Manual",
    definitions: {
      severity: {
        description: 'How a finding of the rule is reported.',
        enum: [...SEVERITIES, 'off'],
      },
      rules: {
        type: 'object',
        description: 'Severity and options by rule id.',
        properties: Object.fromEntries(RULES.map((rule) => [rule.id, ruleSchema(rule)])),
        // Topics of a team bring rules of their own.
        patternProperties: { '-missing$': { $ref: '#/definitions/severity' } },
        additionalProperties: false,
      },
    },
  };
  return jsonText(result);
}

function baselineFileSchema(): string {
  const schema = toJsonSchema(baselineSchema, { errorMode: 'ignore' });
  return jsonText({ ...schema, title: "Baseline of Owner's Manual" });
}

interface ObjectSchema extends Json {
  readonly required: readonly string[];
  readonly properties: Json;
}

/** The JSON Schema of a row of `check --format jsonl`: a manual, or a finding of the report with what its manual is. */
function rowsSchema({ definitions }: { definitions: Record<string, ObjectSchema> }): string {
  const text = { type: 'string' };
  const common: Json = {
    repository: {
      ...text,
      description: 'Its remote address without credentials, or the name of its folder.',
    },
    revision: { ...text, description: 'The commit; empty where there is none.' },
    path: text,
    kind: { enum: [...KINDS, null] },
    owners: { type: 'array', items: text },
    tier: { type: ['integer', 'null'] },
  };
  const row = (type: string, { required, properties }: Pick<ObjectSchema, 'required' | 'properties'>) => ({
    type: 'object',
    additionalProperties: false,
    required: [...new Set(['type', ...Object.keys(common), ...required])],
    properties: { type: { const: type }, ...common, ...properties },
  });
  const { finding, ...places } = definitions;
  const topics = { type: 'object', additionalProperties: { enum: [...STATES] } };
  return jsonText({
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'A row of owners-manual check --format jsonl, version 1',
    oneOf: [row('manual', { required: ['topics'], properties: { topics } }), row('finding', finding!)],
    definitions: places,
  });
}

function jsonText(value: unknown): string {
  return JSON.stringify(value, null, 2) + '\n';
}

function ruleSchema(rule: Rule): Json {
  const severity = { $ref: '#/definitions/severity' };
  const options = Object.entries(rule.options ?? {});
  const object: Json = {
    type: 'object',
    properties: {
      severity,
      ...Object.fromEntries(options.map(([name, option]) => [name, optionSchema(option)])),
    },
    additionalProperties: false,
  };
  return { description: `${rule.summary}.`, anyOf: [severity, object] };
}

function optionSchema(option: RuleOption): Json {
  const { description } = option;
  if (option.type === 'strings') {
    return { description, type: 'array', items: { type: 'string' }, default: option.default };
  }
  return { description, type: 'number', default: option.default };
}
