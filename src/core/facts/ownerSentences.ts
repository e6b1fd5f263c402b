import { isDirect, lineContacts } from './contacts';
import { maskInlineCode } from '../document/inlineCode';
import { CUES } from '../recognition/sentenceCues';

/** What people who look after something are called. */
const TEAM =
  '(?:teams?|squad|tribe|crew|guild|engineers|administrators|admins|developers|staff|maintainers|service desk|help ?desk|on-?call|sig[- ][a-z-]+|vendor)';
/** Also said of other things ("resource group"), so that a capital has to name it. */
const BODY =
  '(?:group|department|division|office|agency|directorate|committee|council|community|foundation|project|labs?|cent(?:er|re)|unit|programme|program|institute|consortium|association|wg|working group|administration|ministry|bureau|authority|sre|(?:inc|ltd|llc|gmbh)\\b\\.?)';
/** A name: capitalised words or a link, or words before "team". */
const OWNED_BY = new RegExp(
  `\\b(?:is|are|being|was|been|be)\\s+(?:[a-z]+ly\\s+)?(?:currently\\s+)?(?:and\\s+)?(owned|maintained|operated|run|managed|supported|administered|looked after|taken care of|kept running|adopted|hosted|developed)(?:(?:,|\\s+and|\\s*\\/|\\s*&)\\s*(?:owned|maintained|operated|run|managed|supported|administered|hosted|developed))*\\s+by\\s+(?:an?\\s+(?:[a-z-]+\\s+)?(?:vendor|supplier|contractor|partner|company),?\\s+)?`,
  'gi',
);
const OWNER_VERB =
  /\b(?:(?:owns|maintains|develops|operates|supports|manages|administers|looks after|takes care of|runs|(?:is|are) (?:fully |jointly )?(?:responsible for|in charge of)|(?:is|are) the (?:owners?|maintainers?) of)\s+(?=(?:this|the|our|these|both|all|any|running|maintaining|operating|managing|keeping|supporting|deploying|providing)\b|\[|[A-Z])|can (?:help|assist|advise|support)\b|(?:is|are) (?:very |always |more than )?(?:happy|glad) to (?:help|assist)\b)/g;
const NAMED_TEAM =
  /((?:\[[^\]\n]{1,60}\]\([^)\s]{1,300}\)|(?:\*\*)?(?:\p{Lu}|[@#])[\p{L}\p{N}.'’/&@_-]*(?: (?:[\p{Lu}\p{N}][\p{L}\p{N}.'’/&-]*|of|and|the|for|on-call))*(?:\*\*)?)(?: (?:[Tt]eam|squad|group|SIG|staff|engineers|admins|developers|department))?(?:\*\*)?)\s+$/u;
const NOT_A_NAME =
  /^(?:each|every|the|a|an|this|that|your|their|its|if|it|which|who|any|no|when|you|we|they|one|another|other|make|ensure)\b\s*(?:team|service team)?\s*$/i;
/** Where help is offered; the way to it must stand in the same sentence. */
const HELP =
  /\b(?:questions?|queries|enquiries|(?:need|for|get|more|professional|further) (?:more |any |further )?(?:help|support|assistance)|get in touch|(?:contact(?:ing)?|e-?mail|write to) [^.!?\n]{1,60} (?:at|on|in|via|through) |reported to|escr[ií]b(?:a|e|an)(?:nos)? a|contact(?:e|ez|ar)\b|wenden sie sich|escalate to|contact (?:us|me|the (?:team|maintainers?|authors?|owners?))|contacted (?:at|on|via|by|through|in)|reach(?:ed)? (?:us|me|out to (?:us|me|the)|(?:on|at|via|by|through|in)\b)|having (?:issues|problems|trouble)|(?:any|have|with|report|raise) (?:issues|problems|concerns|feedback)|stuck|in doubt|unsure|our (?:\w+ )?(?:slack )?channel|team(?:'s)? (?:slack )?channel|feel free to|please join|send (?:us )?an? (?:request|message) (?:on|in|to|via)|someone (?:from|on) the team (?:will|can)|point of contact|(?:talk|speak|chat) (?:to|with) us|(?:find|join) us (?:on|in|at))\b/i;
/** Addresses that are no way to us: those of others, and those to sign in with. */
const NO_HELP = /\bvendor|\b(?:log|sign)(?:ging)?[- ]?in (?:with|as|using)\b/i;
/** A verb of turning to somebody, and the way there at once; posting and pinging tell of something. */
const TURN_AT_ONCE =
  /\b(?:contact|consult|reach|e-?mail|send (?:us )?an e-?mail to|(?:write|speak|talk|escalate|reach out) to|(?:reach out|get in touch)(?: \w+){0,4} (?:in|on|at|via|through))(?: us| me| them)?(?: (?:in|on|at|via|the))*:?\s+[[<`*(]*(?:[#@][a-z]|[\w.+-]+@[a-z])/i;
const SENTENCE_END = /[.!?。！？](?=\s|$)|\n\s*\n/g;

const PASSIVE =
  /(?:ed|un|ilt|fter|ing|since \w+(?: \d{4})?)\s+by\s|[A-Z\d&]-(?:owned|maintained|run)\s|elongs to|(?:care|hands) of|ho (?:runs|owns|looks)/i;
const BE = /(?:wner|aintainer)s? (?:is|are|of|for|\((?:currently|presently|now):?) |OWNERS|MAINTAINERS/;
const VERB =
  /(?:owns|maintains|develops|operates|supports|manages|administers|looks after|takes care of|runs|responsible for|in charge of|(?:owner|maintainer)s? of)\s|can (?:help|assist|advise|support)|(?:happy|glad) to (?:help|assist)/;
const TURN =
  /(?:member of|(?:some|any)(?:one|body) (?:on|in|of|from)|ontact|scalate|each out to|age|otify|in touch with|peak to|alk to|efer|from the) /;
const RAISE = /(?:aise|pen|og|ubmit|ile|reate|ake)s? an? /;
const HELP_WORD =
  /help|talk|consult|speak|chat|find us|join us|question|contact|reach|issue|problem|support|channel|stuck|unsure|doubt|feel free|in touch|queries|enquir|concern|feedback|assist|join|mail|write to|escalate|reported to|escr[ií]b|wenden/i;
const WAY_IN =
  /[\s`[(*:_][#@][a-z]|\w@[\w-]+\.|slack|teams\.|mailto:|discord|zulip|mattermost|\d{3}[ .-]?\d{4}/i;

export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A look for the words that must be there, where the cues leave it open. */
export function mayNameOwner(text: string, cues: number): boolean {
  return (
    (cues !== 0 || text.charCodeAt(0) === 45 || text.charCodeAt(0) > 0x2000) &&
    (mayOwn(text, cues) ||
      mayVerb(text, cues) ||
      mayBe(text, cues) ||
      mayRaise(text, cues) ||
      mayTurnTo(text, cues) ||
      mayHelp(text, cues))
  );
}

/**
 * Where a paragraph says in a sentence who owns it or whom to turn to: "owned by the Payments team", "the Payments
 * team maintains", "questions? Ask in #payments".
 */
export function ownerSentence(raw: string, cues: number): Stretch | undefined {
  const text = maskInlineCode(raw);
  return (
    (mayOwn(text, cues) ? ownedBy(raw, text) : undefined) ??
    (mayVerb(text, cues) ? ownerVerb(text) : undefined) ??
    (mayBe(text, cues) ? ownerIs(raw, text) : undefined) ??
    (mayRaise(text, cues) ? ticketDesk(text) : undefined) ??
    (mayTurnTo(text, cues) ? turnTo(text) : undefined) ??
    (mayHelp(raw, cues) ? helpAt(raw, text) : undefined)
  );
}

function mayOwn(text: string, cues: number): boolean {
  return (cues & (CUES.by | CUES.house)) !== 0 && PASSIVE.test(text);
}

function mayVerb(text: string, cues: number): boolean {
  return (cues & CUES.team) !== 0 && VERB.test(text);
}

function mayBe(text: string, cues: number): boolean {
  return ((cues & CUES.owner) !== 0 && BE.test(text)) || /^(?:--|[—–]) ?\S/.test(text);
}

function mayRaise(text: string, cues: number): boolean {
  return (cues & CUES.desk) !== 0 && RAISE.test(text);
}

function mayTurnTo(text: string, cues: number): boolean {
  return (cues & (CUES.team | CUES.call)) !== 0 && TURN.test(text);
}

function mayHelp(text: string, cues: number): boolean {
  return (cues & CUES.way) !== 0 && HELP_WORD.test(text) && WAY_IN.test(text);
}

function ownedBy(raw: string, text: string): Stretch | undefined {
  for (const match of text.matchAll(OWNED_BY)) {
    const start = match.index + match[0].length;
    const coded = CODED.exec(raw.slice(match.index, start + 80).slice(match[0].trimEnd().length))?.[1];
    if (coded)
      return { start: raw.indexOf(coded, match.index), end: raw.indexOf(coded, match.index) + coded.length };
    const rest = text.slice(start, start + 160);
    const owner = ownerAfter(rest, /^(?:owned|maintained|operated|administered)$/i.test(match[1]!));
    if (owner) return { start, end: start + owner };
  }
  for (const match of text.matchAll(MANAGED_BY)) {
    const start = match.index + match[0].length;
    // "Maintained by Ana Silva" opens a sentence; within one, a program may be meant.
    const opens = /(?:^|[\n.(])[\s>*_-]*$/.test(text.slice(Math.max(0, match.index - 8), match.index));
    const rest = text.slice(start, start + 160);
    const owner =
      ownerAfter(rest, opens && /^(?:own|maintain|looked|taken|in the)/i.test(match[0])) ??
      (opens ? LINKED_NAME.exec(rest)?.[0].length : undefined);
    const name = owner && text.slice(start, start + owner);
    if (name && /\p{Lu}|^[[@#]|on-?call/u.test(name) && !UPSTREAM.test(name))
      return { start, end: start + owner };
  }
  for (const match of text.matchAll(WHOSE)) {
    const start = match.index + match[0].length;
    const owner = ownerAfter(text.slice(start, start + 160), true);
    if (owner) return { start, end: start + owner };
  }
  const house = HOUSE_OWNED.exec(text);
  if (!house) return undefined;
  const end = house.index + house[0].indexOf('-', house[0].indexOf(house[1]!));
  return { start: end - house[1]!.length, end };
}

/** "This app belongs to Registry Applications", "Who runs this? Web Services." */
const WHOSE =
  /\b(?:this|the|our|it)\b[^.;:!?\n]{0,40}?\bbelongs to\s+|\bwho (?:runs|owns|maintains|looks after|operates) (?:this|it)\b[^?\n]{0,30}\?[*_]*\s+/gi;

/** "The resources managed by the Platform Team": without a verb before it only a name with a capital counts. */
const MANAGED_BY =
  /\b(?:(?:owned|maintained|operated|run|managed|supported|administered|looked after|taken care of|developed|built)(?: since \w+(?: \d{4})?)?\s+by|in the (?:care|hands) of)\s+/gi;
/** Who makes what is used here, without running it. */
const UPSTREAM = /(?:foundation|community|vendor|inc|ltd|llc|gmbh)\.?$/i;
/** "This is an OIT-owned application": said in short of the own house, and of what clouds offer. */
const HOUSE_OWNED =
  /\b(?:is|are) (?:an? )?(?!(?:AWS|GCP|IBM|MS|SAP|K8S)-)(\p{Lu}[\p{Lu}\p{N}&]{1,9})-(?:owned|maintained|run)\s/u;

const WORD = "[\\p{L}\\p{N}.'’/&@#*\\[\\]()_:-]+";
const LEADING_TEAM = new RegExp(
  `^(?:the\\s+|our\\s+)?(?:${WORD}\\s+){1,6}?(?:${TEAM}|${BODY})(?![\\p{L}\\p{N}])`,
  'iu',
);
const ENDS_IN_TEAM = new RegExp(`${TEAM}$`, 'i');
const LEADING_HANDLE =
  /^(?:@[\w/-]+\w|team-[\w-]*\w|[a-z\d-]+-team\b|\[[@#][^\]\n]{1,60}\]\([^)\s]{1,300}\)|#[\w-]+\w)/;
/** Handles are often set as code. */
const CODED = /^\s+`([@#][\w/-]+|team-[\w-]+|[\w-]+-team)`/;
/** A link, an anchor or a name in bold: somebody, where things are owned or maintained. */
const LEADING_MARKED =
  /^(?:\[[^\]\n]{1,60}\]\((?:https?:|\.{0,2}\/)[^)\s]{1,300}\)|\*\*\p{Lu}[^*\n]{1,60}\*\*|<a\s[^>\n]{1,200}>[^<\n]{1,60}<\/a>)/u;
/** "Managed by [Ana Silva](https://github.com/ana)": programs manage things, too, but have no such page. */
const LINKED_NAME =
  /^\[\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’.-]*){1,3}\]\(https?:\/\/(?:www\.)?(?:github|gitlab)\.com\/[\w-]+\/?\)/u;
/** What operates, in short. */
const OPERATORS = /^(?:the )?(?:SREs?|DevOps|NOC|Ops)(?=[\s.,;)]|$)/;
const NOT_ONE =
  /^(?:(?:the|our|this|that) \S+$|(?:an?|and|or|both|each|either|every|any|your|their|another|other|different|multiple|separate|(?:the|our) (?:same|relevant|respective|appropriate|other|responsible|corresponding)) )/i;
const LEADING_NAMES =
  /^(?:the\s+)?(?:\p{Lu}[\p{L}'’.-]*)(?:\s+(?:of\s+|and\s+|for\s+|the\s+)?\p{Lu}[\p{L}'’.-]*){1,5}/u;
const ACRONYM = /^(?:the\s+)?\p{Lu}{2,8}(?=[\s.,;)]|$)/u;

/** "The owner of this service is …". */
const OWNER_IS =
  /\b(?:owner|maintainer)s?\b(?!['’])(?:(?: (?:of|for) (?:this|the|our|these|all) [^.,;:\n]{1,60}?)? (?:is|are) | \((?:currently|presently|now):? )/gi;
/** "Maintainers are listed in CODEOWNERS". */
const LISTED_IN =
  /\b(?:owners?|maintainers?|owns|owned|ownership|responsible)\b[^.\n]{0,80}?\b(?:see|(?:listed|defined|recorded|given|found) in)\s+(?:the\s+)?[[`*]*((?:CODE)?OWNERS|MAINTAINERS)\b/;
/** A letter's ending: "-- The Shop team". */
const SIGNATURE =
  /^(?:--|[—–]) ?((?:the )?\p{Lu}[\p{L}\p{N}.&'’-]*(?: [\p{Lu}\p{N}][\p{L}\p{N}.&'’-]*){0,4} (?:[Tt]eam|[Ss]quad))\b/iu;

function ownerIs(raw: string, text: string): Stretch | undefined {
  for (const match of text.matchAll(OWNER_IS)) {
    const start = match.index + match[0].length;
    const owner = ownerAfter(text.slice(start, start + 160), true);
    if (owner) return { start, end: start + owner };
  }
  const match = LISTED_IN.exec(raw) ?? SIGNATURE.exec(text);
  if (!match) return undefined;
  const start = match.index + match[0].lastIndexOf(match[1]!);
  return { start, end: start + match[1]!.length };
}

/** How many characters name an owner behind "by"; programs run and manage things too, so that those need a team. */
function ownerAfter(rest: string, owned: boolean): number | undefined {
  const handle = LEADING_HANDLE.exec(rest);
  if (handle) return handle[0].length;
  const clause = rest.slice(0, Math.max(0, rest.search(/(?:(?<!\b\p{Lu})\.|[;!?])(?=\s|$)|$/u)));
  const team = (LEADING_TEAM.exec(clause) ?? OPERATORS.exec(clause))?.[0];
  const name = owned
    ? (LEADING_MARKED.exec(clause) ?? LEADING_NAMES.exec(clause) ?? ACRONYM.exec(clause))?.[0]
    : undefined;
  if (name && name.length > (team?.length ?? 0)) return name.length;
  if (!team || NOT_ONE.test(team)) return undefined;
  const named = OPERATORS.test(team) || ENDS_IN_TEAM.test(team) || /\p{Lu}/u.test(team.replace(/\s\S+$/, ''));
  return named ? closeLink(clause, team.length) : undefined;
}

/** A link whose text was cut at "team" is taken whole. */
function closeLink(text: string, end: number): number {
  const head = text.slice(0, end);
  if (head.lastIndexOf('[') <= head.lastIndexOf(']')) return end;
  const rest = /^[^\]\n]{0,40}\](?:\([^)\s]{0,300}\)|\[[^\]\n]{0,60}\])?/.exec(text.slice(end));
  return end + (rest?.[0].length ?? 0);
}

/** "Raise an incident with the Cloud Centre", "make a request from OPS": a desk that takes tickets is a contact. */
const TICKET =
  /\b(?:[Rr]aise|[Oo]pen|[Ll]og|[Ss]ubmit|[Ff]ile|[Cc]reate|[Mm]ake)s? (?:an? )?(?:[\w-]+ ){0,3}(?:incident|ticket|case|request)s?(?: (?:using|through|via|on|in) (?:[\w-]+ ){0,3}\[[^\]\n]{1,60}\]\([^)\s]{1,300}\))? (?:with|to|from) (the \p{Lu}[\p{L}\p{N}.'’&-]*(?: (?:of |and |for |the )?\p{Lu}[\p{L}\p{N}.'’&-]*){0,5}(?: (?:team|support))?|\p{Lu}[\p{L}\p{N}&-]*(?: \p{Lu}[\p{L}\p{N}&-]*){0,4} (?:[Tt]eam|[Ss]upport)|\p{Lu}{2,8}\b)/u;
/** Somebody else's support. */
const VENDOR =
  /^(?:the )?(?:AWS|Amazon|Microsoft|Azure|Google|GCP|GitHub|GitLab|Red ?Hat|IBM|Oracle|Cloudflare|Atlassian|HashiCorp|Heroku|Twilio|Stripe|Okta|Datadog|PagerDuty|Fastly|DigitalOcean|Hetzner|Slack|Vendor|Supplier|Customer|Kubernetes)(?:'s)?\b/i;

function ticketDesk(text: string): Stretch | undefined {
  const match = TICKET.exec(text);
  if (!match || VENDOR.test(match[1]!)) return undefined;
  const end = match.index + match[0].length;
  return { start: end - match[1]!.length, end };
}

/** "Escalate to the Database team", "page the platform on-call": a named team or rota that is turned to. */
const TURN_TO =
  /\b(?:[Cc]ontact(?:ing)?|[Ee]scalate(?: [\w ]{1,30})? to|[Rr]each out to|[Pp]age|[Gg]et in touch with|[Ss]peak (?:to|with)|[Tt]alk to|[Rr]efer [^.\n]{1,60} to)\s+((?:SREs?|DevOps)\b|(?:the\s+)(?!(?:Your|The|Any|Each|Service)\b)\p{Lu}[\p{L}\p{N}.'’&/-]*\s+(?:maintainers|engineers|administrators|admins)(?![\p{L}])|(?:the\s+)?(?:(?!(?:Your|The|Any|Each|Service)\b)\p{Lu}[\p{L}\p{N}.'’&/-]*\s+){1,5}(?:[Tt]eam|squad)(?![\p{L}])|(?:the\s+)?(?:[\p{L}\p{N}/&-]+\s+){0,3}[Oo]n-?[Cc]all(?![\p{L}])(?:\s+(?:engineer|team|person|sre))?|(?:the\s+)?(?!(?:the|an?|any|another|each|every|all|both|our|their|its|members?|if|when|and|or|relevant|appropriate|responsible|respective|corresponding|other|same|whole|entire|service|product|customer|client|vendor|provider|development|security|support|your|right|owning)\b)(?:(?!(?:the|your|our|their|and|or|of|for|if|when|to|by|with|as)\b)[\p{Ll}\p{N}/&-]+\s+){2,3}team(?![\p{L}])|(?:the\s+)?(?:infra(?:structure)?|platform|operations|ops|devops|sre|database|dba|networks?|backend|cloud|data)\s+team(?![\p{L}]))/u;
/** "Ask a member of the docs team", "reach out to someone on the docs team". */
const MEMBER_OF =
  /\b(?:member of|(?:someone|somebody|anyone|anybody) (?:on|in|of|from)|(?:access|permissions?|approval)\b[^.\n]{0,40}\bfrom)\s+(the\s+(?!(?:same|relevant|appropriate|responsible|respective|other|whole|support)\b)[\p{L}\p{N}][\p{L}\p{N}.-]*(?:\s+[\p{L}\p{N}-]+)?\s+team)(?![\p{L}])/u;

const ASKS = /\b(?:ask|request|contact|reach|ping)\b/i;

function turnTo(text: string): Stretch | undefined {
  const match = TURN_TO.exec(text) ?? (ASKS.test(text) ? MEMBER_OF.exec(text) : null);
  if (!match || VENDOR.test(match[1]!)) return undefined;
  const end = match.index + match[0].length;
  return { start: end - match[1]!.length, end };
}

function ownerVerb(text: string): Stretch | undefined {
  for (const match of text.matchAll(OWNER_VERB)) {
    const from = Math.max(0, match.index - 120);
    const before = text.slice(from, match.index);
    const named = NAMED_TEAM.exec(before);
    if (!named || NOT_A_NAME.test(named[1]!)) continue;
    if (
      !/^(?:\*\*|the )*team |(?:team|squad|group|SIG|staff|engineers|admins|developers|department)\**$/i.test(
        named[1]!,
      )
    )
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
    const said = raw.slice(start, end);
    const helps = HELP.test(text.slice(start, end)) || TURN_AT_ONCE.test(said);
    if ((helps || offered) && !NO_HELP.test(said)) {
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
