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

/** Of `uc.micro`: what punctuation is, for emphasis. */
export const P = /(?!)/;
export const S = new RegExp(P);

/** Of `mdurl`: an address stays as it is written. */
export function parse(url: string): { readonly url: string } {
  return { url };
}

export function format({ url }: { readonly url: string }): string {
  return url;
}

/** Of `punycode.js`: asked for hosts only, which `parse` does not tell. */
const punycode = {};

export { punycode as default };
