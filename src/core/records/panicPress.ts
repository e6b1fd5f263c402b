import type { Day } from '../facts/dates';
import { insertPart, insertTitled } from '../authoring/insertSection';
import type { Manual } from '../manual';
import { panicButton, panicLogs, type PanicColumn } from './panicButton';
import type { TextEdit } from '../document/text';
import type { Topic } from '../topics';

/** Somebody outside IT pressed the panic button. Teams are named, never people. */
export interface PanicPress {
  readonly day: Day;
  readonly team: string;
  readonly justified: boolean;
  /** Of a press that was not justified. */
  readonly people?: number;
  readonly minutes?: number;
}

const COLUMNS: readonly (readonly [PanicColumn, string])[] = [
  ['date', 'Date'],
  ['team', 'Team'],
  ['justified', 'Justified'],
  ['cost', 'Cost'],
  ['told', 'Told'],
];

/** What a press cost: `3 people × 25 min = 75 person-minutes`; '' where it was right. */
export function costOf({ justified, people, minutes }: PanicPress): string {
  if (justified || people === undefined || minutes === undefined) return '';
  return `${people} ${people === 1 ? 'person' : 'people'} × ${minutes} min = ${people * minutes} person-minutes`;
}

/** The edit that writes the press into the log, which is made where there is none. */
export function logPress(
  manual: Manual,
  press: PanicPress,
  emergency: Topic,
  order: readonly Topic[],
): TextEdit | undefined {
  const { source } = manual;
  const values: Readonly<Record<PanicColumn, string>> = {
    date: press.day,
    team: press.team.replaceAll('|', '\\|'),
    justified: press.justified ? 'yes' : 'no',
    cost: costOf(press),
    told: '',
  };
  const log = panicLogs(manual)[0];
  if (log) {
    const { header, endLine } = log.block;
    const columns = header.map((cell) => COLUMNS.find(([column]) => log.header[column] === cell)?.[0]);
    const end = { line: endLine - 1, character: source.line(endLine - 1).length };
    const row = rowOf(columns.map((column) => (column ? values[column] : '')));
    return { range: { start: end, end }, newText: source.eol + row };
  }
  const table = [
    rowOf(COLUMNS.map(([, title]) => title)),
    rowOf(COLUMNS.map(() => '---')),
    rowOf(COLUMNS.map(([column]) => values[column])),
  ];
  const part = insertPart(manual, emergency.id, ['### Panic log', '', ...table], press.day);
  return part?.edits[0] ?? insertTitled(manual, emergency, ['### Panic log', '', ...table].join('\n'), order);
}

/** The note to the team: what the press cost where it was wrong, thanks where it was right. */
export function noteOn(press: PanicPress, service: string): string {
  const lines = press.justified
    ? [
        `On ${press.day} you pressed the panic button of ${service}, and you were right. Thank you: that is what it is for.`,
        '',
        'What you saw, what it was, and what changes because of it:',
        '',
      ]
    : [
        `On ${press.day} you pressed the panic button of ${service}. This time it was not needed, and we tell you what it cost so that all of us can judge better next time: ${costOf(press)}.`,
        '',
        'What you saw, and what it was:',
        '',
        'Where to go with that next time:',
        '',
        'Please go on pressing it when you are in doubt and customers are hurt.',
        '',
      ];
  return [`# To ${press.team}: the panic button on ${press.day}`, '', ...lines].join('\n');
}

/** The card for people outside IT: how and when to press the button; undefined where the manual does not say. */
export function panicCard(manual: Manual): string | undefined {
  const part = panicButton(manual);
  const [section] = part?.sections ?? [];
  if (!section) return undefined;
  const lines = [];
  for (let line = section.bodyLine; line < section.ownEndLine; line++) lines.push(manual.source.line(line));
  const text = lines.join('\n').trim();
  return text === '' ? undefined : `# Panic button: ${manual.title.text}\n\n${text}\n`;
}

function rowOf(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`.replace(/ {2,}\|/g, ' |');
}
