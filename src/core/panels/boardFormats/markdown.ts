import { prose } from '../../document/markdownText';
import { byOwner, type Board } from '../board';
import { legend, SYMBOLS } from './symbols';

/** The board as two Markdown tables: manuals × topics, and owners. */
export function* boardMarkdown(board: Board): Generator<string> {
  const { topics, rows } = board;
  yield `# Owner's manuals\n\n${rows.length} ${rows.length === 1 ? 'manual' : 'manuals'}. ${legend()}; empty: not asked.\n\n`;
  if (rows.length === 0) return;
  yield row(['Manual', 'Owner', 'Tier', 'Answered', ...topics.map(({ title }) => prose(title))]);
  yield row(['---', '---', '---', '---', ...topics.map(() => ':-:')]);
  for (const { path, title, owners, tier, total, cells } of rows) {
    yield row([
      `[${prose(title)}](${addressOf(path)})`,
      prose(owners.join(', ')),
      tier === undefined ? '' : String(tier),
      `${total.answered}/${total.asked}`,
      ...topics.map(({ id }) => (cells[id] ? SYMBOLS[cells[id].state].symbol : '')),
    ]);
  }
  yield '\n## By owner\n\n';
  yield row(['Owner', 'Manuals', 'Answered', 'Missing that must be answered']);
  yield row(['---', '--:', '--:', '--:']);
  for (const { owner, manuals, total, missing } of byOwner(board)) {
    yield row([prose(owner) || 'nobody', `${manuals}`, `${total.answered}/${total.asked}`, `${missing}`]);
  }
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |\n`;
}

/** A path as a link has it: its parentheses end no link, and its colons make it no scheme. */
function addressOf(path: string): string {
  return encodeURI(path).replace(/[()#?:]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
