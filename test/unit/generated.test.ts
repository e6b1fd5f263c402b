import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { generated } from '../../src/build/generated';
import { ROOT } from './sourceFiles';

describe('what is generated', () => {
  const read = (path: string) =>
    existsSync(join(ROOT, path)) ? readFileSync(join(ROOT, path), 'utf8') : undefined;

  for (const { path, text } of generated(read)) {
    it(`${path} is current`, () => assert.equal(read(path), text, 'run `npm run generate`'));
  }
});
