import type { CueData } from '../kindCues';
import {
  ACTION_TITLE,
  INCIDENT_TITLE,
  REPORT_TITLE,
  SERVICE_PARTS,
  SUBJECT_TITLE,
  TASK_BOOK,
  TASK_PARTS,
  TASK_TITLE,
} from '../kindWords';

/** What speaks for the manual of a service. */
export const services: readonly CueData[] = [
  {
    weight: 1,
    what: 'a beginning that says what a thing is',
    opening:
      /\b(?:is|are) (?:a|the|an|our|currently|hosted|used|deployed|run|running|responsible)(?: [\w-]+){0,4} (?:services?|applications?|app|api|databases?|clusters?|platform|servers?|systems?|components?|daemon|proxy|bot|website|site|instances?|machines?|hosts?)\b|\b(?:is|are) (?:hosted|deployed|running) (?:on|in|at|by|with)\b/,
  },
  {
    weight: 0.8,
    what: 'a beginning that says whose it is',
    opening:
      /\b(?:owned|run|maintained|looked after|operated|supported) by (?!(?:the )?(?:community|volunteers)\b)|\bowns? (?:it|this)\b|\bbelongs to\b|\bon[- ]call is\b/,
  },
  {
    weight: 1.5,
    what: 'a catalogue of services',
    path: /(?:^|\/)service-?catalog(?:ue)?\//,
    unlessTitle: TASK_TITLE,
  },
  { weight: 1.5, what: 'a table of a service', shape: 'service-table' },
  { weight: 2, what: 'a title that names what is operated', title: SUBJECT_TITLE, ambiguous: true },
  {
    weight: 1,
    what: 'three tasks or more under the name of a thing',
    sections: TASK_PARTS,
    count: 3,
    unlessTitle: TASK_TITLE,
  },
  {
    weight: 0.5,
    what: 'the front page of a component',
    path: /(?:^|\/)readme\.[^/]*$/,
    shape: 'commands',
    unlessTitle: TASK_TITLE,
  },
  { weight: 1.2, what: 'the name of the one runbook', name: /^run ?book$/, unlessTitle: TASK_BOOK },
  {
    weight: 1,
    what: 'three troubles or more in the one runbook',
    name: /^(?:run ?book|play ?book|operations|ops)$/,
    sections:
      /^.*\b(?:fail(?:s|ed|ing)?|down|broken|stuck|lag(?:s|ging)?|slow|full|paused|missing|errors?|timeouts?|crash\w*|unavailable|duplicates?|expired|wont|cannot|cant|not (?:running|responding|working|arriving|there))\b.*$/,
    count: 3,
  },
  {
    weight: 2.5,
    what: 'the title of a service manual',
    title:
      /betriebs(?:handbuch|anleitung|konzept|dokumentation)|\b(?:manuel|dossier|guide) d ?exploitation\b|\bmanual de operaci(?:ones|ón)\b|\bmanual(?:e)? operativ[oa]\b|\bmanuale di gestione\b|\bbeheerhandleiding\b|\bbeheerhandboek\b|\bmanual de operações\b|運用(?:手順書|マニュアル)|运维手册|運維手冊|운영 ?(?:매뉴얼|가이드)/,
  },
  {
    weight: 1.9,
    what: 'the file name of a service manual',
    ambiguous: true,
    path: /(?:^|[/_.-])(?:runbook|playbook|owners?[-_']?s?[-_](?:manual|guide)|operations|ops|readme[-_]ops|running|operating|ops[-_]?(?:manual|doc|guide)|operating[-_]manual|operator[-_]guide|maintainers?|manual|opsdoc|sla|deployment[-_]model|failure[-_]scenarios)\.(?:md|markdown)/,
  },
  {
    weight: 1.5,
    what: 'the title of a service manual',
    ambiguous: true,
    title:
      /\b(?:run ?book|playbook|operations (?:manual|guide|run ?book)|operations|ops manual|owners (?:manual|guide)|operating manual|maintainers? (?:manual|guide)|operator guide|service manual|service level agreement|system manual|infrastructure)\b/,
    unlessTitle: new RegExp(
      `${ACTION_TITLE.source}|${INCIDENT_TITLE.source}|${TASK_BOOK.source}|${REPORT_TITLE.source}`,
    ),
  },
  {
    weight: 0.4,
    what: 'an index with two titles of a service manual',
    path: /(?:^|\/)(?:readme|index|_index)\.[^/]*$/,
    sections: SERVICE_PARTS,
    count: 2,
  },
  { weight: 0.3, what: 'a file name of an index', path: /(?:^|\/)(?:readme|index|_index)\.[^/]*$/ },
  {
    weight: 0.4,
    what: 'the name of a thing as title',
    ambiguous: true,
    title: /^(?:\S+ ){0,3}\S+$/,
    unlessTitle: TASK_TITLE,
  },
  { weight: 1, what: 'two titles of a service manual', sections: SERVICE_PARTS, count: 2 },
  { weight: 1, what: 'four titles of a service manual', sections: SERVICE_PARTS, count: 4 },
  {
    weight: 0.5,
    what: 'a folder of services',
    path: /(?:^|\/)(?:services?|systems?|apps?|components?|infrastructure|service-?catalog(?:ue)?|catalog)\//,
  },
  {
    weight: 1.2,
    what: 'a text that tells how something works, in a folder of operations',
    path: /(?:^|\/)(?:operations|ops|op-guide|infra|infrastructure|deployment|administration|admin)\//,
    shape: 'description',
    unlessTitle: TASK_TITLE,
  },
];
