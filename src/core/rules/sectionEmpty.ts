import { firstBlock, type QuestionTest } from '../document/content';
import type { Manual } from '../manual';
import { defineRule } from '../rule';
import type { Section } from '../document/sections';
import { sectionTemplate } from '../authoring/templates';
import type { Topic } from '../topics';
import { bareLabels } from '../notApplicableLabels';

/** A title without an answer: a promise that the reader finds broken at night. */
export const sectionEmpty = defineRule({
  id: 'section-empty',
  class: 'content',
  severity: 'warning',
  summary: "A topic's section has content: a step, a command, a sentence, a row or a link",
  *check(manual, { config }) {
    const { isQuestion } = config.catalogue;
    const asked = config.asked(manual.kind, manual.facts.lifecycle?.value, manual.facts.tier?.value);
    const told = new Set([...bareLabels(manual)].map(({ around }) => around));
    for (const [id, answer] of manual.answers) {
      if (answer.state !== 'stub' || !(asked.must.includes(id) || asked.should.includes(id))) continue;
      const topic = config.catalogue.topic(id)!;
      for (const index of answer.sections) {
        const section = manual.sections[index]!;
        // A title that announces two topics is one empty section.
        if (told.has(section)) continue;
        told.add(section);
        yield {
          message: `“${section.title}” ${stateOf(manual, section, isQuestion)}. Say ${topic.ask}.`,
          range: section.range,
          topic: id,
          fixable: mayTakeQuestions(manual, section, topic, isQuestion),
        };
      }
    }
  },
  *fix(finding, manual, { config }) {
    const { isQuestion } = config.catalogue;
    const topic = config.catalogue.topic(finding.topic ?? '');
    const section = manual.sections.find(({ line }) => line === finding.range.start.line);
    if (!topic || !section || !mayTakeQuestions(manual, section, topic, isQuestion)) return;
    const { source } = manual;
    const body = sectionTemplate(topic).split('\n').slice(2).join(source.eol).trimEnd();
    const line = titleEnd(manual, section);
    const at = { line, character: source.line(line).length };
    yield {
      title: 'Insert the questions',
      edits: [{ range: { start: at, end: at }, newText: source.eol + source.eol + body }],
      safe: false,
      preferred: true,
    };
  },
});

/** What is there in place of an answer. */
function stateOf(manual: Manual, section: Section, isQuestion: QuestionTest): string {
  const texts = textsIn(manual, section);
  if (texts.length === 0) return 'is empty';
  if (texts.some(isQuestion)) return 'has questions and no answers';
  const [only] = texts;
  return texts.length === 1 && only!.length <= 30
    ? `says only “${only}”`
    : 'holds placeholders and no answer';
}

function textsIn(manual: Manual, section: Section): string[] {
  const texts = section.inline ? [section.inline] : [];
  for (let i = firstBlock(manual.blocks, section.bodyLine); i < manual.blocks.length; i++) {
    const block = manual.blocks[i]!;
    if (block.line >= section.endLine) break;
    const lines =
      block.type === 'paragraph'
        ? block.text.split('\n').map((line) => line.replace(/^\[[ xX]\]\s+/, '').trim())
        : block.type === 'table'
          ? block.header.map((cell) => cell.text)
          : [];
    for (const line of lines) texts.push(line);
  }
  return texts.filter((text) => text !== '');
}

/** A label has no room for questions, and those that are there need no second time. */
function mayTakeQuestions(manual: Manual, section: Section, topic: Topic, isQuestion: QuestionTest): boolean {
  return (
    section.form === 'heading' &&
    topic.questions.length > 0 &&
    !textsIn(manual, section).some((text) => isQuestion(text))
  );
}

/** The last line of a heading: the one with the dashes where it is underlined. */
function titleEnd({ blocks }: Manual, { line }: Section): number {
  const block = blocks[firstBlock(blocks, line)];
  return block?.type === 'heading' ? block.endLine - 1 : line;
}
