import type { CueData } from '../kindCues';
import {
  CHART_PARTS,
  EXERCISE,
  LIBRARY_OPENS,
  PROJECT_PARTS,
  READING_TITLE,
  REPORT_TITLE,
} from '../kindWords';

/** What speaks for none of the kinds. */
export const others: readonly CueData[] = [
  { weight: 1, what: 'a beginning about code', opening: LIBRARY_OPENS },
  {
    weight: 2.5,
    what: 'front matter of a text to read',
    sort: /^(?:reference|explanation|concept|tutorial|blog|post|changelog|release-?notes?|news)s?$/,
  },
  { weight: 1.2, what: 'two titles of a project', sections: PROJECT_PARTS, count: 2 },
  { weight: 1, what: 'four titles of a project', sections: PROJECT_PARTS, count: 4 },
  {
    weight: 2,
    what: 'titles of a changelog',
    sections:
      /^(added|changed|fixed|removed|deprecated|security|changes compared to|components|apps|bug fixes|features)\b/,
    count: 2,
    name: /\d/,
  },
  { weight: 4, what: 'the title of a report', title: REPORT_TITLE },
  {
    weight: 6,
    what: 'a beginning that says not to follow it any more',
    opening:
      /^\W*(?:status\W+)?(?:archived|deprecated|obsolete|superseded|historical)\b|\bthis (?:document|runbook|playbook|page|guide|procedure|file) (?:is|has been) (?:\w+ )?(?:archived|deprecated|obsolete|superseded|retired|historical|no longer)\b|\bdo not follow\b|이 문서는 역사|역사 참조용/,
  },
  {
    weight: 6,
    what: 'a beginning that says there is nothing yet',
    opening: /^.{0,160}\bplaceholder\b(?:[;:,.]|.{0,60}\byet\b)/,
  },
  { weight: 4, what: 'the title of what is over', title: /\b(?:deprecated|archived|obsolete|superseded)$/ },
  {
    weight: 2.5,
    what: 'the name of a page for developers',
    name: /^development$|\b(?:local (?:dev\w*|setup|environment)|e2e|dev(?:eloper|elopment)? (?:setup|environment|guide))\b/,
  },
  {
    weight: 4,
    what: 'a folder that tells what things are',
    path: /(?:^|\/)(?:inventor(?:y|ies)|domains?|glossary)\//,
  },
  {
    weight: 2.5,
    what: 'a beginning for those who work on a project',
    opening:
      /\b(?:quick reference for|documentation contract|operational index|working with (?:the|this) (?:template|repo(?:sitory)?))\b/,
  },
  {
    weight: 2.5,
    what: 'a beginning about the own machine of a developer',
    opening:
      /\blocal development\b|\brun(?:ning)? (?:\S+ ){0,6}locally\b|\bon (?:your|a) (?:own|local|dev(?:elopment)?) machine\b|\blocal (?:dev|docker|test)\w* (?:environment|set-?up|stack)\b/,
  },
  {
    weight: 7,
    what: 'a title about the own machine of a developer',
    title: /^local (?:operations?|deployment|development|environment|set ?up|stack)\b/,
  },
  { weight: 2.5, what: 'the name of a tracker', name: /\b(?:tracker|todo|status)$/ },
  { weight: 3, what: 'the name of an introduction', name: /^intro(?:duction)?\b/ },
  { weight: 2, what: 'the name of a description', name: /\b(?:architecture|costs?(?: \w+)?)$/ },
  { weight: 2, what: 'the name of a version', name: /^(?:\w+ )?v?\d+(?: \d+)+$/ },
  {
    weight: 1.5,
    what: 'a folder of code',
    path: /(?:^|\/)(?:modules|vendor(?:_modules)?|packages|libs?|tests?|spec|app|assets|src|scripts|client|tools|utils|hack|charts?|helm|e2e|ci|benchmarks?|harness|cmd|pkg|internal)\/(?:[^/]+\/)*readme[^/]*$/,
  },
  {
    weight: 3.5,
    what: 'a page of an interface for programs',
    title: /\bapis?(?: reference)?$/,
    unlessTitle: /^\w+ing /,
  },
  { weight: 3, what: 'a specification of code', path: /\.spec\.(?:md|markdown)$/ },
  {
    weight: 5.5,
    what: 'a folder of articles',
    // What is posted of outages is no article.
    path: /^(?!.*post-?_?mortem)(?:.*\/)?_?(?:blog|news|posts|articles|podcasts?|talks|webinars?|newsletters?)\//,
  },
  {
    weight: 1.5,
    what: 'a folder for users and developers',
    path: /(?:^|\/)(?:usage|users?|user-?(?:docs?|guides?)|developing|development|developers?|dev|contributing|explanations?|key-concepts|design|architecture|admin_api)\//,
  },
  {
    weight: 3,
    what: 'a folder of texts that a product shows',
    path: /(?:^|\/)(?:views|get-help[^/]*|help|_includes|locales)\//,
  },
  {
    weight: 3.5,
    what: 'a folder of instructions to agents',
    path: /(?:^|\/)(?:\.(?:claude|cursor|codex|gemini|agents?|windsurf|kiro)|agent-config|prompts)\/(?:.*\/)?(?!skill\.)[^/]*$/,
  },
  { weight: 1.5, what: 'a title for reading and learning', title: READING_TITLE },
  {
    weight: 2.5,
    what: 'a path of reading and learning',
    path: /(?:^|\/)(?:whats-?new|study|training|learning[^/]*|tutorials?|courses?|videos?|workshops?|labs|demos?|examples?|concepts|cli|api|reference|sdk|changelogs?|release-?notes)\//,
  },
  { weight: 2, what: 'the generated page of a chart or module', sections: CHART_PARTS, shape: 'short' },
  {
    weight: 3,
    what: 'the page of a module for its users',
    path: /(?:^|\/)modules\/[^/]+\/readme\.[^/]*$/,
    sections: /^(inputs|outputs|variables|requirements|providers|resources(?: created)?|modules)$/,
    count: 2,
  },
  {
    weight: 5,
    what: 'the title of a generated command reference',
    sections: /^options inherited from parent commands$/,
  },
  {
    weight: 3.5,
    what: 'titles of a role for its users',
    sections: /^(?:role variables|example playbooks?|author information)$/,
  },
  {
    weight: 6,
    what: 'the title of a legal text',
    title:
      /^(?:.* )?(?:terms (?:of (?:service|use)|and conditions)|privacy (?:policy|notice|statement)|licen[cs]e agreement|cookie policy|copyright(?: policy| notice)?|dmca\b.*)$/,
  },
  {
    weight: 1,
    what: 'titles of a command reference',
    sections: /^(syntax|parameters|arguments|options|flags|output|examples?|usage)$/,
    count: 3,
  },
  {
    weight: 1.5,
    what: 'a title that begins as a tutorial',
    title: /^(?:quick ?start|tutorial|getting started)\b/,
  },
  { weight: 1.5, what: 'the file name of a tutorial', name: /\b(?:quick ?start|tutorial|getting started)\b/ },
  {
    weight: 2.5,
    what: 'the title of a tutorial or reference',
    title:
      /\b(?:tutorial|getting started|user guide|users guide|quick ?start|changelog|release notes|faq|frequently asked|api reference|reference|cli|roadmap|intro(?:duction)? to|what is|concepts?|installation guide|license|sdk)\b/,
  },
  {
    weight: 3,
    what: 'a folder of tests',
    // `test/` alone is also an environment, whose manuals are manuals.
    path: /(?:^|\/)(?:src\/test|test-?data|[\w.]*-tests?)\//,
  },
  {
    weight: 2,
    what: 'a title about tests',
    title: /\btests?$|^test(?:s|ing)? /,
    unlessTitle: EXERCISE,
  },
  {
    weight: 4,
    what: 'a folder of what was met and voted about',
    path: /(?:^|\/)(?:meetings?|(?:meeting-?)?minutes|elections?|candidates|(?:fort|week|month)notes|sprint-?reviews?)\//,
  },
  {
    weight: 2,
    what: 'a path of product documentation',
    path: /(?:^|\/)(?:tutorials?|examples?|blog|reference|concepts?|_docs|user-guide|(?:operator|administrator|admin)-(?:manual|guide)|website|site)\/|changelog/,
  },
];
