import type { Manual } from '../manual';
import { readingOf } from '../document/reading';
import { defineRule } from '../rule';

const KINDS = ['service', 'incident', 'launch', 'event'] as const;

/** Titles that promise people, not steps. */
const CONTACT_TITLE =
  /\b(?:contacts?|escalat|support|on-?call|who|whom|help|communicat|reach|pager|roster|rota|team|people|phone|responders?|roles?|channels?)/i;
const DOES =
  "(?:don't|acknowledge|activate|alert|announce|apply|ask|assess|assign|begin|block|bring|browse|call|cancel|change|check|clear|click|close|collect|confirm|connect|contact|create|declare|delete|deploy|determine|disable|disconnect|do|drain|email|enable|ensure|escalate|establish|execute|fail|find|fix|follow|force|gather|get|go|halt|identify|inform|investigate|isolate|join|keep|kill|let|locate|lock|log|look|mail|make|message|mitigate|monitor|move|notify|open|page|patch|pause|phone|ping|post|press|promote|pull|push|put|raise|read|reboot|recover|redirect|redeploy|refer|remove|replace|report|request|reset|resolve|restart|restore|revert|review|revoke|roll|rotate|run|scale|see|send|set|shut|start|stop|suspend|switch|take|tell|text|trigger|try|turn|undo|update|upgrade|use|verify|visit|wait|watch|write)";
/** A line that begins with something to do, or comes to it. */
const IMPERATIVE = new RegExp(
  `(?:^(?:[-*+]\\s+|\\d+[.)]\\s+|\\[[ xX]\\]\\s+|\\*\\*|__|[“"'(])*|[,;:]\\s+|\\b(?:to|and|then|can|should|must|please)\\s+)(?:please\\s+|first,?\\s+|then,?\\s+|immediately\\s+|always\\s+)?${DOES}\\b`,
  'i',
);
/** What is not under the title's first lines is found too late. */
const FIRST_LINES = 10;
const LEVELS =
  /\b(?:level|tier|line)[ -]?(?:2|two|ii)\b|\bl2\b|\b(?:2nd|second|next)[- ](?:line|level|tier)|\bsecondary\b|\bbackup contact|\bescalate to\b[\s\S]*\bescalate to\b|\bif (?:no|there is no|they do not|nobody)\b.{0,40}\b(?:answer|response|reply|respond)/i;
const FIRST_LEVEL =
  /\b(?:level|tier|line)[ -]?(?:1|one|i)\b|\bl1\b|\b(?:1st|first)[- ](?:line|level|tier)|\bprimary\b|\bescalate to\b/i;
const TIME =
  /\b\d+\s*(?:\+\s*)?(?:-|–|to)?\s*\d*\s*(?:s|sec|seconds?|m|min|mins|minutes?|h|hrs?|hours?|days?)\b|\bimmediate|\bat once\b|\bhalf an hour\b|\ban hour\b|\bminutes?\b|\bstraight away\b|\bright away\b|\b24\s*[/x]\s*7\b/i;

/** Whoever is woken up needs one thing to do before anything to read. */
export const emergencyNoFirstStep = defineRule({
  id: 'emergency-no-first-step',
  topic: 'emergency',
  class: 'content',
  severity: 'information',
  summary: 'An emergency section begins with something to do',
  kinds: KINDS,
  *check(manual) {
    const reading = readingOf(manual, 'emergency');
    if (!reading || reading.sections.some(({ title }) => CONTACT_TITLE.test(title))) return;
    const hasStep = reading.sections.some(({ bodyLine, line }) => {
      const to = Math.max(bodyLine, line + 1) + FIRST_LINES;
      return (
        reading.blocks.some(
          (block) =>
            block.line >= line &&
            block.line < to &&
            (block.type === 'code' || block.type === 'table' || block.item?.ordered),
        ) ||
        reading.lines.some(
          (read) =>
            read.line >= line &&
            read.line < to &&
            (IMPERATIVE.test(read.text.trim()) || read.text.includes('](')),
        )
      );
    });
    if (hasStep) return;
    yield {
      message: 'No first step. Begin with what to do at once, as a numbered list.',
      range: reading.title,
    };
  },
});

/** "Then escalate" is no help to somebody who does not know how long to wait. */
export const escalationNoTimes = defineRule({
  id: 'escalation-no-times',
  topic: 'emergency',
  class: 'advice',
  severity: 'hint',
  summary: 'An escalation of two levels or more says after how long',
  kinds: KINDS,
  *check(manual) {
    const reading = readingOf(manual, 'emergency');
    if (!reading || !FIRST_LEVEL.test(reading.text) || !LEVELS.test(reading.text) || TIME.test(reading.text))
      return;
    yield {
      message: 'Two levels of escalation and no time. Say after how many minutes the next one is called.',
      range: reading.title,
    };
  },
});

/** A list of contacts that is down when the service is down. */
export const emergencyDependsOnService = defineRule({
  id: 'emergency-depends-on-service',
  topic: 'emergency',
  class: 'advice',
  severity: 'hint',
  summary: 'The contacts for an emergency can be read while the service is down',
  kinds: KINDS,
  *check(manual) {
    const reading = readingOf(manual, 'emergency');
    const { contacts } = manual;
    const [first] = contacts;
    if (!reading || !first || contacts.some(({ kind, text }) => kind !== 'link' || !isOn(manual, text)))
      return;
    yield {
      message: 'The only contacts are behind a link to the service itself. Write one here.',
      range: first.range,
    };
  },
});

/** Whether a link leads to a host that is named after the manual. */
function isOn({ facts, title }: Manual, link: string): boolean {
  const host = /https?:\/\/([^\s/:)>]+)/i.exec(link)?.[1]?.toLowerCase();
  const name = (facts.name?.value ?? title.text)
    .toLowerCase()
    .replace(/\b(?:runbook|owner'?s manual|manual|playbook|operations)\b/g, ' ');
  const words = name.split(/[^\p{L}\p{N}]+/u).filter((word) => word.length >= 4);
  return host !== undefined && words.some((word) => host.split(/[.-]/).includes(word));
}
