import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readCases } from './cases';
import { applyBaseline, baselineOf, formatBaseline, parseBaseline } from '../../src/core/baseline';
import { lensesOf } from '../../src/core/authoring/lenses';
import { hoversAt } from '../../src/core/authoring/hover';
import { completionsAt } from '../../src/core/authoring/completion';
import { fixAll, fixesOf } from '../../src/core/authoring/safeFixes';
import { questionsOf, tickEdits } from '../../src/core/authoring/tick';
import type { Collection } from '../../src/core/collection';
import { Config } from '../../src/core/config/config';
import { applyEdits, SourceText } from '../../src/core/document/text';
import { boardOf } from '../../src/core/panels/board';
import { readBoardQuery, readFromBoard, readToBoard } from '../../src/core/panels/boardProtocol';
import {
  arrange,
  cellAt,
  COVERAGES,
  encodeStates,
  EVERYTHING,
  GROUPINGS,
} from '../../src/core/panels/boardView';
import { checklistOf } from '../../src/core/panels/checklist';
import {
  CHECKLIST_WORDS,
  readFromChecklist,
  readKeptChecklist,
  readToChecklist,
} from '../../src/core/panels/checklistProtocol';
import { parseManual } from '../../src/core/parseManual';
import { collect } from '../unit/support/collect';
import { assertOutsideUnchanged } from '../unit/support/edits';
import { assertWithin, rangesOf } from '../unit/support/ranges';
import { baseline, configuration, document, message, sideFiles } from './inputs';
import { assertWellFormed, outputsOf } from './outputs';

/** Something that must hold for any input. */
export interface Target {
  readonly name: string;
  /** How many inputs the short run tries. */
  readonly runs: number;
  readonly input: fc.Arbitrary<unknown>;
  readonly check: (input: never) => Promise<void> | void;
  /** Those that were found to break it, and are mended. */
  readonly known: readonly unknown[];
}

const PATH = 'RUNBOOK.md';
const { catalogue } = new Config();
const file = document.map((text) => text.replaceAll('\0', '0'));

function target<T>(
  name: string,
  runs: number,
  input: fc.Arbitrary<T>,
  check: (input: T) => Promise<void> | void,
): Target {
  return { name, runs, input, check, known: readCases(name) };
}

