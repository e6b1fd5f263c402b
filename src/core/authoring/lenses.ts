import { askedAnswers, progressOf } from '../askedAnswers';
import {
  consensusRecords,
  quorumOf,
  rankIdeas,
  resultOf,
  type ConsensusResult,
  type Rank,
} from '../records/consensus';
import type { Day } from '../facts/dates';
import { formatDuration } from '../facts/durations';
import type { Manual } from '../manual';
import { entryOf } from '../index/manualIndex';
import type { Range } from '../document/text';
import type { Surroundings } from '../topicQuestions';

/** What stands above a line of a manual. */
export type Lens = { readonly range: Range } & (
  | { readonly what: 'progress'; readonly answered: number; readonly asked: number }
  | { readonly what: 'times'; readonly release?: string; readonly rollback?: string; readonly tested?: Day }
  | {
      readonly what: 'votes';
      readonly result: ConsensusResult;
      readonly high: number;
      readonly low: number;
      readonly quorum: number;
    }
  | { readonly what: 'ranks'; readonly ranks: readonly Rank[]; readonly ballots: number }
);

/** The lenses of a manual, in the order of the document. */
export function lensesOf(manual: Manual, surroundings: Surroundings): Lens[] {
  return [...progress(manual, surroundings), ...times(manual), ...consensus(manual)];
}

function progress(manual: Manual, surroundings: Surroundings): Lens[] {
  const entry = surroundings.index.get(manual.path) ?? entryOf(manual);
  const counts = progressOf(askedAnswers(entry, surroundings));
  return counts.asked === 0 ? [] : [{ what: 'progress', range: manual.title.range, ...counts }];
}

/** Above the first title on rollback, where there is a time to show. */
function times({ answers, facts }: Manual): Lens[] {
  const place = answers.get('rollback')?.places.find(({ title }) => title !== undefined);
  const { releaseTime, rollbackTime, rollbackTested } = facts;
  if (!place || (!releaseTime && !rollbackTime)) return [];
  return [
    {
      what: 'times',
      range: place.range,
      ...(releaseTime ? { release: formatDuration(releaseTime.value) } : {}),
      ...(rollbackTime ? { rollback: formatDuration(rollbackTime.value) } : {}),
      ...(rollbackTested ? { tested: rollbackTested.value } : {}),
    },
  ];
}

function consensus(manual: Manual): Lens[] {
  return consensusRecords(manual).flatMap(({ range, votes, invited, ideas, ballots }): Lens[] => {
    const lenses: Lens[] = [];
    if (votes.length > 0) {
      const values = votes.map(({ value }) => value);
      const high = values.filter((value) => value >= 4).length;
      const result = resultOf(values, invited);
      lenses.push({
        what: 'votes',
        range,
        result,
        high,
        low: values.length - high,
        quorum: quorumOf(invited),
      });
    }
    if (ballots.length > 0) {
      lenses.push({ what: 'ranks', range, ranks: rankIdeas(ideas.keys(), ballots), ballots: ballots.length });
    }
    return lenses;
  });
}
