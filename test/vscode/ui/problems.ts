import type { Page } from 'playwright-core';

/** A line of the Problems panel. Lines and columns count from 1. */
export interface Problem {
  /** As the panel names it: absolute. */
  readonly file: string;
  readonly severity: 'error' | 'warning' | 'info';
  readonly message: string;
  readonly source: string;
  readonly code: string;
  readonly line: number;
  readonly column: number;
}

interface Row {
  readonly index: number;
  readonly last: boolean;
  readonly file: string | undefined;
  readonly problem: Omit<Problem, 'file'> | undefined;
}

/** Reads the panel from its top to its end: it draws only the rows that are on the screen. */
export async function readProblems(page: Page): Promise<readonly Problem[]> {
  const panel = page.locator('.markers-panel-container');
  const list = panel.locator('.monaco-list');
  await panel.waitFor();
  const rows = new Map<number, Row>();
  if ((await list.locator('.monaco-list-row').count()) === 0) return [];
  await list.focus();
  await page.keyboard.press('Home');
  for (let seen = -1; seen < rows.size;) {
    seen = rows.size;
    const drawn = await list.locator('.monaco-list-row').evaluateAll(readRows);
    for (const row of drawn) rows.set(row.index, row);
    if (drawn.some(({ last }) => last)) break;
    await page.keyboard.press('PageDown');
    await page.keyboard.press('PageDown');
    await page.waitForTimeout(50);
  }
  return inFiles([...rows.values()].sort((a, b) => a.index - b.index));
}

/** Runs in the page. */
function readRows(elements: readonly (HTMLElement | SVGElement)[]): Row[] {
  return elements.map((element) => {
    const text = (selector: string): string => element.querySelector(selector)?.textContent.trim() ?? '';
    const place = /(\d+)\D+(\d+)/.exec(text('.marker-line'));
    const icon = element.querySelector('.marker-icon')?.classList;
    return {
      index: Number(element.getAttribute('data-index')),
      last: element.getAttribute('data-last-element') === 'true',
      file: element.querySelector('.monaco-icon-label')?.getAttribute('aria-label') ?? undefined,
      problem: icon && {
        severity: icon.contains('error') ? 'error' : icon.contains('warning') ? 'warning' : 'info',
        message: text('.marker-message'),
        source: text('.marker-source'),
        code: text('.marker-code'),
        line: Number(place?.[1]),
        column: Number(place?.[2]),
      },
    };
  });
}

function inFiles(rows: readonly Row[]): readonly Problem[] {
  let file = '';
  return rows.flatMap((row) => {
    file = row.problem === undefined ? (row.file ?? file) : file;
    return row.problem === undefined ? [] : [{ file, ...row.problem }];
  });
}
