import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FORMATS, type FormatName } from './formats/all';
import type { FormatContext } from './formats/format';
import { provenanceOf } from './git';
import { fails, type Report, type Threshold } from './report';
import { rulePage } from './rulePages';
import { styleFor } from './style';
import { complain, emit, EXIT, type ExitCode, type World } from './world';

/** Writes a report to stdout in a format. */
export async function writeReport(
  world: World,
  report: Report,
  format: FormatName,
  threshold: Threshold,
): Promise<void> {
  const context: FormatContext = {
    style: styleFor(world.out, world.env),
    version: versionOf(world),
    threshold,
    page: (rule) => rulePage(world, rule),
    provenance: format === 'jsonl' ? await provenances(world, report) : new Map(),
  };
  await emit(world.out, FORMATS[format](report, context));
}

/** The exit code that a report asks for; what is broken rather than lacking is told in one line. */
export async function exitCodeOf(
  world: World,
  { findings }: Report,
  threshold: Threshold,
): Promise<ExitCode> {
  const broken = findings.find(({ rule }) => rule === 'config-invalid');
  if (broken) {
    await complain(world, `${broken.path}:${broken.range.start.line + 1}: ${broken.message}`);
    return EXIT.failed;
  }
  return findings.some((finding) => fails(finding, threshold)) ? EXIT.findings : EXIT.clean;
}

/** The version of our package. */
export function versionOf({ home }: World): string {
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { version: string };
  return version;
}

async function provenances(world: World, { manuals }: Report): Promise<FormatContext['provenance']> {
  const known = new Map(manuals.map(({ group }) => [group.root, group.provenance]));
  const asked = [...known].map(async ([root, provenance]) => {
    return [root, provenance ?? (await provenanceOf(root, world.env))] as const;
  });
  return new Map(await Promise.all(asked));
}
