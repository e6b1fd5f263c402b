import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Frame } from 'playwright-core';
import { allThemes, type Workbench } from './workbench';

const require = createRequire(import.meta.url);

/** What axe-core finds wrong in a webview, as lines to read; empty where nothing is. */
export async function violations(frame: Frame): Promise<readonly string[]> {
  const axe = await readFile(require.resolve('axe-core/axe.min.js'), 'utf8');
  await frame.evaluate(axe);
  const results = await frame.evaluate(async () => {
    const { axe: loaded } = globalThis as unknown as { axe: { run(): Promise<AxeResults> } };
    return loaded.run();
  });
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary ?? ''}`),
  );
}

/** Shows a workbench in every theme, and in the last one in a small window too, where all is laid out anew. */
export async function inEveryThemeAndSize(
  workbench: Workbench,
  check: (shown: string) => Promise<void>,
): Promise<void> {
  const { page } = workbench;
  const settled = 500;
  for (const theme of allThemes) {
    await workbench.setTheme(theme);
    await page.waitForTimeout(settled);
    await check(theme);
  }
  await page.setViewportSize({ width: 800, height: 600 });
  await page.waitForTimeout(settled);
  await check('800 × 600');
}
