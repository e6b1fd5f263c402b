import type { Config } from '../config/config';
import type { Rule } from '../rule';
import { ALONE, TOPICS } from '../topics';
import { alertWithoutManual, runbookUrlDead } from './alerts';
import { communicationNoBusiness } from './communicationNoBusiness';
import { configInvalid } from './configInvalid';
import {
  autonomyWithoutConsensus,
  consensusInvalid,
  consensusNoProposal,
  consensusNoQuestion,
  consensusNoQuorum,
  decidedWithoutConsensus,
  decisionNotWritten,
  lowVoteWithoutObjection,
} from './consensus';
import {
  demandDatesInvalid,
  demandNoActual,
  demandNoSource,
  demandShortNotice,
  demandUnanswered,
  demandUnprepared,
} from './demandCalendar';
import { demandNoCustomerVoice, demandOverCapacity } from './demandContent';
import { directiveUnused, directiveWithoutReason } from './directives';
import { duplicateSection, factConflict, sectionBuried } from './document';
import { emergencyDependsOnService, emergencyNoFirstStep, escalationNoTimes } from './emergencyContent';
import { emergencyNoContact } from './emergencyNoContact';
import { emergencyOneContact } from './emergencyOneContact';
import { degradationNoSwitch, expectationsNoCustomerView } from './expectations';
import { fieldMalformed } from './fieldMalformed';
import { frontMatterInvalid } from './frontMatterInvalid';
import { headingNearMiss } from './headingNearMiss';
import { changedSinceReview, reviewDateBumped } from './history';
import {
  incidentWithoutChange,
  launchWithoutReview,
  postmortemNothingRight,
  successWithoutCause,
} from './learning';
import { linkTargetMissing } from './linkTargetMissing';
import { notApplicableWithoutReason } from './notApplicableWithoutReason';
import { drillByAuthorOnly, ownerNotInCodeowners, ownerUnreachable } from './owners';
import { panicButtonIncomplete, panicButtonMissing, panicPressUnanswered } from './panicButton';
import { placeholderLeft } from './placeholderLeft';
import { releaseGateUnowned, releaseModelMissing, releaseNoSafety, rolloutUndecided } from './release';
import { resourcesAccessUnstated, resourcesCapacityUnstated, resourcesKnowledgeUnstated } from './resources';
import { reviewInFuture, reviewMissing, reviewOverdue } from './review';
import { rollbackAssumedFaster } from './rollbackAssumedFaster';
import {
  rollbackIrreversibleUnstated,
  rollbackNoDecider,
  rollbackNoSteps,
  rollbackNoTrigger,
  rollbackNoVerification,
  rollbackVague,
} from './rollbackContent';
import { rollbackTimeMissing } from './rollbackTimeMissing';
import { releaseTimeMissing, rollbackOverPromise, rollbackUntested } from './rollbackTimes';
import { detectionNoAction, futureGoalOverdue, inProductionNoCommand } from './running';
import { sectionEmpty } from './sectionEmpty';
import { serviceManualMissing } from './serviceManualMissing';
import { siblingNotLinked } from './siblingNotLinked';
import { singlePerson } from './singlePerson';
import { singleTeam } from './singleTeam';
import { spofAcceptanceExpired, spofAcceptanceOpenEnded, spofNoneUnproven } from './spofAcceptance';
import { spofFailsUnstated, spofUndetected } from './spofColumns';
import { spofInDeployment } from './spofInDeployment';
import { spofNoEntries } from './spofNoEntries';
import { spofNoMitigation } from './spofNoMitigation';
import { spofSharedUnlisted } from './spofSharedUnlisted';
import { topicMissing } from './topicMissing';
import { topicsUnanswered } from './topicsUnanswered';

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
  factConflict,
  sectionEmpty,
  placeholderLeft,
  headingNearMiss,
  duplicateSection,
  sectionBuried,
  linkTargetMissing,
  runbookUrlDead,
  alertWithoutManual,
  ownerUnreachable,
  ownerNotInCodeowners,
  singlePerson,
  singleTeam,
  reviewMissing,
  reviewOverdue,
  reviewInFuture,
  changedSinceReview,
  reviewDateBumped,
  drillByAuthorOnly,
  rollbackTimeMissing,
  releaseTimeMissing,
  rollbackAssumedFaster,
  rollbackOverPromise,
  rollbackNoSteps,
  rollbackVague,
  rollbackNoTrigger,
  rollbackNoDecider,
  rollbackIrreversibleUnstated,
  rollbackNoVerification,
  rollbackUntested,
  spofNoEntries,
  spofNoMitigation,
  spofAcceptanceExpired,
  spofAcceptanceOpenEnded,
  spofNoneUnproven,
  spofUndetected,
  spofFailsUnstated,
  spofSharedUnlisted,
  spofInDeployment,
  emergencyNoContact,
  emergencyOneContact,
  emergencyNoFirstStep,
  escalationNoTimes,
  emergencyDependsOnService,
  panicButtonMissing,
  panicButtonIncomplete,
  panicPressUnanswered,
  communicationNoBusiness,
  demandDatesInvalid,
  demandUnprepared,
  demandNoActual,
  demandNoSource,
  demandShortNotice,
  demandUnanswered,
  demandOverCapacity,
  demandNoCustomerVoice,
  resourcesCapacityUnstated,
  resourcesAccessUnstated,
  resourcesKnowledgeUnstated,
  releaseModelMissing,
  releaseGateUnowned,
  releaseNoSafety,
  rolloutUndecided,
  inProductionNoCommand,
  detectionNoAction,
  futureGoalOverdue,
  expectationsNoCustomerView,
  degradationNoSwitch,
  incidentWithoutChange,
  postmortemNothingRight,
  successWithoutCause,
  launchWithoutReview,
  consensusInvalid,
  consensusNoQuestion,
  consensusNoProposal,
  autonomyWithoutConsensus,
  decidedWithoutConsensus,
  consensusNoQuorum,
  lowVoteWithoutObjection,
  decisionNotWritten,
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
