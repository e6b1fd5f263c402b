import { defineRule } from '../rule';
import { compareRanges } from '../document/text';

/** A known key with a value that cannot be what it should be: an owner or a date that nobody reads. */
export const fieldMalformed = defineRule({
  id: 'field-malformed',
  class: 'malformed',
  severity: 'error',
  summary: 'Known fields have values of their type: a duration, a day, a tier, a list of names',
  *check({ fieldFaults }) {
    for (const { range, message, strict, nearest } of fieldFaults) {
      yield { message, range, severity: strict ? 'error' : 'hint', fixable: nearest !== undefined };
    }
  },
  *fix(finding, { fieldFaults }) {
    const fault = fieldFaults.find(({ range }) => compareRanges(range, finding.range) === 0);
    if (fault?.nearest === undefined) return;
    yield {
      title: `Replace by ${fault.nearest}`,
      edits: [{ range: fault.range, newText: fault.nearest }],
      // What was meant is a guess: nobody gets it unseen.
      safe: false,
      preferred: true,
    };
  },
});
