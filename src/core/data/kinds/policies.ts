import type { CueData } from '../kindCues';
import { ACTION_TITLE, POLICY_NAME } from '../kindWords';

/** What speaks for a policy. */
export const policies: readonly CueData[] = [
  {
    weight: 0.8,
    what: 'a beginning about how people work',
    opening:
      /\b(?:we (?:aim|expect|believe|value|strive|want|try)|team members?|everyone|staff|employees|colleagues|policy|policies|guidelines|guiding|principles|our team|the team is|best practices|expectations|applies to (?:all|every|any|everyone)|binding (?:from|for))\b/,
  },
  { weight: 0.6, what: 'a text about us', shape: 'we' },
  { weight: 1, what: 'a text without code', shape: 'no-code' },
  {
    weight: 2,
    what: 'front matter of a policy',
    sort: /^(?:polic(?:y|ies)|handbook|standards?|guidelines?)$/,
  },
  {
    weight: 3,
    what: 'the file that says how a project takes reports',
    path: /(?:^|\/)(?:support|maintainers|governance|code_of_conduct|contributing)\.(?:md|markdown)$/,
  },
  {
    weight: 3,
    what: 'a title about reports of vulnerabilities',
    sections:
      /^(?:(?:how to )?report\w* (?:an? |security )*(?:vulnerabilit\w+|security issues?)|supported versions|(?:responsible |coordinated )?(?:vulnerability )?disclosure\b.*|security policy)$/,
  },
  {
    weight: 1.8,
    what: 'a folder about people and their work',
    path: /(?:^|\/)(?:staff[^/]*|people[^/]*|about-us|supervisor[^/]*|hr|hiring|careers?|work-we-do|handbooks|policies[^/]+|practices)\//,
  },
  {
    weight: 1.4,
    what: 'titles that are questions about work',
    sections: /^(?:what|why|who|when|how) (is|are|does|do|should|can|will|we)\b/,
    count: 2,
  },
  {
    weight: 1,
    what: 'a title about a duty',
    title:
      /\b(?:on ?call|oncall|sla|slo|day 2|support process|being|becoming|onboarding|contributing|code review|cadence|development guide|customer support)\b/,
    unlessTitle: ACTION_TITLE,
  },
  { weight: 2.5, what: 'the name of a policy', title: POLICY_NAME },
  {
    weight: 2.6,
    what: 'the title of a policy',
    unlessTitle: ACTION_TITLE,
    title:
      /\b(?:policy|policies|(?<!\b(?:deployment|installation|upgrade|migration|setup) )guidelines?|handbook|standards?|charter|principles|glossary|codes? of conduct|conduct|norms|styleguide|working agreement|responsibilities|expectations|ways of working|how we work|best practices|rationali[sz]ation|development guide|style guide|values|support model|definition of|conventions|anti ?patterns|post ?mortem (?:process|practices?)|support process|team norms|culture|philosophy|governance|terms|(?:change|release|code|deploy\w*) freeze|house rules|ground rules|words (?:that )?we use|etiquette|(?<!\bhigh )levels?)\b/,
  },
  {
    weight: 1.5,
    what: 'a title that begins with rules',
    title: /^(?:guidelines?|principles|standards?|conventions|rules)\b/,
  },
  {
    weight: 1,
    what: 'titles of a policy',
    sections:
      /\b(?:roles and responsibilities|responsibilities|principles|scope|policy|expectations|definitions?|why|benefits|goals|guidelines|rota|rules|values|culture|cadence|meetings?)\b/,
    count: 2,
  },
  {
    weight: 1.2,
    what: 'a path of policies',
    path: /(?:^|\/)(?:polic(?:y|ies)|handbook|standards|team|teams|process(?:es)?|governance|guidelines)\/|(?:^|\/)[^/]*(?:polic(?:y|ies)|on-?_?call)\b[^/]*$/,
  },
];
