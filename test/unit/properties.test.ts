import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Collection } from '../../src/core/collection';
import { Config } from '../../src/core/config/config';
import type { Finding, Fix } from '../../src/core/finding';
import { insertSection, insertSections } from '../../src/core/authoring/insertSection';
import { judgeDocument, judgeSet, setContextOf, settle, type Circumstances } from '../../src/core/lint';
import { KINDS } from '../../src/core/manual';
import { entryOf, ManualIndex } from '../../src/core/index/manualIndex';
import { notApplicableFix } from '../../src/core/notApplicable';
import { parseManual } from '../../src/core/parseManual';
import { EMPTY_REPOSITORY } from '../../src/core/repository/repository';
import { RULES } from '../../src/core/rules/index';
import { manualTemplate } from '../../src/core/authoring/templates';
import { applyEdits, SourceText, type TextEdit } from '../../src/core/document/text';
import { TOPICS } from '../../src/core/topics';
import { yamlAt } from '../../src/core/document/yamlTree';
import { collect, TODAY } from './support/collect';
import {
  anyDocument,
  fixtureTexts,
  formedManual,
  goodForm,
  GOOD_SECTIONS,
  goodManual,
} from './support/documents';
import { assertOutsideUnchanged } from './support/edits';
import { MemoryHost } from './support/memoryHost';
import { assertWithin, rangesOf } from './support/ranges';

const PATH = 'RUNBOOK.md';
const config = new Config();
const { catalogue } = config;
const circumstances: Circumstances = { config, repository: EMPTY_REPOSITORY, today: TODAY };
const MUST = ['rollback', 'spof', 'emergency', 'owners'];

