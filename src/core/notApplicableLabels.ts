import type { Manual } from './manual';
import { isReason } from './exemptions';
import type { Section } from './document/sections';
import type { TopicId } from './topics';

/** A label `**Not applicable:**` whose reason is missing, and the section that it is to speak for. */
export interface BareLabel {
  readonly label: Section;
  readonly around: Section;
  readonly topic: TopicId;
}

/** Labels "Not applicable" without a reason in sections that announce a topic and answer nothing. */
export function* bareLabels(manual: Manual): Iterable<BareLabel> {
  for (const [topic, answer] of manual.answers) {
    if (answer.state !== 'stub') continue;
    for (const index of answer.sections) {
      const around = manual.sections[index]!;
      for (let i = index + 1; manual.sections[i] && manual.sections[i]!.line < around.endLine; i++) {
        const label = manual.sections[i]!;
        if (label.inline === undefined || label.normalised !== 'not applicable' || isReason(label.inline))
          continue;
        yield { label, around, topic };
      }
    }
  }
}
