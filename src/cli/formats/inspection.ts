import type { Inspection, TopicSeen } from '../../core/inspection';
import type { Style } from '../style';
import { printable } from '../world';

/** One JSON document, a manual a line. */
export function* inspectionJson(manuals: Iterable<Inspection>): Generator<string> {
  yield '{"version":1,"manuals":[';
  let separator = '\n';
  for (const manual of manuals) {
    yield separator + JSON.stringify(manual);
    separator = ',\n';
  }
  yield '\n]}\n';
}

const STATES = ['answered', 'not-applicable', 'stub', 'mentioned', 'missing'] as const;

/** For people: what each manual is, what it answers and where. */
export function* inspectionText(manuals: Iterable<Inspection>, style: Style): Generator<string> {
  for (const manual of manuals) {
    const about = [manual.kind, manual.tier && `tier ${manual.tier}`, manual.lifecycle]
      .filter(Boolean)
      .join(', ');
    yield `${style.bold(printable(manual.path))}  ${about}  ${style.dim(`kind from ${manual.kindFrom}`)}\n`;
    if (manual.kindReason) yield line('why', manual.kindReason);
    const topics = Object.entries(manual.topics);
    for (const state of STATES) {
      const those = topics.filter(([, topic]) => topic.state === state);
      if (those.length === 0) continue;
      yield line(
        state.replace('-', ' '),
        those.map(([id, { lines }]) => [id, ...lines.slice(0, 1)].join(' ')).join(', '),
      );
    }
    for (const [name, fact] of Object.entries(manual.facts)) {
      const values = (Array.isArray(fact) ? fact : [fact]) as Record<string, string | number>[];
      if (values.length > 0) yield line(words(name), values.map(factText).join(', '));
    }
    if (manual.set) yield* setText(manual.set);
    for (const [id, topic] of topics) yield* evidenceText(id, topic, style);
    yield '\n';
  }
}

function* setText({ root, files, topics }: NonNullable<Inspection['set']>): Generator<string> {
  yield line('set', `${files.length} files of ${root}`);
  for (const [id, place] of Object.entries(topics))
    yield line('', `${id} is answered in ${place.path}:${place.line}`);
}

function* evidenceText(id: string, { state, evidence, reason }: TopicSeen, style: Style): Generator<string> {
  if (!evidence || (evidence.length === 0 && reason === undefined)) return;
  yield `  ${id} is ${state.replace('-', ' ')}${reason === undefined ? '' : `: ${printable(reason)}`}\n`;
  for (const { line: at, what, weight } of evidence) {
    yield `    ${String(at).padStart(4)}  ${printable(what)} ${style.dim(`(${weight > 0 ? '+' : ''}${weight})`)}\n`;
  }
}

function line(label: string, text: string): string {
  return `  ${label.padEnd(15)} ${printable(text)}\n`;
}

function factText(fact: Record<string, string | number>): string {
  const { line: at, ...rest } = fact;
  const [unit, value] = Object.entries(rest)[0] ?? ['value', ''];
  const written = unit === 'seconds' || unit === 'days' ? `${value} ${unit}` : String(value);
  return `${written} (line ${at})`;
}

function words(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