describe('properties', function () {
  this.timeout(120_000);

  it('any text is parsed, and every range lies in it', () => {
    fc.assert(
      fc.property(anyDocument, (text) => {
        const manual = parseManual(PATH, text, catalogue);
        for (const range of rangesOf(manual)) assertWithin(manual.source, range);
      }),
      { numRuns: 300 },
    );
  });

  it('any text is judged without a fault of a rule, and each finding lies in it', () => {
    fc.assert(
      fc.property(anyDocument, (text) => {
        const source = new SourceText(text);
        for (const finding of findings(text)) assertWithin(source, finding.range);
      }),
      { numRuns: 150 },
    );
  });

  it('offsets and positions are each other’s way back', () => {
    fc.assert(
      fc.property(
        fc.oneof(anyDocument, fc.string({ unit: fc.constantFrom('a', '\n', '\r', '😀') })),
        (text) => {
          const source = new SourceText(text);
          for (let offset = 0; offset <= text.length; offset++) {
            const position = source.positionAt(offset);
            // Between CR and LF there is no place: it is that before them.
            const inside = text[offset - 1] === '\r' && text[offset] === '\n';
            assert.equal(source.offsetAt(position), inside ? offset - 1 : offset);
          }
        },
      ),
    );
  });

  it('a collection after edits in any order is one that was loaded afresh', async () => {
    const paths = [
      'RUNBOOK.md',
      'runbooks/rollback.md',
      'runbooks/README.md',
      'a/RUNBOOK.md',
      'a/docs/runbooks/b.md',
    ];
    const edit = fc.record({
      path: fc.constantFrom(...paths),
      // A file with NUL is binary on the disk, and text in an editor.
      text: fc.option(
        fc.oneof(
          anyDocument.map((text) => text.replaceAll('\0', '0')),
          fc.constantFrom(...fixtureTexts()),
        ),
      ),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { maxLength: 12 }), async (edits) => {
        const files: Record<string, string> = {};
        const edited = new Collection({ host: new MemoryHost(files), today: TODAY });
        await edited.load();
        for (const { path, text } of edits) {
          if (text === null) {
            delete files[path];
            edited.remove(path);
          } else {
            files[path] = text;
            edited.put(path, text);
          }
          // What is asked between edits must not be kept beyond them.
          edited.allFindings();
        }
        await edited.follow(edited.paths());
        const fresh = await collect(files);
        assert.deepEqual(edited.allFindings(), fresh.allFindings());
      }),
      { numRuns: 40 },
    );
  });

  it('a good manual has no finding but hints, however it is written, and without a required section exactly that one', () => {
    fc.assert(
      fc.property(goodForm, fc.constantFrom(undefined, 'rollback', 'spof', 'emergency'), (form, left) => {
        const text = formedManual(form, left);
        assert.deepEqual(
          grave(findings(text)).map(({ rule }) => rule),
          left === undefined ? [] : [`${left}-missing`],
          text,
        );
      }),
      { numRuns: 200 },
    );
  });

  it('owners are missing only where nobody is named to call either', () => {
    assert.deepEqual(grave(findings(goodManual('owners'))), []);
    const nobody = goodManual('owners', 'emergency').replace('Bo or whoever', 'whoever');
    assert.deepEqual(
      grave(findings(nobody)).map(({ rule }) => rule),
      ['emergency-missing', 'owners-missing'],
    );
  });

  it('without any of the topics that should be answered there is one finding, that names them', () => {
    const topics = fc.subarray(
      Object.keys(GOOD_SECTIONS).filter((topic) => !MUST.includes(topic)),
      { minLength: 1 },
    );
    fc.assert(
      fc.property(topics, (left) => {
        const found = findings(goodManual(...left)).filter(({ class: of }) => of === 'structure');
        assert.deepEqual(
          found.map(({ rule }) => rule),
          ['topics-unanswered'],
        );
        const titles = TOPICS.filter(({ id }) => left.includes(id)).map(({ title }) => title);
        for (const title of titles) assert.ok(found[0]!.message.includes(title), title);
      }),
      { numRuns: 40 },
    );
  });

  it('inserting any section into any manual leaves all else byte for byte', () => {
    const topic = fc.constantFrom(...TOPICS);
    fc.assert(
      fc.property(fc.oneof(anyDocument, fc.constantFrom(...fixtureTexts())), topic, (text, wanted) => {
        const manual = parseManual(PATH, text, catalogue);
        assertOnlyInserts(text, insertSection(manual, wanted).edits);
        assertOnlyInserts(text, insertSections(manual, TOPICS));
        // What is declared already is declared anew.
        if (yamlAt(manual.frontMatter.root, 'not-applicable', wanted.id)) return;
        assertOnlyInserts(text, notApplicableFix(manual, wanted).edits);
      }),
      { numRuns: 150 },
    );
  });

  it('a section that is inserted into a manual is found there', () => {
    for (const [i, text] of fixtureTexts().entries()) {
      // Each text with some of the topics: all with all take half a minute.
      for (const topic of TOPICS.filter((_, j) => (i + j) % 7 === 0)) {
        const manual = parseManual(PATH, text, catalogue);
        if (manual.answers.get(topic.id)?.state !== 'missing') continue;
        const edited = parseManual(PATH, applyEdits(text, insertSection(manual, topic).edits), catalogue);
        assert.equal(edited.answers.get(topic.id)?.state, 'stub', `${topic.id} in\n${edited.source.text}`);
      }
    }
  });

  it('templates of all kinds have no missing topic, and nothing in them is malformed', () => {
    for (const kind of KINDS) {
      const found = findings(manualTemplate('checkout', kind));
      const wrong = found.filter(({ class: of }) => of === 'structure' || of === 'malformed');
      assert.deepEqual(wrong, [], kind);
    }
  });

  it('a directive for the whole file silences exactly its rule', () => {
    const silenceFile = (text: string) => {
      const before = findings(text);
      const bodyLine = parseManual(PATH, text, catalogue).frontMatter.bodyLine;
      for (const rule of new Set(before.filter(isSilenceable).map((finding) => finding.rule))) {
        const comment = `<!-- owners-manual-disable-file ${rule}: the test says so -->`;
        const lines = text.split('\n');
        const edited = lines
          .toSpliced(bodyLine, 0, ...(bodyLine === 0 ? [comment, ''] : ['', comment]))
          .join('\n');
        const shift = 2;
        const after = findings(edited);
        assert.deepEqual(
          after.map((finding) => keyOf(finding, 0)).sort(),
          before
            .filter((finding) => finding.rule !== rule)
            .map((finding) => keyOf(finding, finding.range.start.line >= bodyLine ? shift : 0))
            .sort(),
          `${rule} in\n${edited}`,
        );
      }
    };
    fc.assert(fc.property(someFixture(), silenceFile), { numRuns: 60 });
  });

  it('a directive before a title silences exactly the findings of its rule at that title', () => {
    const silenceTitles = (text: string) => {
      const before = findings(text);
      const lines = text.split('\n');
      const titled = before.filter(
        (finding) => isSilenceable(finding) && /^#{1,6} /.test(lines[finding.range.start.line]!),
      );
      for (const { rule, range } of titled) {
        const at = range.start.line;
        const comment = `<!-- owners-manual-disable-next-line ${rule}: the test says so -->`;
        const after = findings(lines.toSpliced(at, 0, comment).join('\n'));
        const left = before.filter((finding) => finding.rule !== rule || finding.range.start.line !== at);
        assert.deepEqual(
          after.map((finding) => keyOf(finding, 0)).sort(),
          left.map((finding) => keyOf(finding, finding.range.start.line >= at ? 1 : 0)).sort(),
        );
      }
    };
    fc.assert(fc.property(someFixture(), silenceTitles), { numRuns: 60 });
  });

  it('a fix ends its finding, or what it asks is not asked again, and all that it does not replace stays', () => {
    fc.assert(
      fc.property(fc.oneof(anyDocument, fc.constantFrom(...fixtureTexts())), (text) => {
        const before = findings(text);
        for (const finding of before) {
          const same = before.filter(({ rule }) => rule === finding.rule);
          for (const fix of fixesOf(text, finding)) {
            if (fix.edits.length === 0) continue;
            const edited = applyEdits(text, fix.edits);
            if (fix.select) assertWithin(new SourceText(edited), fix.select);
            assertOutsideUnchanged(text, fix.edits, edited);
            const left = findings(edited).filter(({ rule }) => rule === finding.rule);
            if (left.length < same.length) continue;
            // Questions that are inserted are no answer: the finding stays until somebody gives one.
            assert.ok(!fix.safe, `${fix.title} leaves its finding in\n${text}`);
            const offered = (of: string, list: readonly Finding[]) =>
              list.flatMap((other) => fixesOf(of, other)).filter(({ title }) => title === fix.title).length;
            assert.ok(
              offered(edited, left) < offered(text, same),
              `${fix.title} (${finding.rule}) is offered again in\n${text}\n=>\n${edited}`,
            );
          }
        }
      }),
      { numRuns: 400, examples: [['\t'], ['\n  '], ['\u000b']] },
    );
  });

  it('findings do not depend on the order in which files are met', async () => {
    const files: Record<string, string> = {};
    fixtureTexts()
      .slice(0, 40)
      .forEach(
        (text, i) => (files[`${'abc'[i % 3]}/runbooks/${i % 7 === 0 ? `service-${i}` : i}.md`] = text),
      );
    const expected = (await collect(files)).allFindings();
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray(Object.keys(files), { minLength: Object.keys(files).length }),
        async (order) => {
          const collection = new Collection({ host: new MemoryHost({}), today: TODAY });
          await collection.load();
          for (const path of order) collection.put(path, files[path]!);
          assert.deepEqual(collection.allFindings(), expected);
        },
      ),
      { numRuns: 10 },
    );
  });
});

