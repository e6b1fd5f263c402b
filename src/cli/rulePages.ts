import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { World } from './world';

/** The page of a rule, in Markdown, without the marks of what is generated; undefined where it has none. */
export function rulePage(world: World, rule: string): string | undefined {
  try {
    const page = readFileSync(join(world.home, 'media', 'rules', `${rule}.md`), 'utf8');
    return `${page.replace(/^<!-- \/?generated.*-->\n+/gm, '').trim()}\n`;
  } catch {
    return undefined;
  }
}
