import { readingOf } from '../document/reading';
import { defineRule, type DocumentRule } from '../rule';

export const resourcesCapacityUnstated = resourcesRule({
  id: 'resources-capacity-unstated',
  summary: 'A resources section says what the infrastructure carries and how much is left',
  told: /\d[\d,.]*\s*(?:%|k\b|m\b|rps|qps|req|request|order|user|message|job|gb|mb|tb|gi\b|mi\b|cpu|core|vcpu|node|replica|instance|pod|connection|worker|per\b|\/\s*(?:s|min|h|day))|\bcapacity\b|\bheadroom\b|\blimits?\b|\bquota|\bmaximum\b|\bautoscal/i,
  message: 'No capacity. Say what the infrastructure carries, and how much headroom is left.',
});

export const resourcesAccessUnstated = resourcesRule({
  id: 'resources-access-unstated',
  summary: 'A resources section says how people get access',
  told: /\baccess\b|\bpermission|\blog ?in\b|\brole\b|\broles\b|\bgroup\b|\bvpn\b|\bssh\b|\bcredential|\biam\b|\baccounts?\b|\bsso\b|\bbastion|\bvault\b|\bpassword|\badmin|\bjump host/i,
  message: 'No word on access. Say how people get it, before they need it at night.',
});

export const resourcesKnowledgeUnstated = resourcesRule({
  id: 'resources-knowledge-unstated',
  summary: 'A resources section says which knowledge it takes and how it is handed over',
  told: /\bknow|\bskill|\btrain|\bexpert|\bonboard|\bhand(?:ed|s|ing)? ?over|\blearn|\bteach|\bfamiliar|\bshadow|\bdrill|\bpair(?:s|ing)?\b|\bnewcomer|\bworkshop/i,
  message: 'No word on knowledge. Say what one must know, who knows it, and how it is handed over.',
});

/** Titles that promise the whole topic. */
const WHOLE =
  /^(?:our )?(?:resources?|capacity(?: and .*)?|resources? (?:requirements?|planning|limits?|and .*))$/;

/** A rule about what a resources section leaves out. A list of links under that title is further reading. */
function resourcesRule(rule: {
  readonly id: string;
  readonly summary: string;
  readonly told: RegExp;
  readonly message: string;
}): DocumentRule {
  return defineRule({
    id: rule.id,
    topic: 'resources',
    class: 'advice',
    severity: 'hint',
    summary: rule.summary,
    kinds: ['service', 'event'],
    *check(manual) {
      const reading = readingOf(manual, 'resources');
      // "Prerequisites" and "Access" answer a part of the topic, and were not meant to answer all of it.
      if (!reading?.sections.some(({ normalised }) => WHOLE.test(normalised))) return;
      const text = [reading.text, ...reading.code.map((block) => block.text)].join('\n');
      if (rule.told.test(text)) return;
      const links = reading.lines.filter(({ text }) => text.includes('](') || text.includes('://')).length;
      if (links * 2 >= reading.lines.length) return;
      yield { message: rule.message, range: reading.title };
    },
  });
}