/** What is found in a manual that stands alone. */
function findings(text: string): readonly Finding[] {
  const manual = parseManual(PATH, text, config.catalogue);
  const entry = entryOf(manual);
  const raw = [
    ...judgeDocument(manual, circumstances),
    ...judgeSet(entry, new ManualIndex([entry]), circumstances),
  ];
  return settle(entry, raw, circumstances).findings;
}

function fixesOf(text: string, finding: Finding): Fix[] {
  const rule = RULES.find(({ id }) => id === finding.rule)!;
  const manual = parseManual(PATH, text, config.catalogue);
  if (!finding.fixable || !rule.fix) return [];
  return [
    ...rule.fix(finding, manual, setContextOf(rule, PATH, new ManualIndex([entryOf(manual)]), circumstances)),
  ];
}

/** Some of the texts, chosen anew in each run; fast-check prints the seed where one fails. */
const someFixture = () => fc.constantFrom(...fixtureTexts());

function grave(list: readonly Finding[]): Finding[] {
  return list.filter(({ severity }) => severity !== 'hint');
}

/** Findings about directives answer to the directive that is inserted, and those of broken front matter to it. */
function isSilenceable({ rule }: Finding): boolean {
  return !rule.startsWith('directive-') && rule !== 'front-matter-invalid';
}

function keyOf({ rule, range, message }: Finding, shift: number): string {
  return `${range.start.line + shift}:${range.start.character} ${rule} ${message}`;
}

/** Whether nothing is replaced, and all that was there is there still. */
function assertOnlyInserts(text: string, edits: readonly TextEdit[]): void {
  for (const { range } of edits) assert.deepEqual(range.start, range.end, 'an insertion replaces nothing');
  assertOutsideUnchanged(text, edits, applyEdits(text, edits));
}
