import { CONDITION } from '../data/events';
import { isBareNone, isContentLine } from '../document/content';
import type { Day } from '../facts/dates';
import { findDay } from '../facts/daysInText';
import type { Manual } from '../manual';
import type { TableBlock } from '../document/markdown';
import { readingOf, type Reading } from '../document/reading';
import { readTable, type Columns } from '../document/tables';
import type { Range } from '../document/text';
import { plainTitle } from '../document/titles';

/** The columns of the table of single points of failure. */
export const SPOF_COLUMNS = {
  component: [
    'component',
    'spof',
    'spofs',
    'single point of failure',
    'what',
    'dependency',
    'system',
    'service',
    'resource',
    'failure',
    'failure mode',
    'failure point',
    'failure scenario',
    'point of failure',
    'scenario',
    'risk',
    'item',
    'name',
    'vendor',
    'person',
    'part',
    'weak point',
    'if this fails',
    'what fails',
    'when this fails',
    'komponente',
    'composant',
    'componente',
  ],
  kind: ['kind', 'type', 'category', 'art'],
  happens: [
    'what happens',
    'impact',
    'effect',
    'effects',
    'consequence',
    'consequences',
    'then',
    'result',
    'blast radius',
    'what breaks',
    'behaviour',
    'behavior',
    'auswirkung',
    'impacto',
  ],
  customers: [
    'what customers see',
    'customer impact',
    'customers see',
    'user impact',
    'users see',
    'user experience',
  ],
  noticed: [
    'how we notice',
    'detection',
    'detected by',
    'detect',
    'alert',
    'alerts',
    'monitoring',
    'signal',
    'symptom',
    'symptoms',
  ],
  mitigation: [
    'mitigation',
    'mitigations',
    'mitigated by',
    'remedy',
    'fallback',
    'action',
    'actions',
    'response',
    'recovery',
    'workaround',
    'what to do',
    'solution',
    'resolution',
    'handling',
    'fix',
    'countermeasure',
    'redundancy',
    'backup',
    'failover',
    'plan',
    'recovery action',
    'protection',
    'prevention',
    'what we do',
    'what to do about it',
    'degrades to',
    'remediation',
    'maßnahme',
    'mitigación',
    'mitigação',
  ],
  fails: ['fails', 'fails how', 'how it fails', 'fail mode', 'fail open or closed', 'fails open or closed'],
  owner: ['owner', 'owned by', 'who', 'team', 'responsible'],
  accepted: [
    'accepted until',
    'accepted',
    'acceptance',
    'risk accepted',
    'accepted risk',
    'risk accepted until',
  ],
} as const satisfies Columns<string>;
export type SpofColumn = keyof typeof SPOF_COLUMNS;

/** What is said of one single point of failure. */
export interface SpofEntry {
  /** As written, without Markdown. */
  readonly component: string;
  readonly range: Range;
  readonly from: 'table' | 'list';
  /** Which sort of thing it is: person, team, vendor, component; as written. */
  readonly kind: string;
  readonly mitigation: string;
  readonly noticed: string;
  readonly fails: string;
  readonly accepted: string;
  /** The day until which it is accepted; undefined where none is given. */
  readonly acceptedUntil: Day | undefined;
  readonly acceptedRange: Range | undefined;
  /** What else is said that may tell why it is accepted; columns that tell facts are left out. */
  readonly reasons: string;
  /** Which columns the table has; undefined for an item of a list. */
  readonly columns?: ReadonlySet<SpofColumn>;
  /** Entries of one table or list share it. */
  readonly group: number;
}

