import { l10n } from 'vscode';
import type { FactName } from '../core/authoring/hover';

/** What a key of the front matter is for, by its path; undefined for keys that need no words. */
export function fieldWords(path: string): string | undefined {
  switch (path) {
    case 'manual':
      return l10n.t('The name that people use for what this is the manual of.');
    case 'kind':
      return l10n.t('What sort of manual this is: it decides what is asked of it.');
    case 'lifecycle':
      return l10n.t('How far along it is: an early service must answer less.');
    case 'tier':
      return l10n.t('How much depends on it: 1 or platinum is the most.');
    case 'owners':
      return l10n.t('The teams that own it.');
    case 'knows':
      return l10n.t('The people who can run it: two or more.');
    case 'informed':
      return l10n.t('The teams that hear of changes and problems.');
    case 'release':
      return l10n.t('How something gets into production: time, model and roll-out.');
    case 'release.time':
      return l10n.t('How long a release takes, such as 40m or 2h.');
    case 'release.model':
      return l10n.t('gated: somebody opens the gate. permissive: whoever wants to may.');
    case 'release.rollout':
      return l10n.t('staged: a few customers first. all-at-once: everybody together.');
    case 'rollback':
      return l10n.t('How a release is undone: time, when it was tested, and how.');
    case 'rollback.time':
      return l10n.t('How long it takes to undo a release, such as 20m.');
    case 'rollback.tested':
      return l10n.t('The day on which that time was last measured.');
    case 'rollback.how':
      return l10n.t('The mechanism that undoes a release.');
    case 'rollback.why':
      return l10n.t('Why the rollback is faster than the release, where it is.');
    case 'revert-within':
      return l10n.t('The promise: how long customers wait at most until a bad release is undone.');
    case 'review':
      return l10n.t('When the manual was last reviewed, by whom, and how often that is done.');
    case 'review.every':
      return l10n.t('How often it is reviewed: 90d, 6 months, quarterly.');
    case 'drill':
      return l10n.t('When somebody last followed the manual to see whether it works.');
    case 'covers':
      return l10n.t('Globs of the files that the manual is about.');
    case 'not-applicable':
      return l10n.t('Topics that do not apply, each with a reason of three words or more.');
    default:
      return undefined;
  }
}

/** What a fact is called. */
export function factWords(fact: FactName): string {
  switch (fact) {
    case 'owners':
      return l10n.t('Owner');
    case 'knows':
      return l10n.t('Can run it');
    case 'informed':
      return l10n.t('Is told');
    case 'covers':
      return l10n.t('Files that the manual is about');
    case 'name':
      return l10n.t('Name');
    case 'tier':
      return l10n.t('Tier');
    case 'lifecycle':
      return l10n.t('Lifecycle');
    case 'releaseTime':
      return l10n.t('Release time');
    case 'releaseModel':
      return l10n.t('Release model');
    case 'rollout':
      return l10n.t('Roll-out');
    case 'rollbackTime':
      return l10n.t('Rollback time');
    case 'rollbackTested':
      return l10n.t('Rollback last measured');
    case 'rollbackHow':
      return l10n.t('How a release is undone');
    case 'rollbackWhy':
      return l10n.t('Why the rollback is fast');
    case 'revertWithin':
      return l10n.t('Promised rollback time');
    case 'reviewed':
      return l10n.t('Last review');
    case 'reviewedBy':
      return l10n.t('Reviewed by');
    case 'reviewEvery':
      return l10n.t('Time between reviews');
    case 'reviewDue':
      return l10n.t('Next review');
    case 'drilled':
      return l10n.t('Last drill');
    case 'drilledBy':
      return l10n.t('Drilled by');
    case 'dependencies':
      return l10n.t('Depends on');
    case 'recoveryTime':
      return l10n.t('Recovery time objective');
    case 'recoveryPoint':
      return l10n.t('Recovery point objective');
  }
}
