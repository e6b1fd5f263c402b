import {
  ANY_EVENT,
  COMPONENT_EVENT,
  COUNTED_SCENARIO,
  SCENARIO_PARENT,
  SYMPTOM_PARENT,
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
  const lists: number[][] = [];
  for (const indexes of siblings.values()) {
    const around = sections[sections[indexes[0]!]!.parent]?.normalised ?? own;
    if (SYMPTOM_PARENT.test(around)) continue;
    const announced = SCENARIO_PARENT.test(around) || SCENARIO_PARENT.test(own);
    const event = announced ? ANY_EVENT : COMPONENT_EVENT;
    const events = indexes.filter((index) => event.test(sections[index]!.normalised));
    if (events.length >= (announced ? 2 : 3) && events.length * (announced ? 4 : 2) >= indexes.length) {
      lists.push(events);
    }
  }
  const counted = sections.flatMap((section, i) => (isCounted(section) ? [i] : []));
  if (counted.length < 2) return lists;
  return [counted, ...lists.filter((list) => !list.some((index) => counted.includes(index)))];
}

/** A row or the first words of a paragraph are no chapter of a list. */
function isListed(form: Section['form']): boolean {
  return form !== 'row-label' && form !== 'paragraph-label';
}

/** Scenarios that are called so, or graded, are a list wherever they stand. */
function isCounted({ form, normalised }: Section): boolean {
  return isListed(form) && COUNTED_SCENARIO.test(normalised) && ANY_EVENT.test(normalised);
}
