import { askedOf } from '../asked';
import type { Kind } from '../manual';
import { TOPICS, type Topic } from '../topics';

/** A section of a topic as it stands before anybody has answered: title, questions as task items, table. */
export function sectionTemplate(topic: Topic, level = 2): string {
  const lines = [`${'#'.repeat(level)} ${topic.title}`, ''];
  for (const question of topic.questions) lines.push(`- [ ] ${question}`);
  if (topic.table) {
    if (topic.questions.length > 0) lines.push('');
    lines.push(...tableTemplate(topic.table));
  }
  return lines.join('\n') + '\n';
}

/** Header, rule and one empty row of a table. */
export function tableTemplate(columns: readonly string[]): string[] {
  return [
    `| ${columns.join(' | ')} |`,
    `| ${columns.map((column) => '-'.repeat(column.length)).join(' | ')} |`,
    `| ${columns.map((column) => ' '.repeat(column.length)).join(' | ')} |`,
  ];
}

/** A new manual: front matter, title and a section for each topic that the kind must or should answer. */
export function manualTemplate(
  name: string,
  kind: Kind = 'service',
  topics: readonly Topic[] = TOPICS,
): string {
  const asked = askedOf(kind, undefined, undefined);
  const wanted = new Set([...asked.must, ...asked.should]);
  const sections = topics.filter((topic) => wanted.has(topic.id)).map((topic) => sectionTemplate(topic));
  const head = ['---', `manual: ${yamlString(name)}`, `kind: ${kind}`, '---', '', `# ${name}`, ''];
  return [head.join('\n'), ...sections].join('\n');
}

/** A scalar in YAML: bare where that is safe. */
export function yamlString(text: string): string {
  return /^[A-Za-z][\w ./-]*$/.test(text) && !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(text)
    ? text
    : JSON.stringify(text);
}
