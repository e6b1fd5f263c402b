import type { Collection } from '../collection';
import type { Finding, Fix } from '../finding';
import { setContextOf } from '../lint';
import type { Manual } from '../manual';
import { rulesOf } from '../rules/index';
import { applyEdits, compareRanges, type TextEdit } from '../document/text';

/** A fix may bring another finding's fix about, and that one another: but not for ever. */
const MAX_ROUNDS = 10;

/** The fixes that the rule of a finding has for the manual as it is now. */
export function fixesOf(collection: Collection, manual: Manual, finding: Finding): Fix[] {
  if (!finding.fixable) return [];
  const circumstances = collection.circumstances(manual.path);
  const rule = rulesOf(circumstances.config).find(({ id }) => id === finding.rule);
  if (!rule?.fix) return [];
  return [...rule.fix(finding, manual, setContextOf(rule, manual.path, collection.index, circumstances))];
}

/** The edits of one safe fix for each finding that has one; of fixes that touch each other the first stays. */
export function safeEdits(collection: Collection, manual: Manual): TextEdit[][] {
  const chosen: TextEdit[][] = [];
  for (const finding of collection.findings(manual.path)) {
    const fix = fixesOf(collection, manual, finding).find(({ safe }) => safe);
    const isFree = fix?.edits.every((edit) => chosen.flat().every((other) => areApart(edit, other)));
    if (fix && fix.edits.length > 0 && isFree) chosen.push([...fix.edits]);
  }
  return chosen;
}

/**
 * Makes all safe fixes of the manual at `path`, whose text is `text`, and lets the collection know.
 * Gives the text after them and how many there were.
 */
export function fixAll(collection: Collection, path: string, text: string): { text: string; fixes: number } {
  let fixes = 0;
  collection.put(path, text);
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const edits = safeEdits(collection, collection.parse(path, text));
    if (edits.length === 0) break;
    fixes += edits.length;
    text = applyEdits(text, edits.flat());
    collection.put(path, text);
  }
  return { text, fixes };
}

function areApart(a: TextEdit, b: TextEdit): boolean {
  const [first, second] = compareRanges(a.range, b.range) <= 0 ? [a, b] : [b, a];
  const { end } = first.range;
  const { start } = second.range;
  return end.line < start.line || (end.line === start.line && end.character < start.character);
}
