import type { CueData } from '../kindCues';
import {
  ACTION_NOUN,
  ACTION_TITLE,
  HOW_IT_OPENS,
  NO_TASK,
  PROCEDURE_PARTS,
  TASK_BOOK,
  TASK_TITLE,
  TROUBLE_TASK,
  TROUBLE_TITLE,
} from '../kindWords';

/** What speaks for a procedure. */
export const procedures: readonly CueData[] = [
  { weight: 0.8, what: 'a beginning that says how to', opening: HOW_IT_OPENS },
  {
    weight: 1.5,
    what: 'front matter of a how-to',
    sort: /^(?:how-?_?to|howto|guide|task|procedure|sop|runbook|playbook)s?$/,
  },
  {
    weight: 1.2,
    what: 'a beginning that announces procedures',
    opening: /^.{0,40}\bprocedures? for (?:\w+ing|the)\b/,
  },
  { weight: 3, what: 'titles that are steps', shape: 'step-titles' },
  { weight: 2.5, what: 'the name of a page of known problems', name: /\S troubleshooting$/ },
  {
    weight: 2,
    what: 'the name of a plan to recover',
    path: /^(?!.*(?:adrs?|decisions?|rfcs?)\/).*(?:^|[/_-])(?:disaster[-_]recovery|dr)(?:[-_][^/]*)?\.(?:md|markdown)$/,
  },
  { weight: 2, what: 'a skill for agents', path: /(?:^|\/)skill\.(?:md|markdown)$/ },
  { weight: 2, what: 'a title of a runbook for a task', title: TASK_BOOK },
  { weight: 4, what: 'a page of known problems', title: TROUBLE_TITLE, unlessTitle: TROUBLE_TASK },
  { weight: 1.8, what: 'a title that says what to do', title: ACTION_TITLE, unlessTitle: NO_TASK },
  { weight: 1.5, what: 'a title that names a task', title: ACTION_NOUN },
  {
    weight: 1.5,
    what: 'a title that names a guide',
    title: /(?:指南|步骤|流程|教程|手順書?|ガイド|가이드|절차)$/,
  },
  {
    weight: 1.2,
    what: 'a folder of procedures',
    path: /(?:^|\/)(?:sops?|procedures?|how-?_?tos?|guides?|tasks|standard-operating-procedures|run[-_]?books?|play[-_]?books?|manual|tutorials)\//,
  },
  { weight: 0.8, what: 'a folder of operations', path: /(?:^|\/)(?:operations|ops)\// },
  { weight: 4, what: 'a title about breaking the glass', title: /\bbreak ?glass\b/ },
  { weight: 0.5, what: 'a file name that names a task', name: TASK_TITLE },
  { weight: 0.8, what: 'numbered steps', shape: 'steps' },
  { weight: 0.8, what: 'steps to tick', shape: 'ticks' },
  { weight: 0.7, what: 'instructions', shape: 'instructions' },
  { weight: 0.3, what: 'two titles that say what to do', sections: ACTION_TITLE, count: 2 },
  { weight: 0.7, what: 'commands', shape: 'commands' },
  { weight: 0.7, what: 'titles of a procedure', sections: PROCEDURE_PARTS, count: 2 },
  { weight: 0.7, what: 'numbered titles', shape: 'numbered-titles' },
  { weight: 0.8, what: 'a title “Procedure”', sections: /^(?:procedure|instructions)$/ },
  {
    weight: 3,
    what: 'a folder of parts that runbooks share',
    path: /(?:^|\/)(?:alerts?|runbooks?|playbooks?)\/(?:.*\/)?(?:helpers?|snippets?|includes?|partials?|fragments?)\//,
  },
];
