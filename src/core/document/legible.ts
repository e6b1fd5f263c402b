/** Controls, and the signs of bidirectional text that put it in another order than it is written in. */
// eslint-disable-next-line no-control-regex -- control characters are what it is about
const HIDING = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/g;

/**
 * What a document says, as it may stand beside our own words: nothing in it hides or turns round what is next to it.
 * Each sign that would is seen as U+FFFD.
 */
export function legible(text: string): string {
  return text.search(HIDING) < 0 ? text : text.replace(HIDING, '\uFFFD');
}