const MITIGATES =
  /\bmitigat|\bfall(?:s|ing)?[- ]?(?:back|over)|\bfail(?:s|ing)?[- ]?over|\breplica|\bstandby|\bredundan|\bretr(?:y|ies)|\bwork(?:around| around)|\bdegrad|\bswitch(?:es)? (?:to|over)|\bcached?\b|\bmulti[- ]?(?:az|region|zone)|\bbackups?\b|\brestore|\brestart|\bfix(?:es)?\b|\brecover|\bremed|\bpromot|\bscale|\bqueue|\bspare|\bsecond(?:ary)?\b|\bmanual(?:ly)?\b|\brun(?:s)? `|\buse(?:s)? the\b|\bcall\b|\bpage\b|\bcontact\b|\braise\b|\bread[- ]only|\bcircuit/i;
const ACCEPTED = /\baccept(?:ed|ance|ing)?\b/i;

const cache = new WeakMap<Manual, readonly SpofEntry[]>();

/** The entries of the section on single points of failure, from its tables and labelled items. */
export function spofEntries(manual: Manual): readonly SpofEntry[] {
  let entries = cache.get(manual);
  if (!entries) {
    const reading = readingOf(manual, 'spof');
    cache.set(manual, (entries = reading ? [...tableEntries(reading), ...itemEntries(manual, reading)] : []));
  }
  return entries;
}

function tableEntries(reading: Reading): SpofEntry[] {
  return reading.tables.flatMap((block, group) => {
    const table = readTable(block, SPOF_COLUMNS, ['component']);
    if (!table || (!table.header.mitigation && !table.header.accepted && !table.header.happens)) return [];
    const columns = new Set(Object.keys(table.header) as SpofColumn[]);
    return table.rows.flatMap(({ cells, line }): SpofEntry[] => {
      const text = (column: SpofColumn) => contentOf(cells[column]?.text ?? '');
      const component = plainTitle(cells.component?.text ?? '');
      if (!isContentLine(component) && !isBareNone(component)) return [];
      if (isBareNone(component)) return [];
      const accepted = text('accepted');
      return [
        {
          component,
          range: {
            start: { line, character: cells.component!.start },
            end: { line, character: cells.component!.end },
          },
          from: 'table',
          kind: text('kind'),
          mitigation: text('mitigation'),
          noticed: text('noticed'),
          fails: text('fails'),
          accepted,
          acceptedUntil: findDay(accepted)?.day,
          acceptedRange: cells.accepted && {
            start: { line, character: cells.accepted.start },
            end: { line, character: cells.accepted.end },
          },
          reasons: reasonsIn(block, line),
          columns,
          group,
        },
      ];
    });
  });
}

/** `- **Redis**: … Mitigation: …` and its like: each label that opens an item of the section's lists. */
function itemEntries(manual: Manual, reading: Reading): SpofEntry[] {
  const outer = reading.sections.filter((section) => section.form !== 'item-label');
  return manual.sections.flatMap((section, index): SpofEntry[] => {
    const around = outer.find(({ line, endLine }) => section.line > line && section.line < endLine);
    if (!around || section.form !== 'item-label' || CONDITION.test(section.normalised)) return [];
    const parent = manual.sections[section.parent];
    if (parent?.form === 'item-label') return [];
    if (PART_LABEL.test(section.normalised)) return [];
    const lines = reading.lines.filter(({ line }) => line >= section.line && line < section.endLine);
    const text = lines.map((line) => line.text).join('\n');
    const part = (name: RegExp) => partOf(text, name);
    const accepted = part(/\baccepted(?: until)?\b\s*[:：]?/i);
    const mitigation = part(
      /\b(?:mitigations?|mitigated by|fallback|workaround|remedy|response|action|recovery)\b\s*[*_]*\s*[:：]/i,
    );
    return [
      {
        component: section.title,
        range: section.range,
        from: 'list',
        kind: '',
        mitigation: contentOf(mitigation ?? (MITIGATES.test(section.inline ?? text) ? text : '')),
        noticed: part(/\b(?:noticed|detected|alert|detection|monitor(?:ed|ing))\b/i) ?? '',
        fails:
          /\bfails? (?:open|closed|over|safe)|\bdegrad|\bqueues?\b|\bread[- ]only/i.exec(text)?.[0] ?? '',
        accepted: accepted === undefined ? '' : contentOf(accepted),
        acceptedUntil: accepted === undefined ? undefined : findDay(accepted)?.day,
        acceptedRange: ACCEPTED.test(text) ? section.range : undefined,
        reasons: /\bbecause\b|\bsince\b|\bas\b|[:：–—-]\s+\p{L}/u.exec(accepted ?? '')?.[0] ?? '',
        group: 1000 + parentGroup(manual, index),
      },
    ];
  });
}

/** Labels inside an entry, that are no entries themselves. */
const PART_LABEL =
  /^(?:mitigations?|impact|effect|detection|owner|symptoms?|cause|causes|fix|resolution|recovery|action|actions|fallback|workaround|note|notes|status|why|risk|accepted|accepted until|severity|likelihood|probability|rto|rpo|response|what happens|what customers see|how we notice|example|examples|warning|important|not applicable|steps?)\b/;

function parentGroup(manual: Manual, index: number): number {
  return manual.sections[index]!.parent + 1;
}

function partOf(text: string, name: RegExp): string | undefined {
  const match = name.exec(text);
  if (!match) return undefined;
  return text
    .slice(match.index + match[0].length)
    .split('\n', 1)[0]!
    .replace(/^[\s*_:：]+/, '');
}

/** A column for reasons beside ours. */
function reasonsIn({ header, rows }: TableBlock, line: number): string {
  const at = header.findIndex((cell) =>
    /^(?:why|reason|rationale|justification|notes?|comments?|remarks?)$/i.test(plainTitle(cell.text)),
  );
  return at < 0 ? '' : contentOf(rows.find((row) => row[0]?.line === line)?.[at]?.text ?? '');
}

/** A cell or part without placeholder: '' where nothing is said. */
function contentOf(text: string): string {
  const plain = plainTitle(text);
  return isContentLine(plain) ? plain : '';
}

/** A statement that there is no single point of failure. */
const NONE =
  /\bno (?:known |other |real |single )*(?:spofs?|points? of failure)|^\W*none\b|\bnone (?:known|found|identified|at)\b|\bnothing\b.{0,40}\balone/im;

/** Whether the text says that there is none. */
export function isNoneStated(text: string): boolean {
  return isBareNone(text) || NONE.test(text);
}

/** What a component is compared by across manuals: letters and digits of its name, without what all names have. */
export function componentKey(name: string): string {
  return name
    .toLowerCase()
    .replace(/\s*[([].*$/, '')
    .replace(/\b(?:the|our|a|an|service|server|cluster|instance|database|db|api|system)\b/g, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
