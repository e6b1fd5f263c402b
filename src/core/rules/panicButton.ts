import type { Manual } from '../manual';
import { isContentLine } from '../document/content';
import { insertPart } from '../authoring/insertSection';
import { panicButton, panicLogs } from '../records/panicButton';
import { partyOf } from '../facts/people';
import { defineRule, defineSetRule } from '../rule';
import { cellRange } from '../document/tables';
import { plainTitle } from '../document/titles';

/** Teams outside IT, who see that something is wrong before any alert does. */
const BUSINESS =
  /\b(?:marketing|sales|support|customer|product|business|finance|legal|press|pr|communications?|editorial|shop|store|retail|commercial)\b/i;

const TEMPLATE = [
  '### Panic button',
  '',
  'TODO (who may press it, and how).',
  '',
  '- **Press it when** TODO.',
  '- **Do not press it for** TODO.',
  '- **What happens next:** TODO.',
];

/** What a panic button part must tell, and how one knows that it does. */
const PARTS: readonly { readonly name: string; readonly told: RegExp }[] = [
  {
    name: 'who may press it',
    told: /\bmay\b|\bwho\b|\banyone\b|\banybody\b|\beveryone\b|\bteams?\b|\bmarketing\b|\bsales\b|\bsupport\b|\bstaff\b|\byou\b/i,
  },
  { name: 'when', told: /\bwhen\b|\bif\b|\bas soon as\b|\bin case\b/i },
  { name: 'when not', told: /\bnot\b|\bnever\b|\bn't\b|\bunless\b|\bonly\b/i },
  {
    name: 'how',
    told: /\bcall\b|\bdial\b|\bphone\b|\btelephone\b|\bslack\b|\bchannel\b|\bpage\b|\bform\b|\bwrite\b|\bmail\b|\bpress(?:es|ed)? (?:it )?(?:in|at|by|with|on)\b|\bcommand\b|https?:|`|#\w|\+\d|\]\(|@\w|\bworkflow\b|\bbutton (?:is|on|in|at)\b/i,
  },
  {
    name: 'what happens next',
    told: /\bnext\b|\bthen\b|\bwill\b|\banswers?\b|\bwithin\b|\bafter\b|\bis paged\b|\bpages\b|\bminutes?\b|\bstarts?\b|\bjoins?\b/i,
  },
];

export const panicButtonMissing = defineSetRule({
  id: 'panic-button-missing',
  topic: 'emergency',
  class: 'content',
  severity: 'information',
  summary:
    'People outside IT can press a panic button where they are informed or the service is of tier 1 or 2',
  kinds: ['service'],
  *check(entry, { index }) {
    const { tier, informed, lifecycle } = entry.facts;
    if (lifecycle?.value === 'retired' || entry.answers['emergency']?.state !== 'answered') return;
    const business = informed.find(({ value }) => BUSINESS.test(value));
    if (!business && !(tier && tier.value <= 2)) return;
    const files = index.setOf(entry.path)?.files ?? [entry];
    if (files.some((file) => file.panicButton)) return;
    const why = business ? `${business.value} is informed` : `tier ${tier!.value}`;
    yield {
      message: `No panic button (${why}). Say how people outside IT raise the alarm, when, and when not.`,
      range: entry.answers['emergency'].places[0]?.range ?? entry.title.range,
    };
  },
  *fix(_finding, manual) {
    if (panicButton(manual)) return;
    const edit = insertPart(manual, 'emergency', TEMPLATE, 'TODO');
    if (edit) yield { title: 'Insert the panic button', ...edit, safe: false, preferred: true };
  },
});

export const panicButtonIncomplete = defineRule({
  id: 'panic-button-incomplete',
  topic: 'emergency',
  class: 'content',
  severity: 'information',
  summary: 'A panic button part says who may press it, when, when not, how, and what happens next',
  *check(manual) {
    const reading = panicButton(manual);
    if (!reading) return;
    const said = reading.lines
      .filter(({ text, block }) => block.type !== 'heading' && isContentLine(text))
      .map(({ text }) => text);
    const text = [...said, ...reading.code.map((block) => block.text)].join('\n');
    if (text.trim() === '') {
      yield {
        message:
          'The panic button is empty. Say who may press it, when, when not, how, and what happens next.',
        range: reading.title,
      };
      return;
    }
    const lacking = PARTS.filter(({ told }) => !told.test(text)).map(({ name }) => name);
    if (lacking.length === 0) return;
    yield { message: `The panic button does not say ${listed(lacking)}. Add it.`, range: reading.title };
  },
});

export const panicPressUnanswered = defineRule({
  id: 'panic-press-unanswered',
  topic: 'emergency',
  class: 'content',
  severity: 'information',
  summary: 'Who pressed the panic button wrongly was thanked, and told what it cost',
  *check(manual: Manual) {
    for (const { rows } of panicLogs(manual)) {
      for (const { cells } of rows) {
        const { team, justified, cost, told } = cells;
        if (team && partyOf(plainTitle(team.text)) === 'person') {
          yield {
            message: `The log names a person, “${plainTitle(team.text)}”. Name the team: nobody must fear to press it.`,
            range: cellRange(team),
          };
        }
        if (!justified || !/^(?:no|n|false|unjustified|not|✗|❌)\b|^[✗❌]/i.test(plainTitle(justified.text)))
          continue;
        const lacking = [
          ...(isTold(cost?.text) ? [] : ['what it cost (people × minutes)']),
          ...(isTold(told?.text) ? [] : ['when they were told']),
        ];
        if (lacking.length === 0) continue;
        yield {
          message: `This press was not justified, and the log lacks ${listed(lacking)}. Thank them first, then tell them.`,
          range: cellRange(justified),
        };
      }
    }
  },
});

function isTold(text: string | undefined): boolean {
  return text !== undefined && isContentLine(plainTitle(text));
}

/** `a`, `a and b`, `a, b and c`. */
function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)!}`;
}
