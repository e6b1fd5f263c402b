import type { ManualEntry } from '../index/manualIndex';
import type { ManualSet } from '../index/manualSet';
import { defineSetRule, type SetContext } from '../rule';

/** Fewer are no folder of procedures, but a stray file. */
const MIN_PROCEDURES = 2;

/** Procedures without the manual that says whose they are, whom to call and how to undo them. */
export const serviceManualMissing = defineSetRule({
  id: 'service-manual-missing',
  class: 'content',
  severity: 'information',
  summary: 'A folder of procedures has a service manual in it or above it',
  kinds: ['procedure'],
  *check(entry, context) {
    const set = context.index.setOf(entry.path);
    if (!set || set.voice || set.catalogue || context.index.serviceAbove(set.root)) return;
    const procedures = set.files.filter((file) => file.kind === 'procedure' && !file.linkedOnly);
    if (procedures.length < MIN_PROCEDURES || mostProminent(procedures, context) !== entry) return;
    yield {
      message: `${procedures.length} procedures and no service manual. Write one: who owns this, whom to call, how to undo.`,
      range: entry.title.range,
    };
  },
  *fix(_finding, manual, context) {
    const set = context.index.setOf(manual.path);
    if (!set) return;
    yield { title: 'New service manual here', edits: [], safe: false, newManual: newPath(set) };
  },
});

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
