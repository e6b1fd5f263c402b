import { isBareNone, isPlaceholder } from '../document/content';
import { fieldNamed } from '../facts/fieldNames';
import { maskInlineCode } from '../document/inlineCode';
import type { Manual } from '../manual';
import { rangeIn, readingOf, type ReadLine } from '../document/reading';
import { defineRule, type Report } from '../rule';
import type { Range } from '../document/text';
import type { YamlField } from '../document/yamlTree';

/** "Fill in the form" is an instruction; dashes and dots are how people leave a cell empty. */
const NO_PLACEHOLDER =
  /^fill in (?:the|a|an|your|our|each|all|every)\b|^[-–—.…?\s]*$|^to be (?:done|completed|confirmed) (?:by|before|after|on|within)\b|^placeholders?\s|^`?\[-/i;
/** What templates put in brackets to be replaced. */
const BRACKET =
  /\[(?!\^)((?:(?:your|insert|enter|add|team|service|contact|owner|primary|secondary|manager|on-?call)\b[^\][\n]{0,40})?(?:name|names|phone|phone number|number|email|e-mail|date|url|link|link here|todo|tbd|contact|address|channel|team|owner|time|title|description|here))\](?![([:])/gi;
const WHOLE_BRACKET = new RegExp(`^(?:${BRACKET.source})$`, 'i');
/** A longer text is a placeholder only where it begins like one. */
const MAX_LENGTH = 90;
/** How every placeholder begins, in any of the languages: looked at before anything else. */
const CUE =
  /^[\s*_`(]*(?:[[<{_]|todo|tbd|tbc|tba|fixme|xxx|fill|to be|coming|work in|wip|yyyy|insert|placeholder|lorem|noch|zu |à |por |da |a def|nader|未|待|작)/i;
/** How files are to be named, said by a pattern. */
const NAMING = /^`yyyy[-_/.]?mm[-_/.]?dd(?=[^`]*[a-z])[^`]+`$/i;
const BEGINS = /^[\s*_`]*(?:todo|tbd|tbc|fixme|xxx)\b/i;
/** Of a placeholder that is one line among several. */
const MAX_WORDS = 6;
const ANGLE = /^<[^<>@\n:/]{2,60}>$/;
const MUSTACHE = /^\{\{[^{}\n]{1,80}\}\}$/;
const KINDS = [
  'service',
  'procedure',
  'alert',
  'incident',
  'launch',
  'event',
  'postmortem',
  'success',
] as const;
const CONTACT_TOPICS = ['emergency', 'owners'];

/** A placeholder looks like an answer to whoever counts sections, and is none to whoever reads them. */
export const placeholderLeft = defineRule({
  id: 'placeholder-left',
  class: 'content',
  severity: 'warning',
  summary: 'No placeholder stands where an answer, a fact or a contact belongs',
  kinds: KINDS,
  *check(manual) {
    const seen = new Set<string>();
    for (const report of placeholders(manual)) {
      const { start } = report.range;
      const key = `${start.line}:${start.character}`;
      if (seen.has(key)) continue;
      seen.add(key);
      yield report;
    }
  },
});

function* placeholders(manual: Manual): Iterable<Report> {
  const { root } = manual.frontMatter;
  if (root?.type === 'map') {
    for (const field of root.fields) {
      const nested = field.value.type === 'map' && NESTED.has(field.key);
      if (nested && field.value.type === 'map') {
        for (const inner of field.value.fields) yield* inFrontMatter(inner);
      } else if (fieldNamed(field.key)) yield* inFrontMatter(field);
    }
  }
  for (const [topic, answer] of manual.answers) {
    const reading = answer.state === 'answered' ? readingOf(manual, topic) : undefined;
    if (!reading) continue;
    const contacts = CONTACT_TOPICS.includes(topic);
    for (const line of reading.lines) {
      if (line.block.type === 'heading') continue;
      for (const { text, range } of inLine(manual, line, contacts)) yield { ...said(text, range), topic };
    }
  }
  const isStub = stubLines(manual);
  for (const { inline, title, line, range, form } of manual.sections) {
    if (!inline || inline.length > MAX_LENGTH || !fieldNamed(title) || isStub(line)) continue;
    const text = inline.split('\n', 1)[0]!.trim();
    if (!isOne(text, true)) continue;
    const written = manual.source.line(line);
    const from = written.indexOf(text, form === 'row-label' ? range.end.character : range.start.character);
    if (from < 0) continue;
    yield said(text, { start: { line, character: from }, end: { line, character: from + text.length } });
  }
}

const NESTED = new Set(['release', 'rollback', 'review', 'drill']);

function* inFrontMatter({ value }: YamlField): Iterable<Report> {
  const values = value.type === 'list' ? value.items : [value];
  for (const item of values) {
    if (item.type === 'scalar' && isOne(item.text, true)) yield said(item.text, item.range);
  }
}

function* inLine(
  manual: Manual,
  line: ReadLine,
  contacts: boolean,
): Iterable<{ text: string; range: Range }> {
  const lead = /^(?:\[[ xX]\]\s+)?/.exec(line.text)![0].length;
  const whole = line.text.slice(lead).trim();
  // A remark that runs over several lines is a note to other authors, and what else stands there is content.
  const isNote = () =>
    line.block.type === 'paragraph' &&
    line.block.text.includes('\n') &&
    whole.split(/\s+/).length > MAX_WORDS;
  if (isOne(whole, contacts) && !isNote() && !isDefined(manual, whole)) {
    yield { text: whole, range: rangeIn(manual, line, lead, line.text.length - lead) };
    return;
  }
  const colon = line.block.type === 'table' ? -1 : line.text.search(/[:：]\**\s/);
  if (colon > 0 && colon <= 40) {
    const value = line.text.slice(colon + 1).replace(/^[*\s]+/, '');
    if (value !== '' && isOne(value, contacts)) {
      yield {
        text: value,
        range: rangeIn(manual, line, line.text.length - value.length, value.trimEnd().length),
      };
      return;
    }
  }
  if (!line.text.includes('[')) return;
  for (const match of maskInlineCode(line.text).matchAll(BRACKET)) {
    if (isDefined(manual, match[0])) continue;
    yield { text: match[0], range: rangeIn(manual, line, match.index, match[0].length) };
  }
}

/** Whether a whole item, cell or value is a placeholder; in facts and contacts `<name>` and `{{ name }}` are too. */
function isOne(text: string, fact: boolean): boolean {
  if (!CUE.test(text) || (text.length > MAX_LENGTH && !BEGINS.test(text))) return false;
  const plain = text.trim();
  if (plain === '' || isBareNone(plain) || NO_PLACEHOLDER.test(plain) || NAMING.test(plain)) return false;
  if (fact && (ANGLE.test(plain) || MUSTACHE.test(plain))) return true;
  // `[Runbook]` may be a link by reference: only what templates write in brackets is surely none.
  if (plain.startsWith('[')) return WHOLE_BRACKET.test(plain);
  return isPlaceholder(plain);
}

/** Whether `[name]` is a link whose target stands elsewhere in the document. */
function isDefined({ source }: Manual, bracket: string): boolean {
  if (!bracket.startsWith('[')) return false;
  const at = source.text.toLowerCase().indexOf(`${bracket.toLowerCase()}:`);
  return at === 0 || /[\n\r]/.test(source.text[at - 1] ?? '');
}

function said(text: string, range: Range): Report {
  const written = text.length > 30 ? `${text.slice(0, 29)}…` : text;
  return { message: `“${written}” is a placeholder. Replace it by the answer.`, range };
}

/** Whether a line lies in a section that is a stub, which `section-empty` tells. */
function stubLines(manual: Manual): (line: number) => boolean {
  const spans = [...manual.answers.values()]
    .filter(({ state }) => state === 'stub')
    .flatMap(({ sections }) => sections.map((index) => manual.sections[index]!));
  return (line) => spans.some((span) => line >= span.line && line < span.endLine);
}
