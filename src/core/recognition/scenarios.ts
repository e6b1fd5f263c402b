import {
  ANY_EVENT,
  COMPONENT_EVENT,
  CONDITION,
  COUNTED_SCENARIO,
  SCENARIO_PARENT,
  SCENARIO_PART,
  SYMPTOM_PARENT,
  TASK,
} from '../data/events';
import type { Section } from '../document/sections';

/**
 * Lists of failure scenarios: siblings that are titled by what fails. One such title is a chapter of its own;
 * several of them tell what takes the system down.
 * @param own the document's own title, normalised
 * @returns indexes of the sections, list by list
 */
export function findScenarioLists(sections: readonly Section[], own: string): number[][] {
  const siblings = new Map<string, number[]>();
  sections.forEach((section, i) => {
    if (!isListed(section.form)) return;
    const key = `${section.parent}:${section.level}`;
    const list = siblings.get(key);
    if (list) list.push(i);
    else siblings.set(key, [i]);
  });
  let known: Parts | undefined;
  const parts = () => (known ??= partsOf(sections));
  const lists: number[][] = [];
  for (const indexes of siblings.values()) {
    const around = sections[sections[indexes[0]!]!.parent]?.normalised ?? own;
    if (SYMPTOM_PARENT.test(around)) continue;
    const announced =
      SCENARIO_PARENT.test(around) || SCENARIO_PARENT.test(own) || haveParts(indexes, parts());
    const event = announced ? ANY_EVENT : COMPONENT_EVENT;
    const isEvent = ({ normalised }: Section) =>
      event.test(normalised) && !CONDITION.test(normalised) && !TASK.test(normalised);
    const events = indexes.filter((index) => isEvent(sections[index]!));
    if (events.length >= (announced ? 2 : 3) && events.length * (announced ? 4 : 2) >= indexes.length) {
      lists.push(events);
    }
  }
  const counted = sections.flatMap((section, i) => (isCounted(section) ? [i] : []));
  if (counted.length < 2) return lists;
  const taken = new Set(counted);
  return [counted, ...lists.filter((list) => !list.some((index) => taken.has(index)))];
}

/** What the parts of sections are called that tell of something that fails, by the index of the section around. */
type Parts = ReadonlyMap<number, readonly string[]>;

function partsOf(sections: readonly Section[]): Parts {
  const parts = new Map<number, string[]>();
  for (const { parent, normalised } of sections) {
    const part = SCENARIO_PART.exec(normalised)?.[0];
    if (part === undefined) continue;
    const list = parts.get(parent);
    if (list) list.push(part);
    else parts.set(parent, [part]);
  }
  return parts;
}

/** Whether three of them or more are told in the same parts, as what fails is: what to do at once, how it recovers. */
function haveParts(indexes: readonly number[], parts: Parts): boolean {
  const counts = new Map<string, number>();
  for (const index of indexes) {
    for (const part of parts.get(index) ?? []) {
      const count = (counts.get(part) ?? 0) + 1;
      if (count >= 3) return true;
      counts.set(part, count);
    }
  }
  return false;
}

/** A row or the first words of a paragraph are no chapter of a list. */
function isListed(form: Section['form']): boolean {
  return form !== 'row-label' && form !== 'paragraph-label';
}

/** Scenarios that are called so, or graded, are a list wherever they stand. */
function isCounted({ form, normalised }: Section): boolean {
  return isListed(form) && COUNTED_SCENARIO.test(normalised) && ANY_EVENT.test(normalised);
}
