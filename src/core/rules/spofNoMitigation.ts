import { defineRule, type Report } from '../rule';
import { spofEntries, type SpofEntry } from '../records/spofEntries';

/** A known single point of failure that nobody does anything about, and that nobody has accepted either. */
export const spofNoMitigation = defineRule({
  id: 'spof-no-mitigation',
  topic: 'spof',
  class: 'content',
  severity: 'warning',
  summary: 'Each single point of failure has a mitigation, or is accepted until a day',
  kinds: ['service'],
  *check(manual) {
    const groups = new Map<number, SpofEntry[]>();
    for (const entry of spofEntries(manual)) {
      const group = groups.get(entry.group);
      if (group) group.push(entry);
      else groups.set(entry.group, [entry]);
    }
    for (const group of groups.values()) yield* judge(group);
  },
});

function* judge(group: readonly SpofEntry[]): Iterable<Report> {
  const open = group.filter((entry) => entry.mitigation === '' && entry.accepted === '');
  const [first] = open;
  if (!first) return;
  // A list of which no item says what is done may be meant otherwise; a column for it makes us sure.
  const sure =
    first.from === 'table'
      ? first.columns!.has('mitigation') || first.columns!.has('accepted')
      : open.length < group.length;
  if (!sure) {
    if (first.from === 'table') {
      const message = `No mitigation for any of these ${open.length}. Add a column that says what we do about each.`;
      yield { message: open.length === 1 ? messageFor(first) : message, range: first.range };
    }
    return;
  }
  for (const entry of open) yield { message: messageFor(entry), range: entry.range };
}

function messageFor({ component }: SpofEntry): string {
  const name = component.length > 30 ? `${component.slice(0, 29)}…` : component;
  return `No mitigation for “${name}”. Say what we do about it, or until when it is accepted.`;
}
