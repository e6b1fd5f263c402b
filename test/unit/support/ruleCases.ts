import assert from 'node:assert/strict';
import { setContextOf } from '../../../src/core/lint';
import type { Collection } from '../../../src/core/collection';
import type { Finding, Fix } from '../../../src/core/finding';
import type { Changes, Repository } from '../../../src/core/repository/repository';
import type { Rule } from '../../../src/core/rule';
import { applyEdits } from '../../../src/core/document/text';
import { collect } from './collect';

/** Files by path from the root of a small repository. */
export type Files = Record<string, string>;

/** An expected finding: `line` counts from 0. */
export interface Expected {
  readonly path: string;
  readonly line: number;
  readonly rule: string;
}

const EXPECT = /[ \t]*(?:<!-- @expect ([a-z0-9 -]+?) -->|# @expect ([a-z0-9 -]+?))[ \t]*$/;

/** Takes the expectations off the ends of lines: `<!-- @expect id -->` in Markdown, `# @expect id` in YAML. */
export function stripExpectations(files: Files): { files: Files; expected: Expected[] } {
  const expected: Expected[] = [];
  const stripped: Files = {};
  for (const [path, text] of Object.entries(files)) {
    stripped[path] = text
      .split('\n')
      .map((written, line) => {
        const match = EXPECT.exec(written);
        if (!match) return written;
        for (const rule of (match[1] ?? match[2]!).split(' ')) expected.push({ path, line, rule });
        return written.slice(0, match.index);
      })
      .join('\n');
  }
  return { files: stripped, expected };
}

/** Loads a case; a rule that is off by default is switched on where the case has no configuration of its own. */
async function loadCase(files: Files, rule: Rule): Promise<Collection> {
  const { [GATHERED]: gathered, ...rest } = files;
  const off = rule.severity === 'off' && files[CONFIG] === undefined;
  const repository = off ? { ...rest, [CONFIG]: `rules: { ${rule.id}: information }\n` } : rest;
  return collect(repository, gathered === undefined ? {} : { repository: gatheredFacts(gathered) });
}

const CONFIG = '.owners-manual.yaml';
/** Stands in a case for what the host asks git. */
const GATHERED = 'gathered.json';

function gatheredFacts(json: string): Repository {
  const { changes, authors, onlyDateChanged, names } = JSON.parse(json) as {
    changes?: Changes;
    authors?: string[];
    onlyDateChanged?: string[];
    names?: string[];
  };
  return {
    ...(changes ? { changesSince: (_globs, day) => (changes.newest.day > day ? changes : undefined) } : {}),
    ...(authors ? { authorsOf: () => authors } : {}),
    ...(onlyDateChanged ? { onlyDateChanged: (path) => onlyDateChanged.includes(path) } : {}),
    ...(names ? { names } : {}),
  };
}

/** What a rule finds in a case. */
export async function findingsOf(files: Files, rule: Rule): Promise<Finding[]> {
  return (await loadCase(files, rule)).allFindings().filter((finding) => finding.rule === rule.id);
}

/** The fixes of a finding, as the editor would ask for them. */
function fixesFor(collection: Collection, files: Files, finding: Finding, rule: Rule): Fix[] {
  if (!finding.fixable || !rule.fix) return [];
  const { path } = finding;
  const manual = collection.parse(path, files[path]!);
  const context = setContextOf(rule, path, collection.index, collection.circumstances(path));
  return [...rule.fix(finding, manual, context)];
}

/** Applies the first fix of each finding of `rule`, one after the other, as a patient user does. */
export async function fixAll(files: Files, rule: Rule): Promise<{ files: Files; left: Finding[] }> {
  let current = files;
  for (let round = 0; round < 100; round++) {
    const collection = await loadCase(current, rule);
    const findings = collection.allFindings().filter((finding) => finding.rule === rule.id);
    const next = firstEdit(collection, current, findings, rule);
    if (!next) return { files: current, left: findings };
    assert.notDeepEqual({ ...current, ...next }, current, `a fix of ${rule.id} changes nothing`);
    current = { ...current, ...next };
  }
  throw new Error(`the fixes of ${rule.id} come to no end`);
}

function firstEdit(
  collection: Collection,
  files: Files,
  findings: readonly Finding[],
  rule: Rule,
): Files | undefined {
  for (const finding of findings) {
    const fix = fixesFor(collection, files, finding, rule).find(({ edits }) => edits.length > 0);
    if (fix) return { [finding.path]: applyEdits(files[finding.path]!, fix.edits) };
  }
  return undefined;
}

/** Findings, their related places and the titles of their fixes, one a line, as `bad.out` has them. */
export async function describeFindings(files: Files, rule: Rule): Promise<string> {
  const collection = await loadCase(files, rule);
  const findings = collection.allFindings().filter((finding) => finding.rule === rule.id);
  const place = (path: string, { start }: Finding['range']) =>
    `${path}:${start.line + 1}:${start.character + 1}`;
  return findings
    .flatMap((finding) => [
      `${place(finding.path, finding.range)} ${finding.severity} ${finding.message}`,
      ...(finding.related ?? []).map(({ path, range, message }) => `  ${place(path, range)} ${message}`),
      ...fixesFor(collection, files, finding, rule).map(({ title }) => `  fix: ${title}`),
    ])
    .join('\n')
    .concat('\n');
}
