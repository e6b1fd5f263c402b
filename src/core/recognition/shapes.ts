import { isPlaceholder } from '../document/content';
import type { Block } from '../document/markdown';
import type { Section } from '../document/sections';
import type { Shape } from '../data/kindCues';
import { nameOf } from '../repository/paths';

/** What of a document has a shape. */
export interface Shaped {
  readonly path: string;
  readonly title: string;
  readonly blocks: readonly Block[];
  readonly sections: readonly Section[];
}

/** A verb that tells the reader to do something, at the beginning of a paragraph or an item. */
const INSTRUCTION =
  /^(?:\*\*|__|\[[ x]\] )?(?:(?:then|now|next|first|finally|please),? )?(?:add|apply|ask|build|change|check|choose|click|clone|commit|configure|confirm|connect|copy|create|delete|deploy|disable|download|edit|enable|ensure|enter|execute|export|find|follow|generate|get|go|import|install|log|login|look|make|merge|move|navigate|note|open|paste|press|pull|push|raise|remove|replace|restart|restore|review|run|save|scroll|search|see|select|send|set|sign|ssh|start|stop|submit|switch|tag|test|type|update|upload|use|verify|visit|wait)\b/i;
const PLACEHOLDER_IN_TEXT =
  /\[(?:your|name|insert|describe|list|add|e\.g\.|link to|date|team|service|alert|component|action|step|check|brief|short)\b[^\]]*\](?![([:])|\{\{[^}]+\}\}|(?<![$\w`{])\{[A-Z][\w -]{2,40}\}|\bTODO\b|\bTBD\b|_{4,}|\bYYYY-MM-DD\b|\bhh:mm\b/i;
/** A title in which something is still to be named. */
const PLACEHOLDER_TITLE =
  /\{[A-Za-z][\w -]{2,40}\}|<[A-Z][\w -]{2,40}>|\[(?:[\w-]+ )*(?:name|title|service|component|system|product|alert name|application)\]|\bYYYY-MM-DD\b|_{3,}|^NAME OF /i;
/** As it is written, for `<Service name>` looks like a tag, and `{{COMPANY}}` like what a generator fills in. */
const BLANK_HEADING = /^<[A-Z][\w -]{2,40}>$|<[A-Za-z]\w* [\w -]{2,40}>|\{\{[A-Z][A-Z_ ]{2,40}\}\}/;
const MAY_HOLD_PLACE = /[[{]|TODO|TBD|____|YYYY|hh:mm/;
/** What the first column of a table calls the facts of a service. */
const SERVICE_ROW =
  /^\**(?:service|system|application|product|component)? ?(?:name|owners?|status|description|users|tier|level agreement|team|url|repository|repo|contacts?|on-?call|slack|dashboards?|hosts?|support)\**:?$/i;
/** More than one sentence. */
const SENTENCES = /[.:]\s+\S+(?:\s+\S+){3}/;
const STEP_TITLE = /^\W*(?:step|schritt|étape|paso|passo|stap|шаг|步骤|步驟)\s*\d/i;
const ALERT_TITLE = /^`?[A-Z][a-z0-9]+(?:[A-Z][A-Za-z0-9]*){2,}`?$/;
const LINK_ITEM = /^(?:\S{1,3}\s)?(?:\*\*)?(?:\[[^\]]+\]\([^)]*\)|\[\[[^\]]+\]\])/;
const THRESHOLD_TITLE =
  /(?<![-=])[<>≥≤]=?\s*\d|\b(?:over|above|below|under|exceeds)\s+\d+(?!\d*\s+(?:days|years|people|things|ways))/i;

/** The shapes of a document that cues of kinds ask for. */
export function shapesOf({ path, title, blocks, sections }: Shaped): Set<Shape> {
  const count = {
    long: 0,
    ordered: 0,
    commands: 0,
    links: 0,
    texts: 0,
    placeholders: 0,
    instructions: 0,
    ticks: 0,
  };
  for (const block of blocks) {
    if (block.type === 'code') count.commands++;
    if (block.type === 'heading' && LINK_ITEM.test(block.text)) count.links++;
    if (block.type !== 'paragraph') continue;
    count.texts++;
    const start = block.text.slice(0, 400);
    if (block.item?.ordered && block.opensItem) count.ordered++;
    if (block.opensItem && /^\[[ xX]\]/.test(start)) count.ticks++;
    if (!block.item && SENTENCES.test(start)) count.long++;
    if (LINK_ITEM.test(start)) count.links++;
    if (INSTRUCTION.test(start)) count.instructions++;
    if (isPlaceholder(start) || (MAY_HOLD_PLACE.test(start) && PLACEHOLDER_IN_TEXT.test(start)))
      count.placeholders++;
  }
  const { texts } = count;
  const shapes = new Set<Shape>();
  if (isPointer(blocks)) shapes.add('pointer');
  if (isListing(blocks)) shapes.add('listing');
  if (texts <= 3) shapes.add('short');
  if (count.ordered >= 3) shapes.add('steps');
  if (count.ticks >= 5 && count.ticks >= texts * 0.4) shapes.add('ticks');
  if (count.commands >= 2) shapes.add('commands');
  if (count.instructions >= 3 && count.instructions >= texts * 0.15) shapes.add('instructions');
  if (count.long >= 3 && count.long >= texts * 0.2 && count.instructions + count.ordered < texts * 0.2)
    shapes.add('description');
  if (texts >= 2 && count.links >= 2 && count.links >= texts * 0.55 && count.commands === 0)
    shapes.add('links');
  if (count.placeholders >= 5 && count.placeholders >= texts * 0.25) shapes.add('placeholders');
  if (blocks.some(isServiceTable)) shapes.add('service-table');
  if (blocks.some(isLog)) shapes.add('log');
  const heading = blocks.find((block) => block.type === 'heading');
  if (PLACEHOLDER_TITLE.test(title) || (heading && BLANK_HEADING.test(heading.text)))
    shapes.add('placeholder-title');
  if (THRESHOLD_TITLE.test(title)) shapes.add('threshold-title');
  if (isAlertName(title, path)) shapes.add('alert-name');
  if (sections.filter((section) => /^(?:step\s*)?\d+[.):]?\s/i.test(section.title)).length >= 2) {
    shapes.add('numbered-titles');
  }
  const headings = sections.filter(({ form }) => form === 'heading');
  if (headings.filter(({ title }) => STEP_TITLE.test(title)).length >= 3) shapes.add('step-titles');
  const outer = headings.reduce((least, { level }) => Math.min(least, level), 6);
  const titles = headings.filter(({ level }) => level === outer);
  const alerts = titles.filter(({ title }) => ALERT_TITLE.test(title)).length;
  if (alerts >= 3 && alerts >= titles.length / 2) shapes.add('alert-titles');
  addVoice(shapes, blocks, count.commands);
  return shapes;
}

/** How much of a text is looked at for the words that it uses. */
const VOICE = 3000;
const VOICE_WORDS = /\b(?:(we|our|us)|(was|were|had)|(alerts?)|(incidents?))\b/gi;

/** The shapes that the words of a text have. */
function addVoice(shapes: Set<Shape>, blocks: readonly Block[], commands: number): void {
  let text = '';
  for (const block of blocks) {
    if (block.type === 'paragraph') text += `${block.text}\n`;
    if (text.length > VOICE) break;
  }
  const words = text.slice(0, VOICE).match(/\s+/g)?.length ?? 0;
  if (words < 40) return;
  let [we, past, alerts, incidents] = [0, 0, 0, 0];
  for (const match of text.slice(0, VOICE).matchAll(VOICE_WORDS)) {
    if (match[1]) we++;
    else if (match[2]) past++;
    else if (match[3]) alerts++;
    else incidents++;
  }
  if (past >= words * 0.02) shapes.add('past');
  if (we >= words * 0.009) shapes.add('we');
  if (alerts >= words * 0.005) shapes.add('alerts');
  if (incidents >= words * 0.005) shapes.add('incidents');
  if (commands === 0 && words >= 100 && !text.includes('`')) shapes.add('no-code');
}

/** A page that was moved or joined with another one, and leads there. */
function isPointer(blocks: readonly Block[]): boolean {
  const body = blocks.filter(({ type }) => type !== 'heading' && type !== 'rule');
  const [only] = body;
  if (body.length !== 1 || only?.type !== 'paragraph' || blocks.length > 2) return false;
  const words = only.text.replace(/\]\([^()\n]*\)|<?https?:\S+/g, ' ').match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  return /\]\(|\]\[|https?:\/\//.test(only.text) && words <= 25;
}

/** Leads to another page of the repository, or names one. */
const PAGE =
  /\]\((?!https?:|mailto:|#)[^)\s]+(?:\.(?:md|markdown)|\/)(?:#[^)\s]*)?\)|`[\w./-]+\.(?:md|markdown)`/i;

/** Whether most items and rows lead to pages beside it, or all rows of a table do. */
function isListing(blocks: readonly Block[]): boolean {
  let entries = 0;
  let leading = 0;
  for (const block of blocks) {
    if (block.type === 'table') {
      const rows = block.rows.map((row) => row.map((cell) => cell.text).join('|'));
      const pages = rows.filter((row) => PAGE.test(row)).length;
      if (pages >= 3 && pages === rows.length) return true;
      entries += rows.length;
      leading += pages;
    } else if (block.type === 'paragraph' && block.opensItem) {
      entries++;
      if (PAGE.test(block.text)) leading++;
    }
  }
  return leading >= 3 && leading >= entries * 0.5;
}

const DAY = /^\W*(?:20\d\d[-/.]\d|\d{1,2}[-/. ](?:\d{1,2}|[a-z]{3,9}))/i;

function isLog(block: Block): boolean {
  return (
    block.type === 'table' &&
    block.rows.length >= 3 &&
    block.rows.every(([first]) => DAY.test(first?.text ?? ''))
  );
}

function isServiceTable(block: Block): boolean {
  if (block.type !== 'table') return false;
  const labels = [block.header, ...block.rows].map(([cell]) => cell?.text ?? '');
  return labels.filter((label) => SERVICE_ROW.test(label)).length >= 2;
}

/** `KubeNodeNotReady`: one word of several that begin with a capital, as file name or as title and file name. */
function isAlertName(title: string, path: string): boolean {
  const name = nameOf(path).replace(/\.[^.]+$/, '');
  const words = /^[A-Za-z0-9]{8,60}$/.test(name) ? (name.match(/[a-z0-9](?=[A-Z])/g)?.length ?? 0) + 1 : 0;
  if (words >= 3 || (words === 2 && name.toLowerCase() === title.toLowerCase())) return true;
  // `UnauthorizedAccess:EC2/MetadataDNSRebind`: what a detector calls its findings.
  return (
    /^[A-Z][A-Za-z0-9]+[:/.][A-Za-z0-9:/.!_-]{6,80}$/.test(title) &&
    (title.match(/[a-z0-9](?=[A-Z])|[:/.]/g)?.length ?? 0) >= 2
  );
}
