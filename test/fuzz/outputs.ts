import assert from 'node:assert/strict';
import MarkdownIt from 'markdown-it';
import { SaxesParser } from 'saxes';
import type { Collection } from '../../src/core/collection';
import { FORMATS, type FormatName } from '../../src/cli/formats/all';
import type { FormatContext } from '../../src/cli/formats/format';
import { inspectionJson, inspectionText } from '../../src/cli/formats/inspection';
import { reportOf } from '../../src/cli/report';
import { boardOf } from '../../src/core/panels/board';
import { boardCsv } from '../../src/core/panels/boardFormats/csv';
import { boardHtml } from '../../src/core/panels/boardFormats/html';
import { boardMarkdown } from '../../src/core/panels/boardFormats/markdown';
import { demandIcs } from '../../src/core/panels/demandIcs';
import { calendarOf } from '../../src/core/index/bursts';
import { inspect } from '../../src/core/inspection';
import { TODAY } from '../unit/support/collect';
import { schemaTest, sarifSchema } from '../cli/schemas';

const plain = (text: string) => text;
const CONTEXT: FormatContext = {
  style: { bold: plain, dim: plain, severity: (_, text) => text },
  version: '1.2.3',
  threshold: { failOn: 'warning', clock: false },
  page: () => undefined,
  provenance: new Map(),
};

/** Everything that is written for others, by the name of its format. */
export function outputsOf(collection: Collection): Record<string, string> {
  const group = {
    root: '/repository',
    collection,
    selects: () => true,
    shown: (path: string) => path,
  };
  const report = reportOf({ groups: [group] }, { suppressions: true });
  const board = boardOf(collection);
  const inspections = collection.paths().map((path) => inspect(collection.index.get(path)!, group));
  const { coming, recurring, undated, past } = calendarOf(collection.index, TODAY);
  const written: Record<string, Iterable<string>> = {
    'board.csv': boardCsv(board),
    'board.html': boardHtml(board),
    'board.md': boardMarkdown(board),
    'inspection.json': inspectionJson(inspections),
    'inspection.txt': inspectionText(inspections, CONTEXT.style),
    'demand.ics': [demandIcs([...coming, ...recurring, ...undated, ...past], TODAY)],
  };
  for (const name of Object.keys(FORMATS) as FormatName[]) written[name] = FORMATS[name](report, CONTEXT);
  return Object.fromEntries(Object.entries(written).map(([name, parts]) => [name, [...parts].join('')]));
}

const holdsToSarif = schemaTest(sarifSchema());
const markdown = new MarkdownIt({ html: true, linkify: true });

/** Holds what was written to the form that its readers expect. */
export function assertWellFormed(outputs: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(outputs)) {
    try {
      assertFormat(name, text);
    } catch (error) {
      throw new Error(`${name} is not well-formed: ${String(error)}\n${text.slice(0, 2000)}`, {
        cause: error,
      });
    }
  }
}

function assertFormat(name: string, text: string): void {
  switch (name) {
    case 'json':
    case 'gitlab':
    case 'inspection.json':
      JSON.parse(text);
      return;
    case 'jsonl':
      for (const line of text.split('\n').slice(0, -1)) JSON.parse(line);
      return;
    case 'sarif':
      holdsToSarif(JSON.parse(text));
      return;
    case 'junit':
      xmlElements(text);
      return;
    case 'board.csv': {
      const rows = csvRows(text);
      for (const row of rows) assert.equal(row.length, rows[0]!.length, 'a row is longer than the head');
      return;
    }
    case 'github':
      for (const line of text.split(/\r\n|\r|\n/).slice(0, -1))
        assert.match(line, /^::(?:error|warning|notice) file=[^,:]*,line=\d+,[^:]*::/);
      return;
    case 'markdown':
    case 'board.md': {
      const tags = markdownTags(text);
      for (const tag of ['script', 'img', 'html']) assert.ok(!tags.includes(tag), tag);
      return;
    }
    case 'text':
    case 'inspection.txt':
      // eslint-disable-next-line no-control-regex -- control characters are what it is about
      assert.doesNotMatch(text, /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/);
      return;
    default:
  }
}

/** The names of all elements of a document of XML; throws where it is not well-formed. */
function xmlElements(text: string): string[] {
  const names: string[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name }) => void names.push(name));
  parser.write(text).close();
  return names;
}

/** The cells of a CSV file by RFC 4180; throws where a quote stands wrong. */
function csvRows(text: string): string[][] {
  const rows: string[][] = [];
  const field = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n)/y;
  for (let row: string[] = []; field.lastIndex < text.length;) {
    const at = field.lastIndex;
    const match = field.exec(text);
    assert.ok(match, `no field at ${at}`);
    row.push(match[1]!.startsWith('"') ? match[1]!.slice(1, -1).replaceAll('""', '"') : match[1]!);
    if (match[2] === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

/** What Markdown makes of a text beside words: the tags, `html` for HTML that was let through. */
function markdownTags(text: string): string[] {
  return markdown
    .parse(text, {})
    .flatMap((token) => [token, ...(token.children ?? [])])
    .filter(({ type }) => type !== 'text' && type !== 'inline')
    .map(({ type, tag }) => (type.startsWith('html') ? 'html' : tag));
}
