import type { AlertRule } from './repository/alertRules';
import type { Config } from './config/config';
import type { Finding, Fix, RelatedPlace, RuleClass, Severity } from './finding';
import type { Kind, Manual } from './manual';
import type { ManualEntry, ManualIndex } from './index/manualIndex';
import type { Repository } from './repository/repository';
import type { Range } from './document/text';
import type { TopicId } from './topics';

/** What a rule says; the engine adds path, id, class and, where the rule leaves it out, severity. */
export interface Report {
  readonly message: string;
  readonly range: Range;
  readonly severity?: Severity;
  readonly topic?: TopicId;
  /** Where this one finding is of another class than its rule: a measurement that is missing is advice, one that is old is the clock's. */
  readonly class?: RuleClass;
  readonly related?: readonly RelatedPlace[];
  /** False where this one finding of a fixing rule has no fix. */
  readonly fixable?: boolean;
}

/** One option of a rule, declared beside it: feeds the configuration, its JSON Schema and the rule's page. */
export interface RuleOption {
  readonly type: 'number' | 'duration' | 'strings';
  readonly default: number | readonly string[];
  readonly description: string;
}

export interface Context {
  readonly config: Config;
  readonly repository: Repository;
  /** An ISO 8601 day. */
  readonly today: string;
  /** The value of an option of this rule. */
  readonly option: <T>(name: string) => T;
}

export interface SetContext extends Context {
  readonly index: ManualIndex;
}

interface RuleHead {
  /** kebab-case; the name of the rule everywhere. */
  readonly id: string;
  readonly topic?: TopicId;
  readonly class: RuleClass;
  /** Used where neither the configuration nor the report says otherwise. */
  readonly severity: Severity | 'off';
  /** What holds when the rule is content, as one sentence without a full stop. */
  readonly summary: string;
  /** The kinds it speaks to; absent: all. */
  readonly kinds?: readonly Kind[];
  readonly options?: Readonly<Record<string, RuleOption>>;
  /** Where another file of the set is about the topic as a whole, it is asked there and not here. */
  readonly askedOnce?: true;
  /** The fixes of a finding of this rule, from the document as it is now. */
  fix?(finding: Finding, manual: Manual, context: SetContext): Iterable<Fix>;
}

/** Judges one document by itself. */
export interface DocumentRule extends RuleHead {
  readonly scope: 'document';
  check(manual: Manual, context: Context): Iterable<Report>;
}

/**
 * Judges a manual beside the others. Sees only entries of the index, never a text: so an edit elsewhere
 * does not read files again, and shards can be merged without their documents.
 */
export interface SetRule extends RuleHead {
  readonly scope: 'set';
  check(entry: ManualEntry, context: SetContext): Iterable<Report>;
}

/** Judges an alert of a rule file, beside the others of its file. */
export interface AlertCheck extends RuleHead {
  readonly scope: 'alert';
  check(alert: AlertRule, neighbours: readonly AlertRule[], context: SetContext): Iterable<Report>;
}

/** Speaks through the engine itself (directives) or through the configuration's parser. */
export interface EngineRule extends RuleHead {
  readonly scope: 'engine';
}

export type Rule = DocumentRule | SetRule | AlertCheck | EngineRule;

export function defineRule(rule: Omit<DocumentRule, 'scope'>): DocumentRule {
  return { scope: 'document', ...rule };
}

export function defineSetRule(rule: Omit<SetRule, 'scope'>): SetRule {
  return { scope: 'set', ...rule };
}

export function defineAlertRule(rule: Omit<AlertCheck, 'scope'>): AlertCheck {
  return { scope: 'alert', ...rule };
}

export function defineEngineRule(rule: Omit<EngineRule, 'scope'>): EngineRule {
  return { scope: 'engine', ...rule };
}
