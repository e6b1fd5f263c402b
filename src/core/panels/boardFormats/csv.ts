import type { Board } from '../board';

/** The board for a spreadsheet: a line a manual, the states in words. */
export function* boardCsv({ topics, rows }: Board): Generator<string> {
  const head = [
    'path',
    'title',
    'kind',
    'owners',
    'tier',
    'lifecycle',
    'asked',
    'answered',
    'not-applicable',
  ];
  yield line([...head, ...topics.map(({ id }) => id)]);
  for (const { path, title, kind, owners, tier, lifecycle, total, cells } of rows) {
    yield line([
      path,
      title,
      kind,
      owners.join('; '),
      String(tier ?? ''),
      lifecycle ?? '',
      String(total.asked),
      String(total.answered),
      String(total.notApplicable),
      ...topics.map(({ id }) => cells[id]?.state ?? ''),
    ]);
  }
}

function line(fields: readonly string[]): string {
  return `${fields.map(field).join(',')}\r\n`;
}

function field(text: string): string {
  // A spreadsheet would run what looks like a formula; where the comma is decimal it parts cells at semicolons.
  const safe = text.replace(/(?<=^|;)(?=[=+\-@\t\r])/g, "'");
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
