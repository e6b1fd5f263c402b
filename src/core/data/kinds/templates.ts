import type { CueData } from '../kindCues';

/** What speaks for a template. */
export const templates: readonly CueData[] = [
  {
    weight: 1,
    what: 'a beginning that asks to be filled in',
    opening:
      /\b(?:this|the) (?:\w+ )?template\b|\bfill (?:in|out)\b|\breplace (?:the|all) placeholders?\b|\bcopy (?:this|it to)\b|\bdelete the hints\b|\breplace everything\b|\bstrike out\b/,
  },
  { weight: 7, what: 'the name of a template', name: /\btemplate$/ },
  { weight: 3.5, what: 'a name that begins as templates do', name: /^template \w/ },
  { weight: 3.5, what: 'the name of templates', name: /\btemplates$/ },
  { weight: 5, what: 'a folder of skeletons', path: /(?:^|\/)_?(?:skeletons?|boilerplates?)\// },
  { weight: 2, what: 'the name of a form', name: /\b(?:form|blank|skeleton|boilerplate)$/ },
  { weight: 1.5, what: 'a title of a template', title: /\btemplates?$/ },
  { weight: 5, what: 'a form for issues', path: /(?:^|\/)(?:issue_template|pull_request_template)(?:\/|\.)/ },
  {
    weight: 3,
    what: 'a file name of a template',
    path: /(?:^|[/_-])templates?\.(?:md|markdown)|[-_.]template\.|(?:^|\/)templates?\//,
    shape: 'placeholders',
  },
  { weight: 4, what: 'a file name of a template', path: /(?:^|\/)_?templates?\.(?:md|markdown)(?:\.\w+)*$/ },
  { weight: 1.5, what: 'a title of a template', title: /\btemplate$/, shape: 'placeholders' },
  { weight: 2, what: 'many placeholders', shape: 'placeholders' },
  { weight: 7, what: 'a title to be filled in', shape: 'placeholder-title' },
];
