import { readingOf } from '../document/reading';
import { defineRule } from '../rule';
import { cellRange, readTable, type Columns } from '../document/tables';
import { isContentLine } from '../document/content';
import { plainTitle } from '../document/titles';

const CUSTOMER =
  /\bcustomer|\busers?\b|\bclients?\b|\bvisitor|\bshopper|\breader|\bpeople\b|\bconsumers?\b|\bcallers?\b|\bsees?\b|\bseen\b|\blatenc|\bavailab|\buptime|\bslo\b|\bsla\b|\bslos\b|\bdowntime|\bdelay|\bresponse time|\bdegrad|\bwait/i;
const SWITCH =
  /`[^`\n]+`|\bflags?\b|\bswitch|\btoggl|\bturn(?:s|ed|ing)? (?:it |them )?(?:off|on)\b|\bdisabl|\benabl|\bautomat|\bby itself\b|\bconfig|\bsettings?\b|\bscale|\bset\b|\bmode\b|\bpress|\bask\b|\bcall\b|\bcontact|\bcircuit|\btimeout|\bfall(?:s|ing)?[- ]?back|\bcache|\bretr(?:y|ies)|\bqueue|@\w|\]\(|https?:/i;
const COLUMNS = {
  what: [
    'switch off',
    'feature',
    'what',
    'what can be switched off',
    'part',
    'component',
    'function',
    'capability',
  ],
  how: ['how', 'switch', 'the switch', 'command', 'flag', 'how to switch', 'toggle'],
} as const satisfies Columns<string>;

/** Trade-offs are made for somebody: what that somebody sees is the point. */
export const expectationsNoCustomerView = defineRule({
  id: 'expectations-no-customer-view',
  topic: 'expectations',
  class: 'advice',
  severity: 'hint',
  summary: 'An expectations section says what customers see',
  kinds: ['service', 'launch'],
  *check(manual) {
    const reading = readingOf(manual, 'expectations');
    // "Service Tier: Silver" is a value, and no text about anybody.
    if (!reading || !/\s/.test(reading.text.trim())) return;
    if (CUSTOMER.test([...reading.sections.map(({ title }) => title), reading.text].join('\n'))) return;
    yield {
      message: 'Nothing on what customers see. Say what they should expect, and what not.',
      range: reading.title,
    };
  },
});

/** A part that can be switched off, by nobody knows what. */
export const degradationNoSwitch = defineRule({
  id: 'degradation-no-switch',
  topic: 'degradation',
  class: 'content',
  severity: 'information',
  summary: 'What can be degraded has a command, a flag or a person that switches it',
  kinds: ['service'],
  *check(manual) {
    const reading = readingOf(manual, 'degradation');
    if (!reading) return;
    let tables = 0;
    for (const block of reading.tables) {
      const table = readTable(block, COLUMNS, ['what', 'how']);
      if (!table) continue;
      tables++;
      for (const { cells } of table.rows) {
        const what = plainTitle(cells.what?.text ?? '');
        if (!isContentLine(what) || isContentLine(plainTitle(cells.how?.text ?? ''))) continue;
        yield {
          message: `Nothing switches “${what.slice(0, 30)}”. Add the command, the flag or the person.`,
          range: cellRange(cells.what!),
        };
      }
    }
    if (tables > 0 || reading.code.length > 0 || SWITCH.test(reading.text)) return;
    yield {
      message: 'Nothing says how to switch. Add the command, the flag or the person that does it.',
      range: reading.title,
    };
  },
});
