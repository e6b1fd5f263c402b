import type { Fix } from './finding';
import type { Manual } from './manual';
import type { Position } from './text';
import type { Topic } from './topics';
import { fieldOf } from './yamlTree';

/** What stands in place of a reason until somebody gives one; too short to count as one. */
const REASON = 'TODO';

/**
 * Declares a topic not applicable in the front matter, which is made where there is none.
 * @param reason why, in three words or more; absent: a placeholder that is selected
 */
export function notApplicableFix(manual: Manual, topic: Topic, reason?: string): Fix {
  const { source, frontMatter } = manual;
  const { eol } = source;
  const value = JSON.stringify(reason ?? REASON);
  const field = fieldOf(frontMatter.root, 'not-applicable');
  let at: Position;
  let newText: string;
  if (field?.value.type === 'map' && field.value.fields.length > 0) {
    // Behind the key of the first field: right in a flow map as well as in a block.
    const first = field.value.fields[0]!;
    at = first.keyRange.start;
    const flow = source.text[source.offsetAt(field.value.range.start)] === '{';
    newText = flow ? `${topic.id}: ${value}, ` : `${topic.id}: ${value}${eol}${' '.repeat(at.character)}`;
  } else if (frontMatter.form === 'yaml') {
    at = { line: frontMatter.bodyLine - 1, character: 0 };
    newText = `not-applicable:${eol}  ${topic.id}: ${value}${eol}`;
  } else {
    const bom = source.text.startsWith('\uFEFF') ? 1 : 0;
    at = { line: 0, character: bom };
    newText = `---${eol}not-applicable:${eol}  ${topic.id}: ${value}${eol}---${eol}${source.text.trim() === '' ? '' : eol}`;
  }
  const before = newText.slice(0, newText.indexOf(value) + 1).split(/\r\n|\r|\n/);
  const line = at.line + before.length - 1;
  const character = (before.length === 1 ? at.character : 0) + before.at(-1)!.length;
  return {
    title: `Declare “${topic.title}” not applicable…`,
    edits: [{ range: { start: at, end: at }, newText }],
    safe: false,
    select: { start: { line, character }, end: { line, character: character + value.length - 2 } },
  };
}
