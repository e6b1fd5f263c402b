import type { Config } from '../config';
import type { Rule } from '../rule';
import { TOPICS } from '../topics';
import { configInvalid } from './configInvalid';
import { directiveUnused, directiveWithoutReason } from './directives';
import { emergencyNoContact } from './emergencyNoContact';
import { fieldMalformed } from './fieldMalformed';
import { frontMatterInvalid } from './frontMatterInvalid';
import { headingNearMiss } from './headingNearMiss';
import { notApplicableWithoutReason } from './notApplicableWithoutReason';
import { placeholderLeft } from './placeholderLeft';
import { rollbackAssumedFaster } from './rollbackAssumedFaster';
import { rollbackTimeMissing } from './rollbackTimeMissing';
import { sectionEmpty } from './sectionEmpty';
import { serviceManualMissing } from './serviceManualMissing';
import { siblingNotLinked } from './siblingNotLinked';
import { singlePerson } from './singlePerson';
import { spofNoEntries } from './spofNoEntries';
import { spofNoMitigation } from './spofNoMitigation';
import { topicMissing } from './topicMissing';
import { topicsUnanswered } from './topicsUnanswered';

/** Topics whose absence is a finding of its own; that of the others is told by `topics-unanswered`. */
const ALONE = new Set(['rollback', 'spof', 'emergency', 'owners']);

/** All built-in rules, in the order of the documentation. */
export const RULES: readonly Rule[] = [
  ...TOPICS.filter(({ id }) => id !== 'troubleshooting').map((topic) =>
    topicMissing(topic, ALONE.has(topic.id)),
  ),
  topicsUnanswered,
  serviceManualMissing,
  siblingNotLinked,
  frontMatterInvalid,
  fieldMalformed,
  sectionEmpty,
  placeholderLeft,
  headingNearMiss,
  rollbackTimeMissing,
  rollbackAssumedFaster,
  spofNoEntries,
  spofNoMitigation,
  emergencyNoContact,
  singlePerson,
  directiveWithoutReason,
  directiveUnused,
  notApplicableWithoutReason,
  configInvalid,
];

const byConfig = new WeakMap<Config, readonly Rule[]>();

/** The built-in rules and those of the topics that the configuration adds. */
export function rulesOf(config: Config): readonly Rule[] {
  let rules = byConfig.get(config);
  if (!rules) {
    const own = config.teamTopics.map((topic) => topicMissing(topic, true));
    byConfig.set(config, (rules = own.length > 0 ? [...RULES, ...own] : RULES));
  }
  return rules;
}
