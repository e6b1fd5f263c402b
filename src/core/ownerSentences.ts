import { isDirect, lineContacts } from './contacts';
import { maskInlineCode } from './inlineCode';

const TEAM =
  '(?:team|squad|group|guild|crew|department|division|office|agency|directorate|committee|sig[- ][a-z-]+|community|foundation|engineers|administrators|admins|developers|staff|maintainers|service desk|vendor|(?:inc|ltd|llc|gmbh)\\b\\.?)';
/** A name: capitalised words or a link, or words before "team". */
const OWNED_BY = new RegExp(
  `\\b(?:is|are|being|was|been|be)\\s+(?:[a-z]+ly\\s+)?(?:currently\\s+)?(?:and\\s+)?(owned|maintained|operated|run|managed|supported|administered|looked after|hosted|developed)(?:(?:,|\\s+and|\\s*\\/|\\s*&)\\s*(?:owned|maintained|operated|run|managed|supported|administered|hosted|developed))*\\s+by\\s+`,
  'gi',
);
const OWNER_VERB =
  /\b(?:(?:owns|maintains|develops|operates|supports|manages|administers|looks after|runs|(?:is|are) (?:fully |jointly )?responsible for|(?:is|are) the (?:owners?|maintainers?) of)\s+(?=(?:this|the|our|these|both|all)\b|\[|[A-Z])|can (?:help|assist|advise|support)\b)/g;
const NAMED_TEAM =
  /((?:\[[^\]\n]{1,60}\]\([^)\s]{1,300}\)|(?:\*\*)?(?:\p{Lu}|[@#])[\p{L}\p{N}.'’/&@_-]*(?: (?:[\p{Lu}\p{N}][\p{L}\p{N}.'’/&-]*|of|and|the|for|on-call))*(?:\*\*)?)(?: (?:[Tt]eam|squad|group|SIG|staff|engineers|admins|developers|department))?(?:\*\*)?)\s+$/u;
const NOT_A_NAME =
  /^(?:each|every|the|a|an|this|that|your|their|its|if|it|which|who|any|no|when|you|we|they|one|another|other|make|ensure)\b\s*(?:team|service team)?\s*$/i;
/** Where help is offered; the way to it must stand in the same sentence. */
const HELP =
  /\b(?:questions?|queries|enquiries|(?:need|for|get|more|professional|further) (?:more |any |further )?(?:help|support|assistance)|get in touch|(?:contact|e-?mail|write to) [^.!?\n]{1,60} (?:at|on|in|via|through) |escalate to|contact (?:us|me|the (?:team|maintainers?|authors?|owners?))|contacted (?:at|on|via|by|through|in)|reach(?:ed)? (?:us|me|out to (?:us|me|the)|(?:on|at|via|by|through|in)\b)|having (?:issues|problems|trouble)|(?:any|have|with|report|raise) (?:issues|problems|concerns|feedback)|stuck|in doubt|unsure|our (?:\w+ )?(?:slack )?channel|team(?:'s)? (?:slack )?channel|feel free to)\b/i;
const SENTENCE_END = /[.!?。！？](?=\s|$)|\n\s*\n/g;

const PASSIVE = /(?:own|maintain|operat|manag|support|administer|look|host|develop)ed |run by/i;
const VERB =
  /(?:owns|maintains|develops|operates|supports|manages|administers|looks after|runs|responsible for|(?:owner|maintainer)s? of)\s|can (?:help|assist|advise|support)/;
const TURN = /(?:ontact|scalate|each out to|age|otify|in touch with|peak to|alk to|efer) /;
const RAISE = /(?:aise|pen|og|ubmit|ile|reate)s? an? /;
const HELP_WORD =
  /help|question|contact|reach|issue|problem|support|channel|stuck|unsure|doubt|feel free|in touch|queries|enquir|concern|feedback|assistance|mail|write to|escalate/i;
const WAY_IN =
  /[\s`[(*:_][#@][a-z]|\w@[\w-]+\.|slack|teams\.|mailto:|discord|zulip|mattermost|\d{3}[ .-]?\d{4}/i;

export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * A quick look for words that must be there: nearly all paragraphs name nobody, and this is asked of each. Short
 * searches for rare letters go first; a pattern over the whole text costs ten times as much.
 */
export function mayNameOwner(text: string): boolean {
  return mayOwn(text) || mayVerb(text) || mayRaise(text) || mayTurnTo(text) || mayHelp(text);
}

/**
 * Where a paragraph says in a sentence who owns it or whom to turn to: "owned by the Payments team", "the Payments
 * team maintains", "questions? Ask in #payments".
 */
export function ownerSentence(raw: string): Stretch | undefined {
  const text = maskInlineCode(raw);
  return (
    (mayOwn(text) ? ownedBy(text) : undefined) ??
    (mayVerb(text) ? ownerVerb(text) : undefined) ??
    (mayRaise(text) ? ticketDesk(text) : undefined) ??
    (mayTurnTo(text) ? turnTo(text) : undefined) ??
    (mayHelp(raw) ? helpAt(raw, text) : undefined)
  );
}

function mayOwn(text: string): boolean {
  return text.includes('by') && PASSIVE.test(text);
}

function mayVerb(text: string): boolean {
  return text.includes('eam') && VERB.test(text);
}

function mayRaise(text: string): boolean {
  return (text.includes('cket') || text.includes('cident')) && RAISE.test(text);
}

function mayTurnTo(text: string): boolean {
  return (text.includes('eam') || text.includes('call')) && TURN.test(text);
}

function mayHelp(text: string): boolean {
  const way = text.includes('@') || text.includes('#') || text.includes('://');
  return way && WAY_IN.test(text) && HELP_WORD.test(text);
}

function ownedBy(text: string): Stretch | undefined {
  for (const match of text.matchAll(OWNED_BY)) {
    const start = match.index + match[0].length;
    const rest = text.slice(start, start + 160);
    const owner = ownerAfter(rest, /^(?:owned|maintained)$/i.test(match[1]!));
    if (owner) return { start, end: start + owner };
  }
  const bare = MANAGED_BY.exec(text);
  if (bare) return { start: bare.index + bare[0].length - bare[1]!.length, end: bare.index + bare[0].length };
  return undefined;
}

/** "The resources managed by the Platform Team": without a verb before it only a named team counts. */
const MANAGED_BY =
  /\b(?:owned|maintained|operated|run|managed|supported|administered|developed|built)\s+by\s+((?:the\s+)?(?:\p{Lu}[\p{L}\p{N}.'’&/-]*\s+){1,5}(?:[Tt]eam|squad|group|staff|engineers)(?!\p{L}))/u;

const LEADING_TEAM = new RegExp(
  `^(?:the\\s+|our\\s+)?(?:[\\p{L}\\p{N}.'’/&@#*\\[\\]()_:-]+\\s+){1,6}?${TEAM}(?![\\p{L}\\p{N}])`,
  'iu',
);
const LEADING_HANDLE = /^(?:@[\w/-]+\w|\[[@#][^\]\n]{1,60}\]\([^)\s]{1,300}\)|#[\w-]+\w)/;
const LEADING_LINK = /^\[[^\]\n]{1,60}\]\(https?:[^)\s]{1,300}\)/;
const NOT_ONE =
  /^(?:(?:the|our|this|that) \S+$|(?:an?|each|every|any|your|their|another|other|different|the (?:same|relevant|respective)) )/i;
const LEADING_NAMES =
  /^(?:the\s+)?(?:\p{Lu}[\p{L}'’.-]*)(?:\s+(?:of\s+|and\s+|for\s+|the\s+)?\p{Lu}[\p{L}'’.-]*){1,5}/u;
const ACRONYM = /^(?:the\s+)?\p{Lu}{2,8}(?=[\s.,;)]|$)/u;

/** How many characters name an owner behind "by"; programs run and manage things too, so that those need a team. */
function ownerAfter(rest: string, owned: boolean): number | undefined {
  const handle = LEADING_HANDLE.exec(rest);
  if (handle) return handle[0].length;
  const clause = rest.slice(0, Math.max(0, rest.search(/[.;!?](?=\s|$)|$/)));
  const team = LEADING_TEAM.exec(clause)?.[0];
  const name = owned
    ? (LEADING_LINK.exec(clause) ?? LEADING_NAMES.exec(clause) ?? ACRONYM.exec(clause))?.[0]
    : undefined;
  if (name && name.length > (team?.length ?? 0)) return name.length;
  return team && !NOT_ONE.test(team) ? closeLink(clause, team.length) : undefined;
}

/** A link whose text was cut at "team" is taken whole. */
function closeLink(text: string, end: number): number {
  const head = text.slice(0, end);
  if (head.lastIndexOf('[') <= head.lastIndexOf(']')) return end;
  const rest = /^[^\]\n]{0,40}\](?:\([^)\s]{0,300}\)|\[[^\]\n]{0,60}\])?/.exec(text.slice(end));
  return end + (rest?.[0].length ?? 0);
}

/** "Raise an incident with the Cloud Centre": a desk that takes tickets is a contact. */
const TICKET =
  /\b(?:[Rr]aise|[Oo]pen|[Ll]og|[Ss]ubmit|[Ff]ile|[Cc]reate)s? (?:an? )?(?:[\w-]+ ){0,3}(?:incident|ticket|case|support request|service request)s? (?:with|to) ((?:the )?(?:\p{Lu}[\p{L}\p{N}.'’&-]*)(?: (?:of |and |for |the )?\p{Lu}[\p{L}\p{N}.'’&-]*){0,5}(?: (?:team|support))?)/u;

function ticketDesk(text: string): Stretch | undefined {
  const match = TICKET.exec(text);
  if (!match) return undefined;
  const end = match.index + match[0].length;
  return { start: end - match[1]!.length, end };
}

/** "Escalate to the Database team", "page the platform on-call": a named team or rota that is turned to. */
const TURN_TO =
  /\b(?:[Cc]ontact|[Ee]scalate(?: [\w ]{1,30})? to|[Rr]each out to|[Pp]age|[Gg]et in touch with|[Ss]peak to|[Tt]alk to|[Rr]efer [^.\n]{1,60} to)\s+((?:the\s+)?(?:(?!(?:Your|The|Any|Each|Service)\b)\p{Lu}[\p{L}\p{N}.'’&/-]*\s+){1,5}(?:[Tt]eam|squad)(?![\p{L}])|(?:the\s+)?(?:[\p{L}\p{N}/&-]+\s+){0,3}[Oo]n-?[Cc]all(?![\p{L}])(?:\s+(?:engineer|team|person|sre))?)/u;

function turnTo(text: string): Stretch | undefined {
  const match = TURN_TO.exec(text);
  if (!match) return undefined;
  const end = match.index + match[0].length;
  return { start: end - match[1]!.length, end };
}

function ownerVerb(text: string): Stretch | undefined {
  for (const match of text.matchAll(OWNER_VERB)) {
    const from = Math.max(0, match.index - 120);
    const before = text.slice(from, match.index);
    const named = NAMED_TEAM.exec(before);
    if (!named || NOT_A_NAME.test(named[1]!)) continue;
    if (!/(?:team|squad|group|SIG|staff|engineers|admins|developers|department)\**$/i.test(named[1]!))
      continue;
    const start = from + named.index;
    return { start, end: start + named[1]!.length };
  }
  return undefined;
}

/** A contact in a sentence that offers help, or in the next one: "Any questions? Ask in #shop." */
function helpAt(raw: string, text: string): Stretch | undefined {
  let start = 0;
  let offered = false;
  for (const end of sentenceEnds(text)) {
    const helps = HELP.test(text.slice(start, end));
    if (helps || offered) {
      const sentence = raw.slice(start, end);
      const found = lineContacts(sentence.replace(/[?？]\s*$/, ' ').replace(/[\r\n]/g, ' ')).find(
        ({ kind, start: from, end: to }) => isDirect({ kind, text: sentence.slice(from, to) }),
      );
      if (found) return { start: start + found.start, end: start + found.end };
    }
    offered = helps;
    start = end;
  }
  return undefined;
}

function sentenceEnds(text: string): number[] {
  return [...[...text.matchAll(SENTENCE_END)].map((match) => match.index + match[0].length), text.length];
}
