import { ideasIn } from '../records/consensus';
import { formatDuration } from '../facts/durations';
import { RELEASE_MODELS, ROLLOUTS, TIERS } from '../facts/fieldValues';
import { KINDS, LIFECYCLES, type Fact, type Facts, type Manual } from '../manual';
import { fieldOf, type YamlValue } from '../document/yamlTree';
import type { Surroundings } from '../topicQuestions';

/** Where a proposed value comes from, for people. */
export type ValueFrom = 'codeowners' | 'manuals' | 'today' | 'release-time';

export interface ProposedValue {
  readonly text: string;
  readonly from?: ValueFrom;
}

/** @param root the whole YAML that the field stands in, as far as it can be read */
type Propose = (
  manual: Manual,
  surroundings: Surroundings,
  root: YamlValue | undefined,
) => readonly ProposedValue[];

export interface Field {
  readonly values?: Propose;
  readonly list?: true;
  readonly fields?: Fields;
  /** Its keys are no fixed ones, as the names of voters are; what each of them has is `each`. */
  readonly keys?: Propose;
  readonly each?: Field;
}

export type Fields = Readonly<Record<string, Field>>;

const oneOf =
  (...texts: readonly string[]): Propose =>
  () =>
    texts.map((text) => ({ text }));
const today: Propose = (_, surroundings) => [{ text: surroundings.today, from: 'today' }];
const durations = oneOf('5m', '10m', '20m', '30m', '1h', '2h', '1h30m');
/** A rollback that takes as long as the release needs no proof. */
const rollbackTimes: Propose = (manual, surroundings) => {
  const { releaseTime } = manual.facts;
  const same: ProposedValue[] = releaseTime
    ? [{ text: formatDuration(releaseTime.value), from: 'release-time' }]
    : [];
  return [...same, ...durations(manual, surroundings, undefined)];
};
const people: Propose = (_, { index }) =>
  inManuals(index, ({ knows, drilledBy, reviewedBy }) => [
    ...knows,
    ...drilledBy,
    ...(reviewedBy ? [reviewedBy] : []),
  ]);
const informed: Propose = (_, { index }) =>
  unique([...inManuals(index, (facts) => facts.informed), ...textsOf('marketing', 'sales', 'support')]);
const owners: Propose = ({ path }, { index, repository }) => {
  const paths = [path, ...[...index.entries()].slice(0, MAX_READ).map((entry) => entry.path)];
  const named = paths.flatMap((each) => repository.ownersOf?.(each) ?? []);
  return unique([
    ...named.map((text): ProposedValue => ({ text, from: 'codeowners' })),
    ...inManuals(index, (facts) => facts.owners),
  ]);
};
const name: Propose = ({ path }) => textsOf(...path.split('/').slice(-2, -1));
const covers: Propose = ({ path }) => {
  const folder = path.split('/').slice(0, -1).join('/');
  return folder === '' ? [] : textsOf(`${folder}/**`);
};

/** CODEOWNERS is asked about no more manuals than that: its patterns cost, and people see a short list anyway. */
const MAX_READ = 500;
const MAX_VALUES = 200;

/** What our front matter may say, in the order in which it is written. */
export const FIELDS: Fields = {
  manual: { values: name },
  kind: { values: oneOf(...KINDS) },
  lifecycle: { values: oneOf(...LIFECYCLES) },
  tier: { values: oneOf(...TIERS) },
  owners: { values: owners, list: true },
  knows: { values: people, list: true },
  informed: { values: informed, list: true },
  release: {
    fields: {
      time: { values: durations },
      model: { values: oneOf(...RELEASE_MODELS) },
      rollout: { values: oneOf(...ROLLOUTS) },
    },
  },
  rollback: {
    fields: {
      time: { values: rollbackTimes },
      tested: { values: today },
      how: {
        values: oneOf('redeploy-previous', 'feature-flag', 'traffic-switch', 'blue-green', 'fix-forward'),
      },
      why: {},
    },
  },
  'revert-within': { values: durations },
  review: {
    fields: {
      last: { values: today },
      by: { values: people },
      every: { values: oneOf('30d', '90d', '6 months', 'monthly', 'quarterly', 'semi-annually', 'annually') },
    },
  },
  drill: {
    fields: {
      last: { values: today },
      by: { values: people, list: true },
      where: { values: oneOf('staging', 'production') },
    },
  },
  covers: { values: covers, list: true },
  'not-applicable': { fields: {} },
};

const votes: Field = { keys: people, each: { values: oneOf('0', '1', '2', '3', '4', '5') } };
/** The ideas to choose from, which a ballot names. */
const ideas: Propose = (_manual, _surroundings, root) => textsOf(...ideasIn(root).keys());
/** Who has voted is who may object. */
const voters: Propose = (_manual, _surroundings, root) => {
  const cast = fieldOf(root, 'votes')?.value;
  return cast?.type === 'map' ? textsOf(...cast.fields.map(({ key }) => key)) : [];
};

/** What a consensus record may say, in the order in which it is written. */
export const RECORD_FIELDS: Fields = {
  question: {},
  method: { values: oneOf('small-groups', 'top-five') },
  asked: { values: today },
  invited: { values: people, list: true },
  conflicts: { list: true },
  proposal: {},
  options: { list: true },
  votes,
  objections: { keys: voters, each: {} },
  ideas: { keys: () => [], each: {} },
  ballots: { keys: people, each: { values: ideas, list: true } },
  decision: {},
  decided: { values: today },
  'overruled-by': { fields: { who: { values: people }, why: {} } },
  autonomy: {},
};

/** Other names of our fields, under which their values are proposed too. */
const ALIASES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    service: 'manual',
    system: 'manual',
    owner: 'owners',
    team: 'owners',
    maintainers: 'owners',
    'supported-by': 'owners',
    'known-about-by': 'knows',
    smes: 'knows',
    'backup-owner': 'knows',
    last_reviewed: 'review.last',
    last_reviewed_on: 'review.last',
    'last-reviewed': 'review.last',
    'last-verified': 'review.last',
    last_updated: 'review.last',
    review_in: 'review.every',
  }),
);

/** The field of `all` at a path of keys; undefined where we know none. */
export function fieldAt(all: Fields, path: readonly string[]): Field | undefined {
  const [only] = path;
  const keys = all === FIELDS && path.length === 1 ? (ALIASES.get(only!) ?? only!).split('.') : path;
  let field: Field | undefined = { fields: all };
  for (const key of keys) {
    const fields: Fields | undefined = field?.fields;
    field = fields && Object.hasOwn(fields, key) ? fields[key] : field?.each;
  }
  return field;
}

function inManuals(
  index: Surroundings['index'],
  pick: (facts: Facts) => readonly Fact<string>[],
): ProposedValue[] {
  const texts = [...index.entries()].flatMap(({ facts }) => pick(facts).map(({ value }) => value));
  return unique(texts.sort().map((text) => ({ text, from: 'manuals' })));
}

function textsOf(...texts: readonly string[]): ProposedValue[] {
  return texts.map((text) => ({ text }));
}

/** Each text once, as it comes first. */
function unique(values: readonly ProposedValue[]): ProposedValue[] {
  const seen = new Set<string>();
  return values.filter(({ text }) => !seen.has(text) && seen.add(text)).slice(0, MAX_VALUES);
}
