/**
 * Stands in for packages that markdown-it loads for its inline rules, in what ships: only its block rules are run here,
 * and nobody reads where its reference definitions lead.
 */

/** Of `linkify-it`; it would throw if it were asked. */
export class LinkifyIt {}

/** Of `entities`. */
export function decodeHTMLStrict(text: string): string {
  return text;
}
