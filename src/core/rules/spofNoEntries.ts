import { readingOf, type Reading } from '../document/reading';
import { defineRule } from '../rule';
import { isNoneStated } from '../records/spofEntries';
import { insertUnder } from '../authoring/insertSection';
import { tableTemplate } from '../authoring/templates';
import { TOPICS } from '../topics';

/** Prose that names something and what its failure does is an entry too. */
const NAMES_A_FAILURE =
  /\bfail|\bdown\b|\boutage|\bunavailab|\blost\b|\blos(?:e|es|ing|s)\b|\bdies?\b|\bcrash|\bbreaks?\b|\bsingle\b|\bonly one\b|\bonly\b.{0,40}\b(?:instance|replica|person|copy|node)|\bredundan|\bsurviv|\breplica|\bunreachable|\bdepends on/i;
/** A section on single points of failure that names none, and does not say that there is none either. */
export const spofNoEntries = defineRule({
  id: 'spof-no-entries',
  topic: 'spof',
  class: 'content',
  severity: 'warning',
  summary: 'The section on single points of failure lists them, or says that there is none and who looked',
  kinds: ['service'],
  *check(manual) {
    const reading = readingOf(manual, 'spof');
    if (!reading || hasEntries(reading)) return;
    yield {
      message:
        'No single point of failure is named. List each, or say that there is none, who looked and when.',
      range: reading.title,
    };
  },
  *fix(_finding, manual) {
    const reading = readingOf(manual, 'spof');
    const section = reading?.sections[0];
    const table = TOPICS.find(({ id }) => id === 'spof')?.table;
    if (!section || section.leaf || !table) return;
    const rows = tableTemplate(table);
    // One cell that says TODO keeps the row in sight until somebody fills it in.
    rows[2] = rows[2]!.replace('| ' + ' '.repeat(table[0]!.length), '| TODO'.padEnd(table[0]!.length + 2));
    const insertion = insertUnder(manual, section.line, section.ownEndLine, rows, 'TODO');
    yield { title: 'Insert the table', ...insertion, safe: false, preferred: true };
  },
});

function hasEntries(reading: Reading): boolean {
  return (
    reading.hasList ||
    reading.tables.some((table) => table.rows.length > 0) ||
    reading.blocks.some((block) => block.type === 'heading' || block.type === 'code') ||
    reading.sections.length > 1 ||
    NAMES_A_FAILURE.test(reading.text) ||
    isNoneStated(reading.text)
  );
}
