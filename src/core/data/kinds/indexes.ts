import type { CueData } from '../kindCues';

/** What speaks for an index. */
export const indexes: readonly CueData[] = [
  {
    weight: 0.8,
    what: 'a beginning that lists',
    opening:
      /\b(?:list of|lists all|following (?:documents|pages|runbooks|topics|guides)|(?:this document|page) indexes|index of|table of contents)\b/,
  },
  {
    weight: 5.5,
    what: 'the title of an index',
    title: /(?<!\bre )\b(?:index|navigation|table of contents)$|^contents$/,
  },
  {
    weight: 6,
    what: 'nothing but the way to another page',
    shape: 'pointer',
    path: /(?:^|\/)(?:alerts?|alert-runbooks?|runbooks?|playbooks?)\//,
  },
  {
    weight: 2.5,
    what: 'the front page of a folder of alerts',
    path: /(?:^|\/)(?:alerts?|alert-runbooks?)\/(?:.*\/)?(?:readme|index|_index)\.[^/]*$/,
  },
  { weight: 3.5, what: 'hardly anything but links', shape: 'links' },
  {
    weight: 3.5,
    what: 'a front page that lists pages',
    shape: 'listing',
    path: /(?:^|\/)(?:readme|index|_index|summary|toc)\.[^/]*$/,
  },
  {
    weight: 2.5,
    what: 'a front page that offers procedures',
    path: /(?:^|\/)(?:readme|index|_index)\.[^/]*$/,
    opening: /\b(?:collection|set) of (?:\w+ )?(?:run ?books|playbooks|procedures|guides|how-?tos)\b/,
  },
  {
    weight: 3,
    what: 'a front page that offers procedures',
    path: /(?:^|\/)(?:readme|index|_index)\.[^/]*$/,
    sections: /^(?:available|our|all|list of) (?:run ?books|playbooks|procedures|guides|how tos)$/,
  },
  {
    weight: 0.8,
    what: 'a file name of an index, and little else',
    shape: 'short',
    path: /(?:^|\/)(?:readme|index|_index|summary|toc)\.[^/]*$/,
  },
];