export const TARGETS: readonly Target[] = [
  target('parse', 150, document, (text) => {
    const manual = parseManual(PATH, text, catalogue);
    for (const range of rangesOf(manual)) assertWithin(manual.source, range);
    assert.deepEqual(JSON.stringify(parseManual(PATH, text, catalogue)), JSON.stringify(manual));
  }),

  target('lint', 60, repositoryOf(file), async (files) => {
    const collection = await collect(files);
    const findings = collection.allFindings();
    for (const { path, range, related } of findings) {
      for (const place of [{ path, range }, ...(related ?? [])]) {
        const text = files[place.path];
        if (text !== undefined) assertWithin(new SourceText(text), place.range);
      }
    }
    assert.deepEqual((await collect(files)).allFindings(), findings, 'judged twice, found different things');
  }),

  target('fix', 60, file, async (text) => {
    const collection = await collect({ [PATH]: text });
    const manual = collection.parse(PATH, text);
    if (!collection.has(PATH)) return;
    for (const finding of collection.findings(PATH).slice(0, 20)) {
      for (const { edits, select } of fixesOf(collection, manual, finding)) {
        for (const { range } of edits) assertWithin(manual.source, range);
        const edited = applyEdits(text, edits);
        assertOutsideUnchanged(text, edits, edited);
        if (select) assertWithin(new SourceText(edited), select);
        // What nobody has mended is still there to be read.
        collection.parse(PATH, edited);
      }
    }
    const once = fixAll(collection, PATH, text);
    const twice = fixAll(collection, PATH, once.text);
    assert.equal(twice.text, once.text, 'fixed twice, changed twice');
  }),

  target('checklist', 60, file, async (text) => {
    const collection = await collect({ [PATH]: text });
    if (!collection.has(PATH)) return;
    const manual = collection.parse(PATH, text);
    const state = {
      type: 'state',
      uri: 'file:///RUNBOOK.md',
      document: {
        status: 'manual',
        checklist: checklistOf(manual, collection.findings(PATH), around(collection)),
      },
      words: Object.fromEntries(CHECKLIST_WORDS.map((word) => [word, word])),
    };
    assert.ok(readToChecklist(structuredClone(state)), 'the view does not take the checklist');
    for (const topic of collection.configurations.for(PATH).catalogue.topics) {
      const before = questionsOf(manual, topic);
      for (const { text: question, ticked, line } of before) {
        const edits = tickEdits(manual, topic, question, !ticked);
        if (!edits || edits.length === 0) continue;
        const edited = applyEdits(text, edits);
        assertOutsideUnchanged(text, edits, edited);
        const after = collection.parse(PATH, edited);
        const now = questionsOf(after, topic).find((other) => other.text === question);
        assert.equal(now?.ticked, !ticked, `${question} is not ticked`);
        // A question that the document did not have stays there, unticked.
        if (line === undefined) continue;
        const back = applyEdits(edited, tickEdits(after, topic, question, ticked)!);
        assert.equal(back.toLowerCase(), text.toLowerCase(), 'a tick and its undoing left something');
      }
    }
  }),

  target('cursor', 60, fc.tuple(file, fc.nat(40), fc.nat(60)), async ([text, line, character]) => {
    const collection = await collect({ [PATH]: text });
    if (!collection.has(PATH)) return;
    const manual = collection.parse(PATH, text);
    const surroundings = around(collection);
    const at = manual.source.positionAt(manual.source.offsetAt({ line, character }));
    for (const { range } of hoversAt(manual, at, surroundings)) assertWithin(manual.source, range);
    for (const { range } of lensesOf(manual, surroundings)) assertWithin(manual.source, range);
    for (const { range } of completionsAt(manual, at, surroundings, collection.findings(PATH)))
      assertWithin(manual.source, range);
  }),

  target('board', 40, repositoryOf(file), async (files) => {
    const collection = await collect(files);
    const board = boardOf(collection);
    const topics = board.topics.map(({ id, title, practice }) => ({ id, title, practice }));
    const items = board.rows.map(
      ({ path, title, kind, owners, tier, lifecycle, cells, practices, total }) => ({
        key: path,
        title,
        kind,
        owners: [...owners],
        ...(tier === undefined ? {} : { tier }),
        ...(lifecycle === undefined ? {} : { lifecycle }),
        states: encodeStates({ path, title, kind, owners, cells, practices, total }, topics),
      }),
    );
    const read = readToBoard(structuredClone({ type: 'change', items, removed: [] }));
    assert.ok(read, 'the view does not take the board');
    for (const item of items)
      topics.forEach((_, column) =>
        assert.equal(cellAt(item, column) === undefined, item.states[column] === ' '),
      );
    for (const group of GROUPINGS) {
      for (const coverage of COVERAGES) {
        const arranged = arrange(items, topics, { ...EVERYTHING, group, coverage });
        const shown = new Set(arranged.lines.flatMap((line) => (line.type === 'manual' ? [line.item] : [])));
        assert.equal(shown.size, arranged.items.length, 'a manual is in no group');
      }
    }
  }),

  target('formats', 40, repositoryOf(file), async (files) => {
    assertWellFormed(outputsOf(await collect(files)));
  }),

  target('baseline', 150, baseline, (text) => {
    const read = parseBaseline(text);
    if ('fault' in read) return;
    assert.deepEqual(parseBaseline(formatBaseline(read)), [...parseBaselineSorted(formatBaseline(read))]);
    assert.deepEqual(applyBaseline([], read), { fresh: [], known: [] });
  }),

  target('messages', 400, message, (data) => {
    const texts = [readFromChecklist(data), readFromBoard(data), readToBoard(data), readToChecklist(data)];
    for (const read of texts) {
      if (read === undefined) continue;
      assert.deepEqual(
        Object.keys(read).sort(),
        Object.keys(data as object).sort(),
        'something was let through',
      );
      if ('line' in read) assert.ok(Number.isInteger(read.line) && read.line >= 0);
    }
    readKeptChecklist(data);
    const query = readBoardQuery(data);
    assert.deepEqual(Object.keys(query).sort(), Object.keys(EVERYTHING).sort());
    arrange([], [], query);
    assert.equal(({} as Record<string, unknown>)['polluted'], undefined);
  }),
];

function parseBaselineSorted(text: string) {
  const read = parseBaseline(text);
  assert.ok(!('fault' in read), 'what was written cannot be read');
  // What a baseline holds is the same whatever was found.
  assert.deepEqual(baselineOf([]), []);
  return read;
}

/** A small repository: two manuals, configuration, and what is read beside. */
function repositoryOf(text: fc.Arbitrary<string>): fc.Arbitrary<Record<string, string>> {
  return fc.tuple(text, text, fc.option(configuration), sideFiles).map(([first, second, config, others]) => ({
    [PATH]: first,
    'runbooks/b.md': second,
    ...(config === null ? {} : { '.owners-manual.yaml': config }),
    ...others,
  }));
}

function around(collection: Collection) {
  return { ...collection.circumstances(PATH), index: collection.index };
}
