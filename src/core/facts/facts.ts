import type { Catalogue } from '../recognition/catalogue';
import { isBareNone } from '../document/content';
import { findConflicts } from './factConflicts';
import { malformed, type Stated } from './factDraft';
import type { FieldName } from './fieldNames';
import type { FrontMatter } from '../document/frontMatter';
import { readFrontMatterFields } from './frontMatterFields';
import type { Answer, Fact, Facts, FactConflict, FieldFault } from '../manual';
import { legible } from '../document/legible';
import type { Block } from '../document/markdown';
import { readOwners, splitNames } from './owners';
import { partOf, saysWhen } from './releaseParts';
import { readTimeSentences } from './releaseTimes';
import type { Section } from '../document/sections';
import { blockCues, CUES } from '../recognition/sentenceCues';
import { readStatementValue } from './statementValues';
import { isTitled, readStatements, type Statement } from './statements';
import type { SourceText } from '../document/text';
import { plainTitle } from '../document/titles';
import type { TopicId } from '../topics';

export interface FactsInput {
  readonly path: string;
  readonly source: SourceText;
  readonly frontMatter: FrontMatter;
  readonly blocks: readonly Block[];
  readonly sections: readonly Section[];
  readonly catalogue: Catalogue;
  readonly answers: ReadonlyMap<TopicId, Answer>;
}

export interface FactsResult {
  readonly facts: Facts;
  readonly faults: readonly FieldFault[];
  readonly conflicts: readonly FactConflict[];
}

/** The typed values that the document states: in front matter, labels, field tables, parts with one value, sentences. */
export function readFacts(input: FactsInput): FactsResult {
  const { stated, faults } = readFrontMatterFields(input.frontMatter);
  const statements = readStatements(input.source, input.blocks, input.sections);
  for (const statement of statements) readStatement(input, statement, stated, faults);
  const cues = blockCues(input.source, input.blocks);
  readSentences(input, cues, stated);
  const owners = stated.filter(({ field }) => field === 'contact' || field === 'owners');
  const bodyOwners = readOwners({ ...input, cues }, statements, owners.length > 0);
  return { facts: assemble(stated, [...owners, ...bodyOwners]), faults, conflicts: findConflicts(stated) };
}

function readStatement(
  input: FactsInput,
  statement: Statement,
  stated: Stated[],
  faults: FieldFault[],
): void {
  const { label, text, range, from, section } = statement;
  const field = fieldInPart(input, statement);
  if (!field) return;
  if (LISTS.has(field)) {
    for (const part of splitNames(text, range)) {
      if (isItem(part.text))
        stated.push({ field, value: plainTitle(part.text), range: part.range, from, section });
    }
    return;
  }
  const read = readStatementValue(field, label, text, range);
  if (read === 'malformed') faults.push(malformed(field, plainTitle(label), text, range, false));
  else if (read) {
    stated.push({ field, value: read.value, range: read.range, from, section });
    if (read.by && (field === 'reviewed' || field === 'verified')) {
      stated.push({ field: 'reviewedBy', value: read.by.text, range: read.by.range, from, section });
    }
  }
}

const LISTS: ReadonlySet<FieldName> = new Set(['knows', 'informed', 'dependencies', 'drilledBy']);

/** A name of a person, a team or a component: a few words, no sentence. */
function isItem(text: string): boolean {
  const plain = plainTitle(text);
  return (
    /[\p{L}\p{N}]/u.test(plain) &&
    !/[.?!:]$/.test(plain) &&
    plain.split(' ').length <= 4 &&
    !isBareNone(plain)
  );
}

/** What a label means where it stands: "Time" is a rollback time in the rollback part, and nothing elsewhere. */
function fieldInPart({ sections, catalogue }: FactsInput, statement: Statement): FieldName | undefined {
  const { field, section, text } = statement;
  switch (field) {
    case 'owners':
    case 'contact':
    case 'covers':
    case 'name':
      // Owners have their own reader; a body's "Name:" or "System:" is rarely the name of the document's service.
      return undefined;
    case 'time': {
      const part = partOf(section, sections, catalogue);
      return part && (part === 'rollback' ? 'rollbackTime' : 'releaseTime');
    }
    case 'tested':
      return partOf(section, sections, catalogue) === 'rollback' ? 'rollbackTested' : undefined;
    case 'rollback':
    case 'release':
      // `**Rollback:** 10 min` and nothing else; what begins with steps is a part of its own.
      return readStatementValue('time', statement.label, text, statement.range) === undefined ||
        !/^\W*\d/.test(text)
        ? undefined
        : field === 'rollback'
          ? 'rollbackTime'
          : 'releaseTime';
    default:
      return field;
  }
}

function readSentences(
  { source, blocks, sections }: FactsInput,
  cues: readonly number[],
  stated: Stated[],
): void {
  let next = 0;
  let section = -1;
  blocks.forEach((block, i) => {
    if ((cues[i]! & CUES.time) === 0) return;
    for (; next < sections.length && sections[next]!.line <= block.line; next++) {
      if (isTitled(sections[next]!)) section = next;
    }
    const at = section;
    stated.push(...readTimeSentences(source, block, at, () => saysWhen(at, sections)));
  });
}

/** Chooses the first of each field; of review dates the reviewed one before the verified before the updated. */
function assemble(stated: readonly Stated[], owners: readonly Stated[]): Facts {
  const byField = new Map<FieldName, Stated[]>();
  for (const fact of stated) {
    const list = byField.get(fact.field);
    if (list) list.push(fact);
    else byField.set(fact.field, [fact]);
  }
  const all = (field: FieldName) => (byField.get(field) ?? []).map((fact) => toFact(fact)) as Fact<string>[];
  const single: Record<string, Fact<string | number>> = {};
  for (const [key, fields] of stated.length === 0 ? [] : SINGLE_ENTRIES) {
    const field = fields.find((other) => byField.has(other));
    if (field) single[key] = toFact(byField.get(field)![0]!, field === 'updated');
  }
  return {
    ...single,
    owners: owners.map((fact) => toFact(fact)) as Fact<string>[],
    knows: all('knows'),
    informed: all('informed'),
    covers: all('covers'),
    drilledBy: all('drilledBy'),
    dependencies: all('dependencies'),
  };
}

/** The fields that give each fact of which there is one, in order of preference. */
const SINGLE: Readonly<Record<string, readonly FieldName[]>> = {
  name: ['name'],
  tier: ['tier'],
  lifecycle: ['lifecycle'],
  releaseTime: ['releaseTime'],
  releaseModel: ['releaseModel'],
  rollout: ['rollout'],
  rollbackTime: ['rollbackTime'],
  rollbackTested: ['rollbackTested'],
  rollbackHow: ['rollbackHow'],
  rollbackWhy: ['rollbackWhy'],
  revertWithin: ['revertWithin'],
  recoveryTime: ['recoveryTime'],
  recoveryPoint: ['recoveryPoint'],
  reviewed: ['reviewed', 'verified', 'updated'],
  reviewedBy: ['reviewedBy'],
  reviewEvery: ['reviewEvery'],
  reviewDue: ['reviewDue'],
  drilled: ['drilled'],
};

const SINGLE_ENTRIES = Object.entries(SINGLE);

function toFact({ value, range, from }: Stated, loosely = false): Fact<string | number> {
  return {
    value: typeof value === 'string' ? legible(value) : value,
    range,
    from,
    ...(loosely && { loosely }),
  };
}
