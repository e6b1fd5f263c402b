import type { Manual } from '../manual';

const ID = /\b(?:id|name)\s*=\s*["']?([\w.:-]+)/gi;
const EXPLICIT = /\{[^{}]{0,200}#([\w.:-]{1,200})[^{}]{0,200}\}/g;

/**
 * What an anchor is compared by. Renderers differ in what they make of punctuation, spaces and emoji, so that only
 * letters and digits count: an anchor that is called missing is missing everywhere.
 */
export function anchorKey(anchor: string): string {
  return anchor
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** The anchors that a document has, as keys: its headings (the second of a name ends in 1), ids in HTML, `{#id}`. */
export function anchorsOf(manual: Manual): string[] {
  const keys = new Set<string>();
  const counts = new Map<string, number>();
  const add = (text: string) => {
    const key = anchorKey(text);
    const count = counts.get(key) ?? 0;
    counts.set(key, count + 1);
    keys.add(count === 0 ? key : `${key}${count}`);
  };
  add(manual.title.text);
  for (const block of manual.blocks) {
    if (block.type === 'heading') {
      add(
        block.text
          .replace(EXPLICIT, ' ')
          .replace(/<[^<>]*>/g, ' ')
          .replace(/\]\([^()]*\)/g, ']'),
      );
      for (const match of block.text.matchAll(EXPLICIT)) keys.add(anchorKey(match[1]!));
    }
    if (
      (block.type === 'html' || block.type === 'paragraph' || block.type === 'heading') &&
      block.text.includes('<')
    ) {
      for (const match of block.text.matchAll(ID)) keys.add(anchorKey(match[1]!));
    }
  }
  for (const section of manual.sections) if (section.form === 'html') add(section.title);
  return [...keys];
}

/** The anchors of the headings as most renderers make them, for links that are written for the user. */
export function headingsOf(manual: Manual): string[] {
  const titles = [
    manual.title.text,
    ...manual.sections.filter(({ form }) => form === 'heading').map(({ title }) => title),
  ];
  return [...new Set(titles.map(slugOf))].filter((slug) => slug !== '');
}

/** The anchor of a title as most renderers make it. */
export function slugOf(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s/g, '-');
}
