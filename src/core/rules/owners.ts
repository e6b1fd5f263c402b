import type { ManualEntry } from '../index/manualIndex';
import { partyOf } from '../facts/people';
import { defineSetRule } from '../rule';
import { askedAt, speaksFor } from '../topicQuestions';

const REACHED =
  /^[@#]|\S@\S|https?:|\b(?:slack|pager|phone|tel|on-?call|channel|teams|discord|irc)\b|\+?\d[\d ()-]{6,}/i;

/** A name is no address: who is new does not know how to reach it. */
export const ownerUnreachable = defineSetRule({
  id: 'owner-unreachable',
  topic: 'owners',
  class: 'advice',
  severity: 'hint',
  summary: 'At least one owner has a handle, a mail address, a channel or a link',
  kinds: ['service'],
  *check(entry, context) {
    const asked = askedAt(entry, context);
    if (!asked.must.includes('owners')) return;
    const files = speaksFor(entry, context)?.files ?? [entry];
    // A table of tasks and a sentence in passing name whoever they name; a label and a section name the owner.
    const first = entry.facts.owners.find(({ from }) => from !== 'sentence' && from !== 'table');
    if (!first || context.repository.ownersOf?.(entry.path)?.length) return;
    // Where there is an emergency section, `emergency-no-contact` looks after ways to reach people.
    if (files.some((file) => file.answers['emergency']?.state === 'answered')) return;
    if (files.some((file) => file.ownersLinked || file.contacts.some(({ kind }) => kind !== 'name'))) return;
    if (
      files.flatMap(({ facts }) => [...facts.owners, ...facts.knows]).some(({ value }) => REACHED.test(value))
    )
      return;
    yield {
      message: `“${first.value.slice(0, 40)}” is named, and not how to reach them. Add a handle, a channel or a mail address.`,
      range: first.range,
    };
  },
});

/** Two lists of owners that differ: the alert goes to one, the review to the other. */
export const ownerNotInCodeowners = defineSetRule({
  id: 'owner-not-in-codeowners',
  topic: 'owners',
  class: 'advice',
  severity: 'hint',
  summary: 'The owners of a manual are those of CODEOWNERS',
  kinds: ['service', 'procedure', 'alert', 'incident'],
  *check(entry, { repository }) {
    const { ownersOf } = repository;
    const [first] = entry.facts.owners;
    if (!ownersOf || !first || entry.facts.lifecycle?.value === 'retired') return;
    // Names of people and teams in prose are written in many ways: only handles and addresses can be compared.
    const handles = entry.facts.owners.filter(({ value }) =>
      /^@[\w.-]+(?:\/[\w.-]+)?$|^\S+@\S+\.\S+$/.test(value),
    );
    if (handles.length === 0 || handles.length < entry.facts.owners.length) return;
    const covered = entry.facts.covers.map(({ value }) => ({
      what: `“${value}”`,
      owners: ownersOf(sampleOf(value)),
    }));
    const judged = [...covered, { what: 'this file', owners: ownersOf(entry.path) }];
    for (const { what, owners } of judged) {
      if (!owners || owners.length === 0) continue;
      const known = owners.map(keyOf);
      if (handles.some(({ value }) => known.includes(keyOf(value)))) continue;
      yield {
        message: `CODEOWNERS gives ${what} to ${owners.slice(0, 3).join(', ')}, not to ${handles[0]!.value}. Make the two agree.`,
        range: first.range,
      };
      return;
    }
  },
});

/** A path that a glob covers, to ask CODEOWNERS about. */
function sampleOf(glob: string): string {
  return glob
    .replace(/\/?\*\*(?:\/.*)?$/, '/x')
    .replace(/\*/g, 'x')
    .replace(/^\//, '');
}

function keyOf(owner: string): string {
  return owner.replace(/^@/, '').toLowerCase();
}

/** A drill by those who wrote the manual tests the service, not the manual. */
export const drillByAuthorOnly = defineSetRule({
  id: 'drill-by-author-only',
  topic: 'resources',
  class: 'advice',
  severity: 'hint',
  summary: 'Somebody who did not write the manual has drilled by it',
  *check(entry, { repository }) {
    const { drilledBy, drilled } = entry.facts;
    const [first] = drilledBy;
    if (!first || !drilled) return;
    const authors = authorsOf(entry, repository.authorsOf?.(entry.path) ?? []);
    if (authors.length === 0) return;
    if (drilledBy.some(({ value }) => !isAmong(value, authors))) return;
    yield {
      message: `Only ${drilledBy.map(({ value }) => value).join(', ')}, who wrote this, drilled by it. Let somebody else try.`,
      range: first.range,
    };
  },
});

function authorsOf(entry: ManualEntry, committers: readonly string[]): string[] {
  return [...entry.authors, ...committers].filter((name) => partyOf(name) !== 'team');
}

/** `ana`, `Ana Silva` and `@ana` are one person to whoever reads them here. */
function isAmong(name: string, people: readonly string[]): boolean {
  const words = wordsOf(name);
  return people.some((other) => {
    const theirs = wordsOf(other);
    return words.every((word) => theirs.includes(word)) || theirs.every((word) => words.includes(word));
  });
}

function wordsOf(name: string): string[] {
  return name
    .toLowerCase()
    .replace(/@[\w.-]+\.\w+$/, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}
