import type { Fix } from '../finding';
import { insertPart } from '../authoring/insertSection';
import type { Manual } from '../manual';
import { readingOf } from '../document/reading';
import { SPOF_COLUMNS, type SpofColumn } from './spofEntries';
import { readTable } from '../document/tables';
import { TOPICS } from '../topics';
import { tableTemplate } from '../authoring/templates';

/** The edit that adds a row for a component to the table of single points of failure, made where there is none. */
export function appendSpofRow(
  manual: Manual,
  component: string,
): Required<Pick<Fix, 'edits' | 'select'>> | undefined {
  const reading = readingOf(manual, 'spof');
  if (!reading) return undefined;
  const { source } = manual;
  for (const block of reading.tables) {
    const table = readTable(block, SPOF_COLUMNS, ['component']);
    if (!table) continue;
    const columnAt = (at: number) =>
      (Object.keys(table.header) as SpofColumn[]).find((column) => table.header[column] === block.header[at]);
    const target = block.header.findIndex((_, at) => columnAt(at) === 'mitigation');
    const cells = block.header.map((_, at) =>
      columnAt(at) === 'component' ? component : at === target ? 'TODO' : '',
    );
    const row = `| ${cells.join(' | ')} |`;
    const line = block.endLine - 1;
    const at = { line, character: source.line(line).length };
    const indent = /^\s*/.exec(source.line(line))![0];
    const character = indent.length + Math.max(row.indexOf('TODO'), 0);
    return {
      edits: [{ range: { start: at, end: at }, newText: `${source.eol}${indent}${row}` }],
      select: {
        start: { line: line + 1, character },
        end: { line: line + 1, character: character + (row.includes('TODO') ? 4 : 0) },
      },
    };
  }
  const columns = TOPICS.find(({ id }) => id === 'spof')?.table ?? [];
  const [header, rule] = tableTemplate(columns);
  const row = `| ${columns.map((column) => (column === 'Component' ? component : column === 'Mitigation' ? 'TODO' : '')).join(' | ')} |`;
  return insertPart(manual, 'spof', [header!, rule!, row], 'TODO');
}
