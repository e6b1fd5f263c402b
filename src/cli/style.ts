import type { Severity } from '../core/finding';
import type { Sink, World } from './world';

/** Marks up text for a terminal; leaves it as it is elsewhere. */
export interface Style {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly severity: (severity: Severity, text: string) => string;
}

const COLOURS: Readonly<Record<Severity, number>> = { error: 31, warning: 33, information: 36, hint: 90 };

/** Colour only on a terminal, and not where `NO_COLOR` asks for none. */
export function styleFor(sink: Sink, env: World['env']): Style {
  const coloured = sink.isTerminal && !env['NO_COLOR'] && env['TERM'] !== 'dumb';
  const paint = (code: number) => (text: string) => (coloured ? `\u001B[${code}m${text}\u001B[0m` : text);
  return {
    bold: paint(1),
    dim: paint(2),
    severity: (severity, text) => paint(COLOURS[severity])(text),
  };
}
