import { l10n } from 'vscode';
import type { BoardRow } from '../core/panels/board';
import { boardCsv } from '../core/panels/boardFormats/csv';
import { boardHtml } from '../core/panels/boardFormats/html';
import { boardMarkdown } from '../core/panels/boardFormats/markdown';
import type { ExportFormat } from '../core/panels/boardProtocol';
import { TOPICS, type Topic } from '../core/topics';
import type { BoardRows } from './boardRows';
import { saveAs } from './saveAs';

const FORMATS = {
  markdown: { write: boardMarkdown, extension: 'md', name: 'Markdown' },
  html: { write: boardHtml, extension: 'html', name: 'HTML' },
  csv: { write: boardCsv, extension: 'csv', name: 'CSV' },
} as const;

/** Writes the manuals that are named, in their order, to a file that the user chooses; then shows it. */
export async function exportBoard(
  rows: BoardRows,
  keys: readonly string[],
  format: ExportFormat,
): Promise<void> {
  const { write, extension, name } = FORMATS[format];
  const chosen = keys.flatMap((key): BoardRow[] => {
    const placed = rows.get(key);
    return placed ? [{ ...placed.row, path: key }] : [];
  });
  const text = [...write({ topics: topicsOf(rows), rows: chosen })].join('');
  await saveAs(l10n.t('Export Board'), `owners-manuals.${extension}`, name, text);
}

/** The formats need of a topic what the board knows of it. */
function topicsOf({ topics }: BoardRows): Topic[] {
  return topics.map(
    (topic) => TOPICS.find(({ id }) => id === topic.id) ?? { ...topic, says: '', ask: '', questions: [] },
  );
}
