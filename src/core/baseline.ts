import * as v from 'valibot';
import type { Finding } from './finding';
import { compareText } from './document/text';

export const BASELINE_NAME = '.owners-manual-baseline.json';

const entrySchema = v.strictObject({
  path: v.string(),
  rule: v.string(),
  /** Of the title that the finding stands under; left out where it stands under none. */
  section: v.optional(v.string()),
  count: v.pipe(v.number(), v.integer(), v.minValue(1)),
});
/** What a baseline file holds. */
export const baselineSchema = v.strictObject({ version: v.literal(1), findings: v.array(entrySchema) });

/** How many findings of a rule were in a section of a file before: lines may move, a title stays. */
export type BaselineEntry = v.InferOutput<typeof entrySchema>;
export type Baseline = readonly BaselineEntry[];

/** What names a finding where lines move; findings of one rule in one section share it. */
export function keyOf({ path, rule, section }: Omit<BaselineEntry, 'count'>): string {
  return [path, rule, section ?? ''].join('\0');
}

/** The baseline that holds exactly `findings`. */
export function baselineOf(findings: readonly Finding[]): Baseline {
  const entries = new Map<string, BaselineEntry>();
  for (const finding of findings) {
    const { path, rule, section } = finding;
    const count = (entries.get(keyOf(finding))?.count ?? 0) + 1;
    entries.set(keyOf(finding), { path, rule, ...(section === undefined ? {} : { section }), count });
  }
  return sorted([...entries.values()]);
}

/** The part of `baseline` that is still found: what was mended may not come back. */
export function shrink(baseline: Baseline, findings: readonly Finding[]): Baseline {
  const now = new Map(baselineOf(findings).map((entry) => [keyOf(entry), entry.count]));
  return baseline.flatMap((entry) => {
    const count = Math.min(entry.count, now.get(keyOf(entry)) ?? 0);
    return count > 0 ? [{ ...entry, count }] : [];
  });
}

/** Parts `findings` into those that the baseline knows and those that are new. */
export function applyBaseline(
  findings: readonly Finding[],
  baseline: Baseline,
): { readonly fresh: readonly Finding[]; readonly known: readonly Finding[] } {
  const left = new Map(baseline.map((entry) => [keyOf(entry), entry.count]));
  const fresh: Finding[] = [];
  const known: Finding[] = [];
  for (const finding of findings) {
    const count = left.get(keyOf(finding)) ?? 0;
    left.set(keyOf(finding), count - 1);
    (count > 0 ? known : fresh).push(finding);
  }
  return { fresh, known };
}

/** Reads the text of a baseline; gives what is wrong with it where it is none. */
export function parseBaseline(text: string): Baseline | { readonly fault: string } {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) };
  }
  const result = v.safeParse(baselineSchema, data);
  if (result.success) return result.output.findings;
  const [issue] = result.issues;
  return { fault: `${v.getDotPath(issue) ?? 'the file'}: ${issue.message}` };
}

/** The text of a baseline: an entry a line, so that a merge conflict is one of lines. */
export function formatBaseline(baseline: Baseline): string {
  const lines = sorted([...baseline]).map((entry) => `    ${JSON.stringify(entry)}`);
  return `{\n  "version": 1,\n  "findings": [${lines.length > 0 ? `\n${lines.join(',\n')}\n  ` : ''}]\n}\n`;
}

function sorted(entries: BaselineEntry[]): BaselineEntry[] {
  return entries.sort(
    (a, b) =>
      compareText(a.path, b.path) ||
      compareText(a.rule, b.rule) ||
      compareText(a.section ?? '', b.section ?? ''),
  );
}
