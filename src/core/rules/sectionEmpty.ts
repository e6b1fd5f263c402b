import { defineRule } from '../rule';
import { sectionTemplate } from '../templates';

/** A title without an answer: a promise that the reader finds broken at night. */
export const sectionEmpty = defineRule({
  id: 'section-empty',
  class: 'content',
  severity: 'warning',
  summary: "A topic's section has content: a step, a command, a sentence, a row or a link",
  *check(manual, { config }) {
    const asked = config.asked(manual.kind, manual.facts.lifecycle?.value, manual.facts.tier?.value);
    for (const [id, answer] of manual.answers) {
      if (answer.state !== 'stub' || !(asked.must.includes(id) || asked.should.includes(id))) continue;
      const topic = config.catalogue.topic(id);
      for (const place of answer.places) {
        yield {
          message: `“${place.title}” is empty. Say ${topic?.ask ?? 'what belongs here'}.`,
          range: place.range,
          topic: id,
        };
      }
    }
  },
  *fix(finding, manual, { config }) {
    const topic = config.catalogue.topic(finding.topic ?? '');
    if (!topic) return;
    const section = manual.sections.find((other) => other.line === finding.range.start.line);
    if (!section || section.form !== 'heading') return;
    const { eol } = manual.source;
    const body = sectionTemplate(topic).split('\n').slice(2).join(eol);
    const at = { line: section.line, character: manual.source.line(section.line).length };
    yield {
      title: 'Insert the questions',
      edits: [{ range: { start: at, end: at }, newText: eol + eol + body.trimEnd() }],
      safe: false,
    };
  },
});
