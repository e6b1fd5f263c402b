import type { CueData } from '../kindCues';
import { ACTION_TITLE, ALERT_PARTS, FAILING_PARTS, FAILING_TITLE } from '../kindWords';

/** What speaks for the page of an alert. */
export const alerts: readonly CueData[] = [
  {
    weight: 1,
    what: 'a beginning about an alert',
    opening:
      /\bthis alert\b|\balerts? (?:fires?|is fired|triggers?|is triggered|indicates?|means|will fire|is raised)\b|\bfires when\b|\btriggered when\b|\bhas been (?:down|failing|firing|unavailable)\b|\bfires (?:for|after|if)\b|\bwarning (?:at|above|over|below)\b.{0,60}\bcritical (?:at|above|over|below)\b/,
  },
  { weight: 0.2, what: 'a text about alerts', shape: 'alerts' },
  { weight: 2, what: 'front matter of an alert', sort: /^alerts?$/ },
  { weight: 5.5, what: 'a page of alerts', shape: 'alert-titles' },
  { weight: 2.5, what: 'a title with a threshold', shape: 'threshold-title' },
  { weight: 2.5, what: 'a title that names an alarm', title: /\balarm$/ },
  {
    weight: 2,
    what: 'a title that names what has gone wrong',
    title: FAILING_TITLE,
    unlessTitle: ACTION_TITLE,
  },
  {
    weight: 2.6,
    what: 'the troubleshooting of what has gone wrong',
    title: new RegExp(`^troubleshooting .*?(?:${FAILING_TITLE.source})`),
  },
  {
    weight: 0.8,
    what: 'a file name that names what has gone wrong',
    // A page of all errors is about none of them.
    name: new RegExp(`^(?!(?:errors|failures|timeouts|leaks|crashes)$).*?(?:${FAILING_TITLE.source})`),
  },
  { weight: 1.2, what: 'two titles about a symptom', sections: FAILING_PARTS, count: 2 },
  { weight: 0.8, what: 'three titles about a symptom', sections: FAILING_PARTS, count: 3 },
  {
    weight: 0.5,
    what: 'a symptom in a folder of runbooks',
    path: /(?:^|\/)(?:runbooks?|playbooks?|alerts?)\//,
    sections: /^(?:symptoms?|triggers?|meaning)$/,
  },
  { weight: 2, what: 'two titles of an alert', sections: ALERT_PARTS, count: 2 },
  { weight: 1, what: 'three titles of an alert', sections: ALERT_PARTS, count: 3 },
  { weight: 1, what: 'four titles of an alert', sections: ALERT_PARTS, count: 4 },
  {
    weight: 1,
    what: 'a folder of alerts',
    path: /(?:^|\/)(?:alerts?|alert-runbooks?)\/|alerts?\.(?:md|markdown)$/,
  },
  { weight: 2, what: 'the name of an alert', shape: 'alert-name' },
  { weight: 1, what: 'a title of alerts', title: /\balerts?\b/ },
];
