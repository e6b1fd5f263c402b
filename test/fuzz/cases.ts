import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(import.meta.dirname, '../fixtures/fuzz');

/** Inputs of a target that once broke it, one a line as JSON in `test/fixtures/fuzz/<target>.jsonl`. */
export function readCases(target: string): readonly unknown[] {
  const path = join(FOLDER, `${target}.jsonl`);
  if (!existsSync(path)) return [];
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line): unknown => JSON.parse(line));
}
