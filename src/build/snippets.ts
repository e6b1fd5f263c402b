import type { Kind } from '../core/manual';
import { manualTemplate, sectionTemplate } from '../core/authoring/templates';
import { TOPICS } from '../core/topics';
import { SNIPPET_TEXTS, type Snippet } from './snippetTexts';

/** Kinds whose manual is written from scratch; the others have texts of their own or none. */
const WHOLE: readonly { kind: Kind; prefix: string; title: string }[] = [
  { kind: 'service', prefix: 'om-manual', title: "Owner's manual" },
  { kind: 'alert', prefix: 'om-manual-alert', title: 'Manual of an alert' },
  { kind: 'incident', prefix: 'om-manual-incident', title: 'Manual for incidents' },
  { kind: 'launch', prefix: 'om-manual-launch', title: 'Manual of a launch' },
  { kind: 'event', prefix: 'om-manual-event', title: 'Manual of an event' },
];

/** Columns whose cells are one of a few words. */
const CHOICES: Readonly<Record<string, readonly string[]>> = {
  Kind: ['compute', 'data', 'network', 'vendor', 'person'],
  Fails: ['closed', 'open', 'degraded', 'queues'],
  Justified: ['yes', 'no'],
};

/** Tables that stand in a section beside its questions. The columns of a topic's own table come from the topic. */
const TABLES: readonly { name: string; prefix: string; description: string; columns: readonly string[] }[] = [
  {
    name: 'Table of single points of failure',
    prefix: 'om-spof-table',
    description: 'What takes the service down alone, what happens then, and the mitigation.',
    columns: columnsOf('spof'),
  },
  {
    name: 'Demand calendar',
    prefix: 'om-demand-table',
    description: 'Which bursts are coming, who told us, and what we answered.',
    columns: columnsOf('demand'),
  },
  {
    name: 'Panic log',
    prefix: 'om-panic-log',
    description:
      'Who pressed the panic button, whether it was right, and what a wrong press cost. Names teams only.',
    columns: ['Date', 'Team', 'Justified', 'Cost', 'Told'],
  },
  {
    name: 'Table of resources',
    prefix: 'om-resources-table',
    description: 'What there is, what it can take, and how long it takes to get more.',
    columns: ['Resource', 'Capacity', 'Headroom', 'How to add', 'How long', 'Access', 'Who knows it'],
  },
  {
    name: 'Table of degradation',
    prefix: 'om-degradation-table',
    description: 'What can be switched off, what still works then, and the switch.',
    columns: ['Switch off', 'What still works', 'How', 'Who may'],
  },
];

/** All snippets by name: from the templates of the core, and the texts beside this file. */
export function snippets(): Record<string, Snippet> {
  const whole = WHOLE.map(({ kind, prefix, title }): [string, Snippet] => [
    title,
    {
      prefix,
      description: `A new manual of kind ${kind} with the questions that it must and should answer.`,
      body: manualBody(kind),
    },
  ]);
  const sections = TOPICS.map((topic): [string, Snippet] => [
    `Section: ${topic.title}`,
    {
      prefix: `om-${topic.id}`,
      description: `Says ${topic.ask}.`,
      body: [...linesOf(sectionTemplate(topic)), '$0'],
    },
  ]);
  const tables = TABLES.map(({ name, prefix, description, columns }): [string, Snippet] => [
    name,
    { prefix, description, body: tableBody(columns) },
  ]);
  return Object.fromEntries([...whole, ...sections, ...tables, ...Object.entries(SNIPPET_TEXTS)]);
}

/** The text of `snippets/owners-manual.code-snippets`. */
export function snippetsFile(): string {
  return JSON.stringify(snippets(), null, 2) + '\n';
}

function manualBody(kind: Kind): string[] {
  // A name that no template holds, so that each place of it becomes the same tab stop.
  const name = 'NameOfTheManual';
  const text = escapeText(manualTemplate(name, kind));
  return [...text.trimEnd().replaceAll(name, '${1:name}').split('\n'), '$0'];
}

function tableBody(columns: readonly string[]): string[] {
  const cells = columns.map((column, i) => {
    const choice = CHOICES[column];
    return choice ? `\${${i + 1}|${choice.join(',')}|}` : `\${${i + 1}}`;
  });
  return [
    `| ${columns.join(' | ')} |`,
    `| ${columns.map(() => '---').join(' | ')} |`,
    `| ${cells.join(' | ')} |`,
    '$0',
  ];
}

function columnsOf(id: string): readonly string[] {
  const table = TOPICS.find((topic) => topic.id === id)?.table;
  if (!table) throw new Error(`The topic ${id} has no table.`);
  return table;
}

function linesOf(text: string): string[] {
  return escapeText(text).trimEnd().split('\n');
}

/** `text` as a snippet's body has it, where `$`, `}` and the backslash have a meaning. */
function escapeText(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}
