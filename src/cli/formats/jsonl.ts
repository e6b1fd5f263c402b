import { findingOnPaper } from '../../core/findingPaper';
import { originalOf } from '../report';
import type { Format } from './format';

const NOWHERE = { repository: '', revision: '' };

/**
 * One JSON object a line, for a warehouse: a row for each manual and one for each finding, each with repository,
 * revision and owners, so that rows of many repositories can stand in one table.
 */
export const jsonl: Format = function* ({ manuals, findings }, { provenance }) {
  const rows = new Map<string, object>();
  for (const { path, group, entry } of manuals) {
    const row = {
      ...(provenance.get(group.root) ?? NOWHERE),
      path: entry.path,
      kind: entry.kind,
      owners: entry.facts.owners.map(({ value }) => value),
      tier: entry.facts.tier?.value ?? null,
    };
    rows.set(path, row);
    const { topics } = group.collection.configurations.for(entry.path).catalogue;
    const states = topics.map(({ id }) => [id, entry.answers[id]?.state ?? 'missing'] as const);
    yield `${JSON.stringify({ type: 'manual', ...row, topics: Object.fromEntries(states) })}\n`;
  }
  const [first] = provenance.values();
  for (const finding of findings) {
    const row = rows.get(finding.path) ?? { ...(first ?? NOWHERE), kind: null, owners: [], tier: null };
    yield `${JSON.stringify({ type: 'finding', ...row, ...findingOnPaper(originalOf(finding)) })}\n`;
  }
};
