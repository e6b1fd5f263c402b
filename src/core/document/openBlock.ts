import type { Block, CodeBlock } from './markdown';
import type { SourceText } from './text';

/** How blocks of HTML that blank lines do not end begin and end, after CommonMark 0.31, section 4.6. */
const HTML_ENDS: readonly (readonly [start: RegExp, end: string])[] = [
  [/^ {0,3}<!--/, '-->'],
  [/^ {0,3}<\?/, '?>'],
  [/^ {0,3}<!\[CDATA\[/, ']]>'],
  [/^ {0,3}<![A-Za-z]/, '>'],
  ...['pre', 'script', 'style', 'textarea'].map(
    (tag) => [new RegExp(`^ {0,3}<${tag}(?=[\\s>]|$)`, 'i'), `</${tag}>`] as const,
  ),
];

/** Behind what quotes and items put before it. */
const FENCE = /^(?:[\s>]|[-+*]\s|\d+[.)]\s)*(`{3,}|~{3,})/;

/** The line that closes the last block, where nothing does so: whatever is written behind it would be a part of it. */
export function missingEnd(source: SourceText, blocks: readonly Block[]): string | undefined {
  const last = blocks.at(-1);
  // What stands in an item or a quote ends with that.
  if (last === undefined || last.item !== undefined || last.quoted) return undefined;
  const first = source.line(last.line);
  if (last.type === 'code') {
    const fence = /^ {0,3}(`{3,}|~{3,})/.exec(first)?.[1];
    return fence === undefined || closingFence(source, last) !== undefined ? undefined : fence;
  }
  if (last.type !== 'html') return undefined;
  const end = HTML_ENDS.find(([start]) => start.test(first))?.[1];
  return end === undefined || last.text.toLowerCase().includes(end) ? undefined : end;
}

/** The line of the fence that closes a fenced block; undefined where the document ends before it. */
export function closingFence(source: SourceText, { line, endLine }: CodeBlock): number | undefined {
  const [, fence = '`'] = FENCE.exec(source.line(line)) ?? [];
  const last = endLine - 1;
  const text = source
    .line(last)
    .replace(/^[\s>]+/, '')
    .trimEnd();
  return last > line && text.startsWith(fence) && text === fence[0]!.repeat(text.length) ? last : undefined;
}
