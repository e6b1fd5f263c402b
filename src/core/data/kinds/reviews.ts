import type { CueData } from '../kindCues';
import { PLAN_PARTS, PLAN_TITLE, REVIEW_PARTS } from '../kindWords';

/** What speaks for a review, a proposal or a plan. */
export const reviews: readonly CueData[] = [
  {
    weight: 1,
    what: 'a beginning that proposes',
    opening:
      /\b(?:this|the|an?) (?:proposal|kep|rfc|enhancement|adr|design doc\w*)\b|\bwe (?:propose|have decided|decided|will need to|would like|could)\b|\bmotivation\b|\brelated tickets?\b/,
  },
  {
    weight: 2.5,
    what: 'front matter of a proposal',
    sort: /^(?:proposal|rfc|adr|design|decision|enhancement|kep)s?$/,
  },
  { weight: 2, what: 'the title of an audit', title: /\b(?:audit|assessment|gap analysis|audit report)$/ },
  {
    weight: 2,
    what: 'a folder of audits',
    path: /(?:^|\/)[^/]*(?:audits?|assessments?|reviews?)(?:[-_][^/]*)?\//,
  },
  {
    weight: 2,
    what: 'the name of an audit or analysis',
    name: /\b(?:audit|assessment|analysis|findings|review|(?:audit|review|security|readiness|launch) checklist|adr|test(?:ing)? plan)\b/,
  },
  { weight: 2.2, what: 'the title of a plan or a decision', title: PLAN_TITLE },
  { weight: 2.2, what: 'the title of a design', title: /(?:设计|設計|設計書|설계)$/ },
  { weight: 1.3, what: 'two titles of a plan', sections: PLAN_PARTS, count: 2 },
  { weight: 1, what: 'three titles of a plan', sections: PLAN_PARTS, count: 3 },
  { weight: 1.5, what: 'a folder of plans', path: /(?:^|\/)(?:plans?|roadmaps?|(?:tech-)?specs?)\// },
  {
    weight: 4.5,
    what: 'a folder of proposals',
    path: /(?:^|\/)(?:keps|enhancements|proposals?|rfcs?|adrs?|(?:architectur\w+-)?decision-records?|decisions|designs?|design-docs?)\//,
  },
  {
    weight: 2,
    what: 'the title of a proposal or review',
    title:
      /^kep \d|^rfc\b|\b(?:design doc|enhancement proposal|proposal|production readiness|(?:launch|pre ?(?:launch|flight|install\w*)|installation) checklist|readiness (?:review|checklist)|go live checklist|security review|pre launch)\b/,
  },
  { weight: 2, what: 'titles of a proposal', sections: REVIEW_PARTS, count: 3 },
  {
    weight: 1.5,
    what: 'a file of a readiness review',
    path: /(?:readiness|prr|launch)[^/]*\.(?:md|markdown)$/,
  },
];
