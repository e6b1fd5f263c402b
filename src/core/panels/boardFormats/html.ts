import { byOwner, type Board, type BoardCell } from '../board';
import { legend, SYMBOLS } from './symbols';

/** The board as one page that needs nothing beside it: no script, no font, no network. */
export function* boardHtml(board: Board): Generator<string> {
  const { topics, rows } = board;
  yield `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Owner's manuals</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>Owner's manuals</h1>
<p>${rows.length} ${rows.length === 1 ? 'manual' : 'manuals'}. ${legend()}; empty: not asked.</p>
`;
  yield '<div class="scroll" role="region" aria-label="Manuals and topics" tabindex="0">\n<table>\n';
  yield '<caption>Manuals and the topics they answer</caption>\n<thead><tr>';
  for (const title of ['Manual', 'Owner', 'Tier', 'Answered']) yield `<th scope="col">${title}</th>`;
  for (const { title } of topics) yield `<th scope="col" class="topic">${html(title)}</th>`;
  yield '</tr></thead>\n<tbody>\n';
  for (const { path, title, owners, tier, total, cells } of rows) {
    yield `<tr><th scope="row">${html(title)}<br><small>${html(path)}</small></th>`;
    yield `<td>${html(owners.join(', '))}</td><td>${tier ?? ''}</td><td>${total.answered} of ${total.asked}</td>`;
    for (const topic of topics) yield cell(cells[topic.id]);
    yield '</tr>\n';
  }
  yield '</tbody>\n</table>\n</div>\n<h2>By owner</h2>\n<table>\n<caption>Owners, most missing first</caption>\n';
  yield '<thead><tr><th scope="col">Owner</th><th scope="col">Manuals</th><th scope="col">Answered</th>';
  yield '<th scope="col">Missing that must be answered</th></tr></thead>\n<tbody>\n';
  for (const { owner, manuals, total, missing } of byOwner(board)) {
    yield `<tr><th scope="row">${html(owner) || 'nobody'}</th><td>${manuals}</td>`;
    yield `<td>${total.answered} of ${total.asked}</td><td>${missing}</td></tr>\n`;
  }
  yield '</tbody>\n</table>\n</main>\n</body>\n</html>\n';
}

function cell(found: BoardCell | undefined): string {
  if (!found) return '<td></td>';
  const { symbol, words } = SYMBOLS[found.state];
  const reason = found.reason === undefined ? '' : `: ${html(found.reason)}`;
  return `<td class="${found.state}"><span aria-hidden="true">${symbol}</span><span class="hidden">${words}${reason}</span></td>`;
}

function html(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

const STYLE = `
:root { color-scheme: light dark; font: 15px/1.45 system-ui, sans-serif; }
body { margin: 0; }
main { padding: 1rem 2rem; }
.scroll { overflow: auto; max-height: 80vh; border: 1px solid #8888; }
.scroll:focus-visible { outline: 2px solid; }
table { border-collapse: collapse; }
caption { text-align: start; padding: .4rem; font-weight: 600; }
th, td { border: 1px solid #8886; padding: .3rem .5rem; text-align: start; vertical-align: top; }
thead th { position: sticky; top: 0; background: Canvas; }
.topic { font-weight: 500; font-size: .85em; }
td[class] { text-align: center; font-weight: 700; }
.answered { background: light-dark(#d7f0dc, #12391d); }
.not-applicable { background: light-dark(#e9e9ee, #2c2c33); }
.stub, .mentioned { background: light-dark(#fdf0c8, #453708); }
.missing { background: light-dark(#fbd9d6, #4d1512); }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media (forced-colors: active) { td[class] { forced-color-adjust: none; } }
@media print { .scroll { overflow: visible; max-height: none; } }
`;
