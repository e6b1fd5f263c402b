import { Catalogue } from '../../../src/core/recognition/catalogue';
import type { Answer, Manual } from '../../../src/core/manual';
import { parseManual } from '../../../src/core/parseManual';

const catalogue = new Catalogue();

/** A document as the parser sees it. */
export function read(text: string, path = 'docs/runbook.md'): Manual {
  return parseManual(path, text, catalogue);
}

/** How a topic is answered in a document. */
export function answer(topic: string, text: string, path?: string): Answer {
  return read(text, path).answers.get(topic)!;
}

/** `state line,line` with lines from 1, as the command line prints them. */
export function seen(topic: string, text: string, path?: string): string {
  const { state, places } = answer(topic, text, path);
  return [state, ...(places.length > 0 ? [places.map(({ range }) => range.start.line + 1).join()] : [])].join(
    ' ',
  );
}
