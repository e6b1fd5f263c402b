import { generateLongManual } from './generator';

/** Documents of about `length` characters, by name: one as people write, and those that ask most of a parser. */
export const SHAPES: Readonly<Record<string, (length: number) => string>> = {
  manual: (length) => generateLongManual(1, length).text,
  'nested lists': (length) => fill(length, (i) => `${'  '.repeat(i % 40)}- step ${i} of the rollback\n`),
  'nested quotes': (length) => fill(length, (i) => `${'> '.repeat(1 + (i % 40))}step ${i} of the rollback\n`),
  'one paragraph': (length) => fill(length, (i) => `Step ${i}: restart the service, then verify it. `),
  'one table': (length) =>
    `| step | owner | time |\n| --- | --- | --- |\n${fill(length, (i) => `| ${i} | the team | 5 min |\n`)}`,
  'one table in HTML, in a line': (length) =>
    `<table>${fill(length, (i) => `<tr><th>step ${i}</th><td>5 min</td></tr>`)}</table>\n`,
  'link brackets': (length) => '['.repeat(length / 2) + ']('.repeat(length / 4),
  'emphasis runs': (length) => fill(length, () => '**a *b __c _d '),
};

function fill(length: number, part: (index: number) => string): string {
  const parts: string[] = [];
  for (let i = 0, written = 0; written < length; i++) {
    const next = part(i);
    parts.push(next);
    written += next.length;
  }
  return parts.join('');
}
