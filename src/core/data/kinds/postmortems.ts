import type { CueData } from '../kindCues';
import { POSTMORTEM_PARTS } from '../kindWords';

/** What speaks for a post-mortem. */
export const postmortems: readonly CueData[] = [
  {
    weight: 0.8,
    what: 'a beginning that tells what happened',
    opening:
      /\b(?:outage|incident) (?:on|of|occurred|lasted|started|began)\b|\bbetween \d\d:\d\d\b|\bwas (?:unavailable|down|affected)\b|\b(?:could not|couldnt|couldn't|were not able to) (?:open|log|sign|pay|reach|use|check)\b/,
  },
  { weight: 1.2, what: 'a text that tells what was', shape: 'past' },
  {
    weight: 6,
    what: 'a table of incidents, day by day',
    shape: 'log',
    title: /\b(?:incidents?|outages?|failures|disruptions|problems)\b/,
  },
  { weight: 2, what: 'front matter of a post-mortem', sort: /^(?:post-?mortems?|incident-?reports?|rca)$/ },
  {
    weight: 2.5,
    what: 'the title of a post-mortem',
    title:
      /\bpostmortem\b|\bincident (?:report|on|review|retro)\b|\brca\b|\broot cause analysis\b|\boutage (?:on|report|of)\b|\bretrospective\b|^coe \d|\breview of the .*\b(?:outage|incident|failure|crash)\b/,
  },
  {
    weight: 2,
    what: 'a path of post-mortems',
    path: /post-?_?mortems?|incident-?_?(?:reports?|retros?)\b|retrospectives?|(?:^|\/)coes?\/|(?:^|\/)incidents\/\d{4}/,
  },
  { weight: 2, what: 'titles of a post-mortem', sections: POSTMORTEM_PARTS, count: 4 },
  {
    weight: 1,
    what: 'two titles of a post-mortem',
    sections:
      /^(?:time ?line|chronology|sequence|what happened|five whys|contributing(?: factors| causes)?|root causes?|how (?:it|this) could happen|what (?:we|i)(?:ll|ve| will| have)? changed?|(?:customer |user )?impact)$/,
    count: 2,
  },
  {
    weight: 1.5,
    what: 'a day as name, and a title of a post-mortem',
    name: /^(?:19|20)\d\d \d\d(?: \d\d)?\b/,
    sections: POSTMORTEM_PARTS,
  },
];
