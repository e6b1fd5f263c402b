import type { EntryAnswer, ManualEntry } from './manualIndex';
import type { Kind } from '../manual';
import type { TopicId } from '../topics';
import { nameOf } from '../repository/paths';

/** The files that together are the manual of one service: the unit that topics are asked of. */
export interface ManualSet {
  /** The folder of the set, without trailing slash; empty for the root. */
  readonly root: string;
  /** Where topic rules speak: the service manual or, where there is none, the index. */
  readonly voice: ManualEntry | undefined;
  /** All files, the voice first, the others by path. */
  readonly files: readonly ManualEntry[];
  /** Four in five or more are alerts: no service topic is asked. */
  readonly catalogue: boolean;
}

/** Where a set answers a topic. */
export interface SetAnswer {
  readonly entry: ManualEntry;
  readonly answer: EntryAnswer;
}

/** Folders that hold the manuals of the folder above them. */
const TRANSPARENT =
  /^(?:\.?docs?|documentation|runbooks?|playbooks?|owners-manuals?|manuals?|alerts?|operations|ops|operational|sops?|procedures?|incidents?|guides?|how-?tos?)$/i;
const CATALOGUE_SHARE = 0.8;

/** The folder whose service a manual is about: `docs/runbooks/rollback.md` and `RUNBOOK.md` share theirs. */
export function homeOf(path: string): string {
  const folders = path.split('/').slice(0, -1);
  while (folders.length > 0 && TRANSPARENT.test(folders.at(-1)!)) folders.pop();
  return folders.join('/');
}

/**
 * Joins the manuals of one folder into sets; gives the set of each path.
 * With several services, files that no one claims and that are about nothing that all of them need are left out.
 */
export function joinSets(
  home: string,
  all: readonly ManualEntry[],
  find: (path: string) => ManualEntry | undefined,
): Map<string, ManualSet> {
  const sets = new Map<string, ManualSet>();
  // A form answers for nobody, however it is filled in.
  const members = all.filter((entry) => entry.kind !== 'template');
  const own = members.filter((entry) => !entry.linkedOnly);
  const services = own.filter((entry) => entry.kind === 'service');
  const add = (voice: ManualEntry | undefined, files: Iterable<ManualEntry>) => {
    const others = new Set(files);
    if (voice) others.delete(voice);
    const rest = [...others].sort((a, b) => (a.path < b.path ? -1 : 1));
    const set: ManualSet = {
      root: home,
      voice,
      files: voice ? [voice, ...rest] : rest,
      catalogue: isCatalogue(voice ? [voice, ...rest] : rest),
    };
    // A file that several service manuals link to belongs to each, and is shown with the first.
    for (const entry of set.files) if (entry === voice || !sets.has(entry.path)) sets.set(entry.path, set);
  };
  const linked = (entry: ManualEntry) =>
    entry.links.flatMap((path) => {
      const target = find(path);
      // The manual of another service answers for that; one beside this one is a chapter of it.
      const isOther = target?.kind === 'service' && homeOf(target.path) !== home;
      return target && !isOther && isAnswering(target) ? [target] : [];
    });
  const prefixes = prefixGroups(own);
  if (services.length === 0) {
    const index = own.find((entry) => entry.kind === 'index');
    add(index, index ? [...members, ...linked(index)] : members);
    return sets;
  }
  const prefixOf = (entry: ManualEntry) => {
    const prefix = prefixIn(entry.path);
    return prefix !== undefined && prefixes.has(prefix) ? prefix : undefined;
  };
  const ownPrefixes = new Set<string | undefined>(services.flatMap((service) => prefixOf(service) ?? []));
  for (const service of services) {
    const prefix = prefixOf(service);
    const alone = services.length === 1;
    const claimed = members.filter((entry) => {
      if (entry.kind === 'service' && !entry.linkedOnly) return entry === service;
      if (!isAnswering(entry)) return false;
      if (alone && (prefix === undefined || prefixes.size < 2)) return true;
      if (prefix !== undefined && prefixIn(entry.path) === prefix) return true;
      return isShared(entry) && !ownPrefixes.has(prefixIn(entry.path));
    });
    add(service, [...claimed, ...linked(service)]);
  }
  return sets;
}

