import assert from 'node:assert/strict';
import type { SourceText, Range } from '../../../src/core/document/text';
import type { Manual } from '../../../src/core/manual';

/** Every place that a manual knows of itself. */
export function* rangesOf(manual: Manual): Iterable<Range> {
  yield manual.title.range;
  for (const { range } of manual.sections) yield range;
  for (const { places, weak } of manual.answers.values())
    for (const { range } of [...places, ...weak]) yield range;
  for (const fact of Object.values(manual.facts)) {
    for (const { range } of Array.isArray(fact) ? fact : [fact]) yield range as Range;
  }
  for (const { range } of [...manual.contacts, ...manual.links, ...manual.directives, ...manual.fieldFaults])
    yield range;
  for (const { range } of manual.frontMatter.faults) yield range;
}

/** Fails where a range is not in the document, or ends before it starts. */
export function assertWithin(source: SourceText, { start, end }: Range): void {
  for (const { line, character } of [start, end]) {
    assert.ok(line >= 0 && line < source.lineCount, `line ${line} of ${source.lineCount}`);
    assert.ok(
      character >= 0 && character <= source.line(line).length,
      `character ${character} of line ${line}`,
    );
  }
  assert.ok(source.offsetAt(start) <= source.offsetAt(end), 'the range ends before it starts');
}
