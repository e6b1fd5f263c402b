import type { Format } from './format';
import { github } from './github';
import { gitlab } from './gitlab';
import { jsonReport } from './json';
import { jsonl } from './jsonl';
import { junit } from './junit';
import { markdown } from './markdown';
import { sarif } from './sarif';
import { textReport } from './text';

/** The formats of a report, by name. */
export const FORMATS = {
  text: textReport,
  json: jsonReport,
  jsonl,
  sarif,
  junit,
  github,
  gitlab,
  markdown,
} as const satisfies Record<string, Format>;

export type FormatName = keyof typeof FORMATS;
