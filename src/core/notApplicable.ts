import type { Fix } from './finding';
import { setField } from './authoring/frontMatterEdit';
import { insertTitled } from './authoring/insertSection';
import type { Manual } from './manual';
import { applyEdits, SourceText } from './document/text';
import type { Topic } from './topics';

/** What stands in place of a reason until somebody gives one; too short to count as one. */
const REASON = 'TODO';

/**
 * Declares a topic not applicable in the front matter, which is made where there is none; in a section of its
 * own where the front matter is another tool's.
 * @param reason why, in three words or more; absent: a placeholder that is selected
 */
export function notApplicableFix(manual: Manual, topic: Topic, reason = REASON): Fix {
  const title = `Declare “${topic.title}” not applicable…`;
  const edit = setField(manual, ['not-applicable', topic.id], JSON.stringify(reason), reason);
  if (edit) return { title, ...edit, safe: false };
  const insertion = insertTitled(manual, topic, `**Not applicable:** ${reason}`);
  const edited = new SourceText(applyEdits(manual.source.text, [insertion]));
  const at = manual.source.offsetAt(insertion.range.start) + insertion.newText.lastIndexOf(reason);
  return { title, edits: [insertion], select: edited.range(at, at + reason.length), safe: false };
}
