import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import type { Files } from './ruleCases';

const FOLDER = join(import.meta.dirname, '../../fixtures/rules');

/** One case of a rule: a file `bad-x.md`, which stands for `RUNBOOK.md`, or a folder `bad-x/` with a repository. */
export interface Fixture {
  readonly rule: string;
  /** `bad`, `bad-x`, `good`, `good-x`. */
  readonly name: string;
  readonly files: Files;
  readonly isFolder: boolean;
}

const SINGLE = 'RUNBOOK.md';

export function fixturesOf(rule: string): Fixture[] {
  const folder = join(FOLDER, rule);
  return namesIn(folder)
    .filter((name) => /^(?:bad|good)(?:-[a-z0-9-]+)?(?:\.md)?$/.test(name))
    .map((name) => {
      const path = join(folder, name);
      const isFolder = statSync(path).isDirectory();
      const files = isFolder ? readTree(path) : { [SINGLE]: readFileSync(path, 'utf8') };
      return { rule, name: name.replace(/\.md$/, ''), files, isFolder };
    });
}

/** The names of all fixture folders. */
export function fixtureFolders(): string[] {
  return namesIn(FOLDER);
}

/** Writes the files of a fixture with their expectations. */
export function writeFixture({ rule, name, isFolder }: Fixture, files: Files): void {
  for (const [path, text] of Object.entries(files)) {
    write(join(FOLDER, rule, isFolder ? join(name, path) : `${name}.md`), text);
  }
}

/** What is stored beside a fixture: `bad.out`, `bad.fixed.md` or `bad.fixed/`. */
export function storedOutput({ rule, name }: Fixture): string | undefined {
  return readText(join(FOLDER, rule, `${name}.out`));
}

export function writeOutput({ rule, name }: Fixture, text: string): void {
  write(join(FOLDER, rule, `${name}.out`), text);
}

export function storedFixed({ rule, name, isFolder }: Fixture): Files {
  const path = join(FOLDER, rule, `${name}.fixed`);
  if (isFolder) return readTree(path);
  const text = readText(`${path}.md`);
  return text === undefined ? {} : { [SINGLE]: text };
}

export function writeFixed({ rule, name, isFolder }: Fixture, files: Files): void {
  const path = join(FOLDER, rule, `${name}.fixed`);
  rmSync(isFolder ? path : `${path}.md`, { recursive: true, force: true });
  for (const [file, text] of Object.entries(files)) write(isFolder ? join(path, file) : `${path}.md`, text);
}

/** All files below a folder, by path; none where it is not there. */
function readTree(root: string, folder = root): Files {
  const files: Files = {};
  for (const name of namesIn(folder)) {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) Object.assign(files, readTree(root, path));
    else files[relative(root, path).replaceAll('\\', '/')] = readFileSync(path, 'utf8');
  }
  return files;
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
