import assert from 'node:assert/strict';
import type { Manual } from '../../../src/core/manual';
import { SourceText, type Position } from '../../../src/core/document/text';
import type { Surroundings } from '../../../src/core/topicQuestions';
import { collect } from './collect';

export interface AtCursor {
  readonly manual: Manual;
  readonly position: Position;
  readonly surroundings: Surroundings;
}

/** Reads a manual in which `‸` marks where the cursor stands. */
export async function atCursor(
  marked: string,
  others: Readonly<Record<string, string>> = {},
  path = 'shop/checkout/RUNBOOK.md',
): Promise<AtCursor> {
  const at = marked.indexOf('‸');
  assert.ok(at >= 0, 'the text has no cursor');
  const text = marked.replace('‸', '');
  const collection = await collect({ ...others, [path]: text });
  return {
    manual: collection.parse(path, text),
    position: new SourceText(text).positionAt(at),
    surroundings: { ...collection.circumstances(path), index: collection.index },
  };
}
