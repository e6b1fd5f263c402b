import { firstBlock } from '../document/content';
import type { FrontMatter } from '../document/frontMatter';
import { maskInlineCode } from '../document/inlineCode';
import type { ManualLink } from '../manual';
import type { Block } from '../document/markdown';
import { compareRanges, type SourceText } from '../document/text';
import { resolvePath } from '../repository/paths';

export interface LinksInput {
  readonly path: string;
  readonly source: SourceText;
  readonly frontMatter: FrontMatter;
  readonly blocks: readonly Block[];
}

const EXTERNAL = /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i;
const TEMPLATE = /\{\{|\{%|<%|\$\{/;
const HREF = /<a\s[^<>]*?\bhref\s*=\s*(?:"([^"<>]*)"|'([^'<>]*)'|([^\s"'<>]+))/gi;
const DEFINITION = /^ {0,3}\[(?!\^)(?:[^\]\\]|\\.)+\]:[ \t]*(?:<([^<>]*)>|(\S+))/;
/** Addresses end somewhere: without a bound, brackets that nothing closes would cost a scan each. */
const MAX_TARGET = 2000;
/** Parentheses within an address nest no deeper, for Markdown's parsers either. */
const MAX_NESTING = 32;
const COMMENT = /<!--[\s\S]*?(?:-->|$)/g;

/** The links of the document that lead into its own repository, images included and marked, in order. */
export function readLinks({ path, source, frontMatter, blocks }: LinksInput): ManualLink[] {
  const text = source.text;
  const links: ManualLink[] = [];
  const add = (start: number, end: number, image: boolean) => {
    const target = text.slice(start, end);
    const place = resolveTarget(path, target);
    if (place) links.push({ ...place, range: source.range(start, end), ...(image ? { image } : {}) });
  };
  for (const mark of ['](', 'href', 'HREF']) {
    // A block is looked at once, however many links it has.
    for (let at = text.indexOf(mark); at >= 0;) {
      // Most links lead to other sites.
      if (mark === '](' && (text.startsWith('https://', at + 2) || text.startsWith('http://', at + 2))) {
        at = text.indexOf(mark, at + 2);
        continue;
      }
      const block = blocks[firstBlock(blocks, source.positionAt(at).line)];
      if (!block) break;
      const start = source.offsetAt({ line: block.line, character: 0 });
      const end = source.offsetAt({ line: block.endLine, character: 0 });
      if (at >= start && block.type !== 'code' && block.type !== 'rule') {
        const visible = visibleText(text.slice(start, end), block.type === 'html');
        const found: Found = (from, to, image) => add(start + from, start + to, image);
        if (mark === 'href' || (mark === 'HREF' && !visible.includes('href'))) anchors(visible, found);
        else if (mark === '](' && block.type !== 'html') inlineLinks(visible, found);
      }
      at = text.indexOf(mark, Math.max(at >= start ? end : at + 1, at + 1));
    }
  }
  definitions(source, frontMatter, blocks, add);
  return links.sort((a, b) => compareRanges(a.range, b.range));
}

const PAGE_NAMED = /`((?:[\w.-]+\/)*[\w.-]+\.(?:md|markdown))`/gi;

/** The pages that are named in code spans, as `docs/incidents.md` is: seen from the document and from the root. */
export function readNamedPages({ path, source: { text } }: Pick<LinksInput, 'path' | 'source'>): string[] {
  if (!/\.(?:md|markdown)`/i.test(text)) return [];
  return [...text.matchAll(PAGE_NAMED)].flatMap(([, name = '']) => {
    const beside = resolvePath(path, name);
    return beside === undefined ? [name] : [beside, name];
  });
}

/** The place in the repository that a target names; undefined for other sites, templates and what leaves the repository. */
function resolveTarget(from: string, target: string): Pick<ManualLink, 'path' | 'anchor'> | undefined {
  if (target === '' || EXTERNAL.test(target) || TEMPLATE.test(target)) return undefined;
  const plain = target.replace(/\\([!-/:-@[-`{-~])/g, '$1').replace(/&amp;/g, '&');
  const hash = plain.indexOf('#');
  const file = decode((hash < 0 ? plain : plain.slice(0, hash)).replace(/\?.*$/s, ''));
  const anchor = hash < 0 ? '' : decode(plain.slice(hash + 1));
  const split = anchor === '' ? {} : { anchor };
  if (file === '') return anchor === '' ? undefined : { path: '', ...split };
  const path = resolvePath(from, file);
  // The root of the repository is no file to look at.
  return path === undefined || path === '' ? undefined : { path, ...split };
}

type Found = (start: number, end: number, image: boolean) => void;

/** A block's text without code and comments, as long as before. */
function visibleText(raw: string, html: boolean): string {
  const text = html ? raw : maskInlineCode(raw);
  return text.includes('<!--') ? text.replace(COMMENT, (comment) => comment.replace(/[^\r\n]/g, ' ')) : text;
}

function anchors(text: string, found: Found): void {
  for (const match of text.matchAll(HREF)) {
    const target = match[1] ?? match[2] ?? match[3]!;
    const start = match.index + match[0].lastIndexOf(target);
    if (target !== '') found(start, start + target.length, false);
  }
}

/** `[text](target)` and `![text](target)`; brackets nest, as in `[![alt](image)](target)`. */
function inlineLinks(text: string, found: Found): void {
  for (let at = text.indexOf(']('); at >= 0; at = text.indexOf('](', at + 1)) {
    if (text[at - 1] === '\\') continue;
    const target = destination(text, at + 2);
    const open = target && openingBracket(text, at);
    if (!target || open === undefined) continue;
    found(target.start, target.end, text[open - 1] === '!');
    at = target.end - 1;
  }
}

/** No text of a link is longer; without a bound, brackets that nothing opens would each cost the whole block. */
const MAX_LINK_TEXT = 2000;

function openingBracket(text: string, close: number): number | undefined {
  let depth = 0;
  for (let at = close - 1; at >= Math.max(0, close - MAX_LINK_TEXT); at--) {
    const code = text.charCodeAt(at);
    if ((code !== 91 && code !== 93) || text.charCodeAt(at - 1) === 92) continue;
    if (code === 93) depth++;
    else if (depth-- === 0) return at;
  }
  return undefined;
}

function destination(text: string, from: number): { start: number; end: number } | undefined {
  let start = from;
  while (/\s/.test(text[start] ?? '')) start++;
  if (text[start] === '<') {
    const end = text.slice(start, start + 2000).search(/[>\r\n]/);
    return end > 1 && text[start + end] === '>' ? { start: start + 1, end: start + end } : undefined;
  }
  let depth = 0;
  let end = start;
  for (; end < Math.min(text.length, start + MAX_TARGET); end++) {
    const char = text[end]!;
    if (char === '\\') end++;
    else if (char === '(') {
      if (++depth > MAX_NESTING) return undefined;
    } else if (char === ')' && depth-- === 0) break;
    else if (char <= ' ') break;
  }
  end = Math.min(end, text.length);
  if (end === start || !/^\s*(?:\)|["'(])/.test(text.slice(end, end + 200))) return undefined;
  return { start, end };
}

/** `[name]: target`; the parser eats these lines, so that no block holds them. */
function definitions(
  source: SourceText,
  frontMatter: FrontMatter,
  blocks: readonly Block[],
  add: Found,
): void {
  for (let at = source.text.indexOf(']:'); at >= 0; at = source.text.indexOf(']:', at + 1)) {
    const { line, character } = source.positionAt(at);
    if (line < frontMatter.bodyLine) continue;
    const text = source.line(line);
    if (text.indexOf(']:') !== character) continue;
    const block = blocks[firstBlock(blocks, line)];
    if (block && line >= block.line) continue;
    const match = DEFINITION.exec(text);
    const target = match?.[1] ?? match?.[2];
    if (!match || !target) continue;
    const start = source.offsetAt({ line, character: match[0].lastIndexOf(target) });
    add(start, start + target.length, false);
  }
}

function decode(text: string): string {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
