const EMOJI = /\p{Extended_Pictographic}|[\u{1F1E6}-\u{1F1FF}\u{1F3FB}-\u{1F3FF}\uFE0F\u200D\u20E3]/gu;
const ANCHOR = /\s*\{[:#.][^}]*\}\s*$|<a\s[^>]*>\s*<\/a>|<a\s[^>]*\/>/gi;
const NUMBERING =
  /^(?:(?:step|part|section|chapter|phase|appendix|schritt|teil|paso|étape|passo)\s+(?:\d+(?:\.\d+)*|[ivx]+|[a-z])\s*[:.)\-–—]?\s+|§\s*[\w.]+\s+|[([]?\d+(?:\.\d+)*[a-z]?[.)\]:]*\s*[-–—:]?\s+|[a-z][.)]\s+|[ivx]+[.)]\s+)/i;

/** A title as people read it: without Markdown, HTML, anchors and closing `#`. */
export function plainTitle(markdown: string): string {
  let text = markdown;
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
  return text
    .replace(/&nbsp;/g, ' ')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * A title as it is compared with the phrases of the lexicon: NFKC, lower case, without emoji, numbering,
 * trailing parenthesis and punctuation, with words that have several spellings in one of them.
 */
export function normaliseTitle(title: string): string {
  let text = title.normalize('NFKC').toLowerCase().replace(EMOJI, ' ').trim();
  text = text.replace(NUMBERING, '');
  text = text
    .replace(/[’‘`´]/g, "'")
    .replace(/&/g, ' and ')
    .replace(/[\s:：.!?？。、,;*_#\-–—=>]+$/u, '')
    .replace(/\s*[([（【][^)\]）】]*[)\]）】]\s*$/u, '')
    .replace(/'s\b/g, 's')
    .replace(/n't\b/g, 'nt')
    .replace(/[-‐‑–—/\\_]+/g, ' ')
    .replace(/[^\p{L}\p{N}\p{M}\s'+]/gu, ' ')
    .replace(/(^|\s)(?:[ldcjmnst]|qu|dell|all|dall|nell|sull|un)'(?=\p{L})/gu, '$1')
    .replace(/\s+/g, ' ')
    .trim();
  return text
    .replace(/\broll(?:ing|ed|s)? back\b|\brollbacks\b|\brolling rollback\b/g, 'rollback')
    .replace(/\bback(?:ing|ed)? out\b|\bbackouts\b/g, 'backout')
    .replace(/\bpost mortems?\b|\bpostmortems\b/g, 'postmortem')
    .replace(/\bon call\b/g, 'oncall')
    .replace(/\bfail over\b/g, 'failover')
    .replace(/\btrade offs?\b/g, 'tradeoffs');
}

/** The words of a normalised title. */
export function titleWords(normalised: string): string[] {
  return normalised === '' ? [] : normalised.split(' ');
}
