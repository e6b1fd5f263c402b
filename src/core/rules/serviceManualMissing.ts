import type { ManualEntry } from '../index/manualIndex';
import { answerOfSet, type ManualSet } from '../index/manualSet';
import { folderOf, inFolder } from '../repository/paths';
import { defineSetRule, type SetContext } from '../rule';
import { namesOwners } from '../topicQuestions';
import type { TopicId } from '../topics';

/** Fewer are no folder of procedures, but a stray file. */
const MIN_PROCEDURES = 2;
/** For one topic alone nobody writes a manual. */
const MIN_OPEN = 2;
const FRONT_PAGES = ['README.md', 'readme.md', 'index.md', '_index.md'];

/** Procedures without the manual that says whose they are, whom to call and how to undo them. */
export const serviceManualMissing = defineSetRule({
  id: 'service-manual-missing',
  class: 'content',
  severity: 'information',
  summary: 'A folder of procedures says what the manual of a service must',
  kinds: ['procedure', 'index'],
  *check(entry, context) {
    const set = context.index.setOf(entry.path);
    if (!set || set.catalogue || context.index.serviceAbove(set.root) || isBelowFrontPage(set, context))
      return;
    const procedures = set.files.filter((file) => file.kind === 'procedure' && !file.linkedOnly);
    if (procedures.length < MIN_PROCEDURES || entry !== (set.voice ?? mostProminent(procedures, context)))
      return;
    const open = context.config
      .asked('service', undefined, undefined)
      .must.filter((topic) => isOpen(set, topic, context))
      .map((topic) => context.config.catalogue.topic(topic)!.says);
    if (open.length < MIN_OPEN) return;
    yield {
      message: `${procedures.length} procedures and no service manual: no section here says ${either(open)}. Write one.`,
      range: entry.title.range,
    };
  },
  *fix(_finding, manual, context) {
    const set = context.index.setOf(manual.path);
    if (!set) return;
    yield { title: 'New service manual here', edits: [], safe: false, newManual: newPath(set) };
  },
});

/** Whether a front page above speaks of the folder as a part of what it leads to. */
function isBelowFrontPage({ root }: ManualSet, { index }: SetContext): boolean {
  for (let folder = root; folder !== '';) {
    folder = folderOf(folder);
    const pages = FRONT_PAGES.map((name) => index.get(inFolder(folder, name)));
    if (pages.some((page) => page && !page.linkedOnly)) return true;
  }
  return false;
}

function isOpen(set: ManualSet, topic: TopicId, { repository }: SetContext): boolean {
  if (
    topic === 'owners' &&
    set.files.some((file) => namesOwners(file) || repository.ownersOf?.(file.path) !== undefined)
  )
    return false;
  const state = answerOfSet(set, topic)?.answer.state;
  return state === undefined || state === 'missing';
}

function either(words: readonly string[]): string {
  const last = words.at(-1)!;
  return words.length === 1 ? last : `${words.slice(0, -1).join(', ')} or ${last}`;
}

/** The one that most others link to; of equals the one highest up, then the first by name. */
function mostProminent(files: readonly ManualEntry[], { index }: SetContext): ManualEntry {
  const weight = ({ path }: ManualEntry) => [-index.linkedBy(path).size, path.split('/').length] as const;
  return [...files].sort((a, b) => {
    const [linksA, depthA] = weight(a);
    const [linksB, depthB] = weight(b);
    return linksA - linksB || depthA - depthB || (a.path < b.path ? -1 : 1);
  })[0]!;
}

function newPath({ root, files }: ManualSet): string {
  const folders = new Set(files.map(({ path }) => path.split('/').slice(0, -1).join('/')));
  const folder = folders.size === 1 ? [...folders][0]! : root;
  return folder === '' ? 'RUNBOOK.md' : `${folder}/RUNBOOK.md`;
}
