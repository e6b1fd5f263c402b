import { legible } from './legible';

const EMOJI = /\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier}|\uFE0F|\u200D|\u20E3/gu;
const ANCHOR = /\s*\{[:#.][^}]*\}\s*$|<a\s[^>]*>\s*<\/a>|<a\s[^>]*\/>/gi;
const NUMBERING =
  /^(?:(?:step|part|section|chapter|phase|appendix|schritt|teil|paso|étape|passo)\s+(?:\d+(?:\.\d+)*|[ivx]+|[a-z])\s*[:.)\-–—]?\s+|§\s*[\w.]+\s+|[a-z]\w*-[a-z]\w*-\d+(?:\s*[:–—-]\s+|$)|[([]?\d+(?:\.\d+)*[a-z]?[.)\]:]*\s*[-–—:]?\s+|[a-z][.)]\s+|[ivx]+[.)]\s+)/i;

/** A longer title is none; what is behind costs nothing. */
const MAX_LENGTH = 500;

/** A title as people read it: without Markdown, HTML, anchors and closing `#`. */
export function plainTitle(markdown: string): string {
  let text = markdown.slice(0, MAX_LENGTH);
  if (/[<{]/.test(text)) text = text.replace(ANCHOR, ' ').replace(/<[^>]+>/g, ' ');
  if (text.includes('[')) {
    text = text
      .replace(/!\[([^\]]*)\](?:\([^)]*\)|\[[^\]]*\])/g, ' $1 ')
      .replace(/\[([^\]]*)\](?:\([^)]*\)|\[[^\]]*\])/g, '$1');
  }
  if (/[*_`~:]/.test(text)) {
    text = text
      .replace(/(\*\*|__|~~|``?)/g, '')
      .replace(/(^|[\s(])[*_]([^*_]+)[*_](?=$|[\s).,:;!?])/g, '$1$2')
      .replace(/(?<=^|\s):[a-z0-9_+-]+:(?=\s|$)/g, ' ');
  }
  return legible(
    text
      .replace(/&nbsp;/g, ' ')
      .replace(/&amp;/g, '&')
      .replace(/\s+/g, ' ')
      .trim(),
  );
}

/**
 * A title as it is compared with the phrases of the lexicon: NFKC, lower case, without emoji, numbering,
 * trailing parenthesis and punctuation, with words that have several spellings in one of them.
 */
export function normaliseTitle(title: string): string {
  const lower = title.slice(0, MAX_LENGTH).toLowerCase();
  return sameWords(PLAIN.test(lower) ? lower : onlyWords(lower));
}

/** Most titles are nothing but a few words: they are there already. */
const PLAIN = /^[a-z]{3,}(?: [a-z]{2,})*$/;

function onlyWords(lower: string): string {
  let text = ASCII.test(lower) ? lower.trim() : lower.normalize('NFKC').replace(EMOJI, ' ').trim();
  text = text
    .replace(NUMBERING, '')
    .replace(/[’‘`´]/g, "'")
    .replace(/&/g, ' and ')
    .replace(/[\s:：.!?？。、,;*_#\-–—=>]+$/u, '')
    // What stands in parentheses is left out; "(first 5 minutes)" says what the part is.
    .replace(/\s*[([（【](?!first\b)[^)\]）】]*[)\]）】]\s*$/u, '');
  if (text.includes("'")) {
    text = text
      .replace(/'s\b/g, 's')
      .replace(/n't\b/g, 'nt')
      // The article that French and Italian elide: "l'incident", "d'urgence".
      .replace(/(^|[\s-])(?:[ldcjmnst]|qu|dell|all|dall|nell|sull|un)'(?=\p{L})/gu, '$1');
  }
  return text
    .replace(/[-‐‑–—/\\_]+/g, ' ')
    .replace(/[^\p{L}\p{N}\p{M}\s'+]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

// eslint-disable-next-line no-control-regex -- the range is that of ASCII
const ASCII = /^[\x00-\x7f]*$/;

/** Words that have several spellings, in one of them. */
function sameWords(text: string): string {
  if (!SPELLINGS.test(text)) return text;
  return text
    .replace(/\broll(?:ing|ed|s)? back\b|\brollbacks\b|\brolling rollback\b/g, 'rollback')
    .replace(/\bback(?:ing|ed)? out\b|\bbackouts\b/g, 'backout')
    .replace(/\bpost mortems?\b|\bpostmortems\b/g, 'postmortem')
    .replace(/\bon call\b/g, 'oncall')
    .replace(/\bfail over\b/g, 'failover')
    .replace(/\btrade offs?\b/g, 'tradeoffs');
}

const SPELLINGS = /roll|back|mortem|on call|fail over|trade off/;

/** The words of a normalised title. */
export function titleWords(normalised: string): string[] {
  return normalised === '' ? [] : normalised.split(' ');
}
