import type { Range, TextEdit } from './document/text';
import type { TopicId } from './topics';

export const SEVERITIES = ['error', 'warning', 'information', 'hint'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** What sort of judgement a rule makes; `clock` depends on the day, `malformed` is what cannot be read. */
export type RuleClass = 'structure' | 'content' | 'clock' | 'advice' | 'malformed';

export interface RelatedPlace {
  readonly path: string;
  readonly range: Range;
  readonly message: string;
}

/** What a rule reports: plain data, that can be written to a file and read again. */
export interface Finding {
  /** From the root of the repository, with `/`. */
  readonly path: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly class: RuleClass;
  readonly message: string;
  readonly range: Range;
  readonly topic?: TopicId;
  readonly related?: readonly RelatedPlace[];
  /** Whether the rule offers fixes for this finding. */
  readonly fixable: boolean;
  /** The title that it stands under: with path and rule it names the finding where lines move. */
  readonly section?: string;
}

/** A change that mends a finding. Computed on demand from the document as it is now, so that it is never stale. */
export interface Fix {
  readonly title: string;
  readonly edits: readonly TextEdit[];
  /** Invents nothing and may be part of "fix all". */
  readonly safe: boolean;
  /** What to select after the edit, as a range of the edited text: the placeholder that the user is to replace. */
  readonly select?: Range;
  /** The one to offer first. */
  readonly preferred?: boolean;
  /** Path of a manual to create from the template, in place of edits. */
  readonly newManual?: string;
  /** A title to add to the configuration's aliases of a topic, in place of edits. */
  readonly alias?: { readonly topic: TopicId; readonly title: string };
}
