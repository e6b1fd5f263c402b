import { findDay } from '../facts/daysInText';
import { readingOf } from '../document/reading';
import { defineRule } from '../rule';
import { isNoneStated, spofEntries, type SpofEntry } from '../records/spofEntries';

/** An acceptance ends: then the risk is decided again, not forgotten. */
export const spofAcceptanceExpired = defineRule({
  id: 'spof-acceptance-expired',
  topic: 'spof',
  class: 'clock',
  severity: 'information',
  summary: 'The day until which a single point of failure is accepted has not passed',
  kinds: ['service'],
  *check(manual, { today }) {
    for (const { component, acceptedUntil, acceptedRange, range } of spofEntries(manual)) {
      if (acceptedUntil === undefined || acceptedUntil >= today) continue;
      yield {
        message: `“${short(component)}” was accepted until ${acceptedUntil}. Mitigate it, or accept it anew.`,
        range: acceptedRange ?? range,
      };
    }
  },
});

/** An end that is no day: a quarter, a month, a year. */
const PERIOD =
  /\b(?:until|till|through|by)\s+(?:the )?(?:end of )?((?:Q[1-4]|H[12]|January|February|March|April|May|June|July|August|September|October|November|December|spring|summer|autumn|winter)(?:[ /-]?\d{4})?|\d{4})\b/i;

/** "Accepted" without an end or a reason is another word for forgotten. */
export const spofAcceptanceOpenEnded = defineRule({
  id: 'spof-acceptance-open-ended',
  topic: 'spof',
  class: 'content',
  severity: 'information',
  summary: 'An accepted single point of failure is accepted until a day and for a reason',
  kinds: ['service'],
  *check(manual) {
    for (const entry of spofEntries(manual)) {
      if (entry.accepted === '') continue;
      const name = short(entry.component);
      const range = entry.acceptedRange ?? entry.range;
      const period = PERIOD.exec(entry.accepted)?.[1];
      if (entry.acceptedUntil === undefined && period !== undefined) {
        yield {
          message: `“${name}” is accepted until ${period}. Say until which day of it.`,
          range,
          severity: 'hint',
        };
      } else if (entry.acceptedUntil === undefined) {
        yield { message: `“${name}” is accepted without an end. Say until which day.`, range };
      } else if (!hasReason(entry)) {
        yield { message: `“${name}” is accepted without a reason. Say why it may stay as it is.`, range };
      }
    }
  },
});

/** A "none" that nobody looked for. */
export const spofNoneUnproven = defineRule({
  id: 'spof-none-unproven',
  topic: 'spof',
  class: 'content',
  severity: 'information',
  summary: 'Who says that there is no single point of failure says who looked and when',
  kinds: ['service'],
  *check(manual) {
    const reading = readingOf(manual, 'spof');
    if (!reading || spofEntries(manual).length > 0 || !isNoneStated(reading.text)) return;
    const when = findDay(reading.text) !== undefined || /\b20\d\d\b/.test(reading.text);
    const who =
      /@\w|#\w|\bby \p{L}|\bteam\b|\bwe\b|\p{Lu}\p{Ll}+ (?:and|looked|checked|reviewed|says?|said)\b|\bsays? \p{Lu}/u.test(
        reading.text,
      );
    if (when && who) return;
    const lacking = when ? 'who looked' : who ? 'when somebody looked' : 'who looked and when';
    yield {
      message: `None, it says, and not ${lacking}. Add that, so that the reader can trust it.`,
      range: reading.title,
    };
  },
});

/** The acceptance's own cell, or any other beside the component, tells why. */
function hasReason({ accepted, mitigation, reasons }: SpofEntry): boolean {
  const rest = accepted.replace(/\d{4}-\d{2}-\d{2}/g, ' ').replace(/\b(?:until|accepted|by)\b/gi, ' ');
  return mitigation !== '' || reasons !== '' || (rest.match(/\p{L}{2,}/gu)?.length ?? 0) >= 2;
}

function short(component: string): string {
  return component.length > 30 ? `${component.slice(0, 29)}…` : component;
}
