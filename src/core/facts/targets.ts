import { maskInlineCode } from '../document/inlineCode';
import type { Manual } from '../manual';
import type { Range } from '../document/text';

/** Something in the repository that a document leads to, and that can be looked for. */
export interface Target {
  readonly kind: 'link' | 'image' | 'script';
  /** From the root of the repository; '' for the document itself. */
  readonly path: string;
  readonly anchor?: string;
  readonly range: Range;
}

const SCRIPT =
  /`(?:\$ )?(?:(?:ba|z)?sh |python3? |source |\. )?((?:\.\/)?(?:[\w.-]+\/)+[\w.-]+\.(?:sh|bash|py|rb|pl|ps1|mjs|cjs|ts))(?:\s[^`\n]*)?`/g;
/** `(name)=` above a title: MyST finds such names in all documents of a site, from `#name` in any of them. */
const LABEL = /^\([\w:. -]+\)=$/m;
/** A document leads to fewer places; what has more is generated. */
const MAX_TARGETS = 500;

/** The places that a document leads to by relative links, and the scripts that its steps name. */
export function targetsOf(manual: Manual): Target[] {
  const targets: Target[] = [];
  const isLabelled = manual.blocks.some((block) => block.type === 'paragraph' && LABEL.test(block.text));
  for (const { path, anchor, range, image } of manual.links) {
    if (path === '' && isLabelled) continue;
    // A site's own root is not that of the repository, and its pages are not its files.
    if (manual.source.text[manual.source.offsetAt(range.start)] === '/') continue;
    targets.push({
      kind: image ? 'image' : 'link',
      path,
      range,
      ...(anchor === undefined ? {} : { anchor }),
    });
  }
  for (const block of manual.blocks) {
    if (
      block.type !== 'paragraph' ||
      !block.item?.ordered ||
      !block.text.includes('`') ||
      !block.text.includes('/')
    )
      continue;
    block.text.split('\n').forEach((text, i) => {
      if (maskInlineCode(text) === text) return;
      for (const match of text.matchAll(SCRIPT)) {
        const line = block.line + i;
        const written = manual.source.line(line);
        const start = written.indexOf(match[1]!, Math.max(written.indexOf(text), 0));
        if (start < 0) continue;
        const range = {
          start: { line, character: start },
          end: { line, character: start + match[1]!.length },
        };
        targets.push({ kind: 'script', path: match[1]!.replace(/^\.\//, ''), range });
      }
    });
  }
  return targets.slice(0, MAX_TARGETS);
}
