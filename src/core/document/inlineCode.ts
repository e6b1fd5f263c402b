/**
 * `text` with its code spans replaced by spaces, so that what is looked for in prose is not found in code.
 * The length stays, and line breaks too. A run of backticks that nothing closes is text.
 */
export function maskInlineCode(text: string): string {
  let at = text.indexOf('`');
  if (at < 0) return text;
  const lastOfLength = lastRuns(text);
  let result = '';
  let done = 0;
  while (at >= 0) {
    const length = runLength(text, at);
    if (at > 0 && text[at - 1] === '\\' && length === 1) {
      at = text.indexOf('`', at + 1);
      continue;
    }
    const close = (lastOfLength.get(length) ?? -1) > at ? closing(text, at + length, length) : -1;
    if (close < 0) {
      at = text.indexOf('`', at + length);
      continue;
    }
    result += text.slice(done, at) + text.slice(at, close + length).replace(/[^\r\n]/g, ' ');
    done = close + length;
    at = text.indexOf('`', done);
  }
  return result + text.slice(done);
}

/** Where the last run of each length stands: without it, runs that nothing closes would cost a scan each. */
function lastRuns(text: string): Map<number, number> {
  const runs = new Map<number, number>();
  for (let at = text.indexOf('`'); at >= 0;) {
    const length = runLength(text, at);
    runs.set(length, at);
    at = text.indexOf('`', at + length);
  }
  return runs;
}

function closing(text: string, from: number, length: number): number {
  for (let at = text.indexOf('`', from); at >= 0;) {
    const run = runLength(text, at);
    if (run === length) return at;
    at = text.indexOf('`', at + run);
  }
  return -1;
}

function runLength(text: string, at: number): number {
  let end = at;
  while (text[end] === '`') end++;
  return end - at;
}