/** What was read only because something leads to it answers as a manual does, unless it tells of plans or of the past. */
function isAnswering({ linkedOnly, kind, path }: ManualEntry): boolean {
  return !linkedOnly || !(NOT_NOW.includes(kind) || OF_THE_PROJECT.test(path));
}

/** Pages that tell people and agents how to work on a project. */
const OF_THE_PROJECT =
  /(?:^|\/)(?:agents|claude|gemini|copilot-instructions|contributing|roadmap|changelog)\.[a-z]+$/i;

const NOT_NOW: readonly Kind[] = ['review', 'template', 'postmortem', 'success'];

/** What is about a topic or about incidents as a whole holds for each service of its folder. */
function isShared({ kind, about }: ManualEntry): boolean {
  return about.length > 0 || kind === 'incident' || kind === 'index';
}

/** How the set answers a topic: the voice's own answer first, then that of another file. */
export function answerOfSet(set: ManualSet, topic: TopicId): SetAnswer | undefined {
  let best: SetAnswer | undefined;
  for (const entry of set.files) {
    const answer = entry.answers[topic];
    const whole = entry !== set.voice && entry.about.includes(topic) ? aboutAnswer(entry, answer) : answer;
    if (whole && RANK[whole.state] > (best ? RANK[best.answer.state] : 0)) best = { entry, answer: whole };
  }
  return best;
}

const RANK = { 'not-applicable': 4, answered: 4, stub: 3, mentioned: 2, missing: 0 } as const;

/** A file that is about a topic as a whole answers it for its set, though no title inside says so again. */
export function aboutAnswer(entry: ManualEntry, answer: EntryAnswer | undefined): EntryAnswer {
  if (answer?.state === 'answered' || answer?.state === 'not-applicable') return answer;
  return { state: 'answered', places: [{ range: entry.title.range, title: entry.title.text }], weak: [] };
}

/** Whether another file of the set is about the topic as a whole, and `entry` is not. */
export function isAboutElsewhere(entry: ManualEntry, topic: TopicId, { files }: ManualSet): boolean {
  return (
    !entry.about.includes(topic) &&
    files.some((file) => file !== entry && file.about.includes(topic) && !NOT_NOW.includes(file.kind))
  );
}

function isCatalogue(files: readonly ManualEntry[]): boolean {
  const judged = files.filter(
    (entry) => entry.kind !== 'index' && entry.kind !== 'template' && !entry.linkedOnly,
  );
  const alerts = judged.filter((entry) => entry.kind === 'alert').length;
  return judged.length > 0 && alerts / judged.length >= CATALOGUE_SHARE;
}

/** Prefixes of file names (`ac-`, `gc_`) that two files or more share. */
function prefixGroups(entries: readonly ManualEntry[]): Set<string> {
  const counts = new Map<string, number>();
  for (const { path } of entries) {
    const prefix = prefixIn(path);
    // A translation is the same file once more.
    if (prefix !== undefined && languageOf(path) === '') counts.set(prefix, (counts.get(prefix) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count >= 2).map(([prefix]) => prefix));
}

/** The language in the name of a translation: `ko` of `operations.ko.md`; empty where there is none. */
export function languageOf(path: string): string {
  return /\.([a-z]{2}(?:[-_][a-z]{2,4})?)\.(?:md|markdown)$/i.exec(path)?.[1]?.toLowerCase() ?? '';
}

function prefixIn(path: string): string | undefined {
  const name = nameOf(path).toLowerCase();
  return /^([a-z0-9]+)[-_.](?!md$|markdown$)/.exec(name)?.[1];
}
