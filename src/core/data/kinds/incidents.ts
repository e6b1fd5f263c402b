import type { CueData } from '../kindCues';
import { INCIDENT_PARTS, INCIDENT_TITLE } from '../kindWords';

/** What speaks for a plan for incidents. */
export const incidents: readonly CueData[] = [
  {
    weight: 1.2,
    what: 'a beginning about an incident',
    opening:
      /\b(?:incident response|(?:security|production|major|during an?|responding to|respond to|handling|of an?) incidents?|breach\w*|(?<!\b(?:prevent\w*|against|protect\w*|mitigat\w*|block\w*|stop\w*|from) (?:\w+ ){0,2})attack\w*|compromised?|leak\w*|malicious|ransomware|phishing)\b/,
  },
  { weight: 0.6, what: 'a text about incidents', shape: 'incidents' },
  { weight: 2, what: 'titles of an incident plan', sections: INCIDENT_PARTS, count: 3 },
  { weight: 1, what: 'two titles of an incident plan', sections: INCIDENT_PARTS, count: 2 },
  { weight: 2, what: 'the title of an incident plan', title: INCIDENT_TITLE },
  {
    weight: 1.5,
    what: 'a path of incidents',
    path: /(?:^|\/)[^/]*(?:incident|breach|ransom|phishing|compromise|exposure|security[-_]?playbook)[^/]*\.[a-z.]+$|(?:^|\/)incident(?:s|-response|-management|-playbooks)?\//,
  },
  {
    weight: 3,
    what: 'the title of a plan for the response to incidents',
    title: /\bincident (?:response|management)\b/,
  },
];
