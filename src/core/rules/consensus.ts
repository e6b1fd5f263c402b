import { consensusRecords, quorumOf, resultOf, type Consensus } from '../records/consensus';
import { addDays } from '../facts/dates';
import { isReason } from '../exemptions';
import { defineRule, type Context, type DocumentRule, type Report } from '../rule';

/** A rule about each consensus record, wherever it stands. */
function recordRule({
  judge,
  ...head
}: Pick<DocumentRule, 'id' | 'class' | 'severity' | 'summary' | 'options'> & {
  readonly judge: (record: Consensus, context: Context) => Iterable<Report> | undefined;
}): DocumentRule {
  return defineRule({
    ...head,
    topic: 'decisions',
    *check(manual, context) {
      if (manual.kind === 'template') return;
      for (const record of consensusRecords(manual)) yield* judge(record, context) ?? [];
    },
  });
}

export const consensusInvalid = recordRule({
  id: 'consensus-invalid',
  class: 'malformed',
  severity: 'error',
  summary: 'A consensus record can be read: votes from 0 to 5, ballots of five known ideas at most',
  judge: ({ faults }) => faults,
});

export const consensusNoQuestion = recordRule({
  id: 'consensus-no-question',
  class: 'content',
  severity: 'warning',
  summary: 'A consensus record has a question',
  judge: ({ question, faults, range }) =>
    question === undefined && faults.length === 0
      ? [{ message: 'No question. Say what is to be decided, in one sentence.', range }]
      : [],
});

export const consensusNoProposal = recordRule({
  id: 'consensus-no-proposal',
  class: 'content',
  severity: 'warning',
  summary: 'A question comes with a proposal, options or ideas',
  *judge({ question, hasProposal, votes, range }) {
    if (question === undefined || hasProposal) return;
    // A question that asks for yes or no is its own proposal.
    if (YES_OR_NO.test(question) && votes.length > 0) return;
    yield {
      message:
        'A question and no proposal: everybody agrees that change must come, nobody says which. Add one.',
      range,
    };
  },
});

const YES_OR_NO = /^(?:do|does|did|shall|should|will|would|can|could|may|must|is|are|was|were|has|have)\b/i;

export const autonomyWithoutConsensus = recordRule({
  id: 'autonomy-without-consensus',
  class: 'advice',
  severity: 'hint',
  summary: 'Autonomy is granted after consensus',
  *judge(record) {
    const { autonomy } = record;
    if (!autonomy || record.faults.length > 0 || verdict(record) === 'move-on') return;
    yield {
      message: 'Autonomy is granted, and there is no consensus yet. Consensus first, autonomy after.',
      range: autonomy,
    };
  },
});

export const decidedWithoutConsensus = recordRule({
  id: 'decided-without-consensus',
  class: 'content',
  severity: 'warning',
  summary: 'A decision follows the votes, or says who overruled them and why',
  *judge(record) {
    const { decision, votes, overruledWhy } = record;
    if (!decision || votes.length === 0 || verdict(record) !== 'discuss') return;
    if (overruledWhy !== undefined && isReason(overruledWhy)) return;
    yield {
      message: 'Decided, and the votes say to discuss. Discuss it, or add “overruled-by:” with who and why.',
      range: decision.range,
    };
  },
});

export const consensusNoQuorum = recordRule({
  id: 'consensus-no-quorum',
  class: 'content',
  severity: 'information',
  summary: 'Enough people voted: three, and half of those invited',
  *judge(record) {
    const { votes, invited, votesRange, range, faults } = record;
    if (votes.length === 0 || faults.length > 0 || verdict(record) !== 'none') return;
    yield {
      message: `${votes.length === 1 ? '1 vote is' : `${votes.length} votes are`} no result. Ask on: it takes ${quorumOf(invited)}.`,
      range: votesRange ?? range,
    };
  },
});

export const lowVoteWithoutObjection = recordRule({
  id: 'low-vote-without-objection',
  class: 'advice',
  severity: 'hint',
  summary: 'Who votes 0 to 3 says why',
  *judge({ votes, objectors }) {
    for (const { who, value, range } of votes) {
      if (value > 3 || objectors.has(who.toLowerCase())) continue;
      yield { message: `${who} votes ${value} and no objection is noted. Ask what is missing.`, range };
    }
  },
});

export const decisionNotWritten = recordRule({
  id: 'decision-not-written',
  class: 'clock',
  severity: 'information',
  summary: 'What was agreed is written down within a week',
  options: {
    'after-days': {
      type: 'duration',
      default: 7,
      description: 'How many days after the question the decision is to be written.',
    },
  },
  *judge(record, { today, option }) {
    const { asked, decision, range } = record;
    if (!asked || decision || verdict(record) !== 'move-on' || addDays(asked, option('after-days')) > today)
      return;
    yield {
      message: `Agreed since ${asked}, and no decision is written. Write it, or it is argued again.`,
      range,
    };
  },
});

function verdict({ votes, invited }: Consensus) {
  return resultOf(
    votes.map(({ value }) => value),
    invited,
  );
}
