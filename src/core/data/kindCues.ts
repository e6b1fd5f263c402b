import type { Kind } from '../manual';
import { alerts } from './kinds/alerts';
import { incidents } from './kinds/incidents';
import { indexes } from './kinds/indexes';
import { others } from './kinds/others';
import { policies } from './kinds/policies';
import { postmortems } from './kinds/postmortems';
import { procedures } from './kinds/procedures';
import { reviews } from './kinds/reviews';
import { services } from './kinds/services';
import { templates } from './kinds/templates';

/** One thing that speaks for a kind; the kind with the greatest sum wins, `other` where none is heavy enough. */
export interface CueData {
  readonly weight: number;
  /** Completes "because of …", for people. */
  readonly what: string;
  /** Of the path, in lower case. */
  readonly path?: RegExp;
  /** Of the file's name, normalised as titles are. */
  readonly name?: RegExp;
  /** Of the document's own title, normalised. */
  readonly title?: RegExp;
  /** Of its first sentences, in lower case, without marks of Markdown. */
  readonly opening?: RegExp;
  /** Of what the front matter of documentation tools says of its sort: the values of `type`, `tags` and the like. */
  readonly sort?: RegExp;
  /** Of the titles of its sections, normalised: at least `count` different matches. */
  readonly sections?: RegExp;
  readonly count?: number;
  /** Where this is in the title, the cue does not count. */
  readonly unlessTitle?: RegExp;
  /** Of the document's shape. */
  readonly shape?: Shape;
  /** Manuals of products and of teams are called so, too. */
  readonly ambiguous?: true;
}

export type Shape =
  /** Three numbered items or more. */
  | 'steps'
  /** Five boxes to tick or more, and little else. */
  | 'ticks'
  /** Two blocks of code or more. */
  | 'commands'
  /** Many paragraphs and items that begin with a verb that tells to do something. */
  | 'instructions'
  /** Hardly anything but links. */
  | 'links'
  /** One paragraph with a link, and nothing else. */
  | 'pointer'
  /** Three items or rows or more, and most of all, lead to other pages of the repository. */
  | 'listing'
  | 'placeholders'
  /** `Runbook: {Service}`. */
  | 'placeholder-title'
  /** Three paragraphs and items or fewer. */
  | 'short'
  /** The file is named as alerts are: `KubeNodeNotReady`. */
  | 'alert-name'
  /** A table of three rows or more that begin with a day. */
  | 'log'
  /** `Queue backlog > 5000`, `p99 over 50 ms`. */
  | 'threshold-title'
  | 'numbered-titles'
  /** Three titles or more that begin with `Step 1`. */
  | 'step-titles'
  /** Three titles or more, half of all, that are names of alerts. */
  | 'alert-titles'
  /** Paragraphs of several sentences, and hardly anything to do. */
  | 'description'
  /** A table whose rows name the service, its owner and the like. */
  | 'service-table'
  /** Of a hundred words, two or more are "was", "were" or "had". */
  | 'past'
  /** "We" and "our", about one word in a hundred. */
  | 'we'
  /** "Alert", one word in two hundred. */
  | 'alerts'
  /** "Incident", one word in two hundred. */
  | 'incidents'
  /** A text of a hundred words or more without a block or a word of code. */
  | 'no-code';

/** A cue, with the kind that it speaks for. */
export interface KindCue extends CueData {
  readonly kind: Kind;
}

/** Of two kinds for which as much speaks, the first one here wins. */
const BY_KIND: Partial<Record<Kind, readonly CueData[]>> = {
  alert: alerts,
  service: services,
  policy: policies,
  incident: incidents,
  review: reviews,
  postmortem: postmortems,
  index: indexes,
  template: templates,
  other: others,
  procedure: procedures,
};

export const KIND_CUES: readonly KindCue[] = Object.entries(BY_KIND).flatMap(([kind, cues]) =>
  cues.map((cue) => ({ kind: kind as Kind, ...cue })),
);
