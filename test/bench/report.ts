import { cpus, totalmem } from 'node:os';

/** One measured number beside what it should be; without a target it is told for comparison. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: '×' | 'ms' | 'MB/s' | 'KiB' | 'slope' | 'texts';
  /** `at most` or `at least` the limit. */
  readonly target?: readonly ['at most' | 'at least', number];
}

export interface Report {
  readonly machine: string;
  readonly command: string;
  /** An ISO 8601 day. */
  readonly date: string;
  readonly figures: readonly Figure[];
}

function holds({ value, target }: Figure): boolean {
  return !target || (target[0] === 'at most' ? value <= target[1] : value >= target[1]);
}

export function machine(): string {
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${cpus().length} cores, ${memory} GiB, Node ${process.versions.node}`;
}

/** The figures as a table of Markdown, and below it those that fall short. */
export function reportText(report: Report): string {
  const short = report.figures.filter((figure) => !holds(figure));
  return [
    `${report.machine}, ${report.date}`,
    '',
    '| figure | measured | target |',
    '| --- | --- | --- |',
    ...report.figures.map(
      (figure) =>
        `| ${figure.name} | ${quantity(figure.value, figure.unit)} | ${targetText(figure)}${holds(figure) ? '' : ', falls short'} |`,
    ),
    '',
    short.length === 0
      ? 'All targets hold.'
      : `${short.length} fall short: ${short.map(({ name }) => name).join('; ')}.`,
    '',
  ].join('\n');
}

function targetText({ target, unit }: Figure): string {
  return target ? `${target[0]} ${quantity(target[1], unit)}` : '';
}

function quantity(value: number, unit: Figure['unit']): string {
  const digits = value >= 100 ? 0 : value >= 10 ? 1 : 2;
  if (unit === 'texts') return String(value);
  return unit === 'slope' ? value.toFixed(2) : `${value.toFixed(digits)} ${unit}`;
}
