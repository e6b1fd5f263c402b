import { defineRule, type DocumentRule } from '../rule';
import { spofEntries, type SpofColumn } from '../records/spofEntries';

export const spofUndetected = columnRule({
  id: 'spof-undetected',
  column: 'noticed',
  summary: 'Each single point of failure says how its failure is noticed',
  lacks: (name) =>
    `Nothing tells how the failure of “${name}” is noticed. Name the alert, or who reports it.`,
});

export const spofFailsUnstated = columnRule({
  id: 'spof-fails-unstated',
  column: 'fails',
  summary: 'Each single point of failure says how it fails: open, closed, degraded, queues',
  lacks: (name) =>
    `How does “${name}” fail: open, closed, degraded, or does it queue? Fail intelligently, not just fast.`,
});

/** Speaks of tables that have the column: one that has not was never meant to tell it. */
function columnRule(rule: {
  readonly id: string;
  readonly column: SpofColumn & ('noticed' | 'fails');
  readonly summary: string;
  readonly lacks: (name: string) => string;
}): DocumentRule {
  return defineRule({
    id: rule.id,
    topic: 'spof',
    class: 'advice',
    severity: 'hint',
    summary: rule.summary,
    kinds: ['service'],
    *check(manual) {
      for (const entry of spofEntries(manual)) {
        if (!entry.columns?.has(rule.column) || entry[rule.column] !== '') continue;
        const name = entry.component.length > 30 ? `${entry.component.slice(0, 29)}…` : entry.component;
        yield { message: rule.lacks(name), range: entry.range };
      }
    },
  });
}
