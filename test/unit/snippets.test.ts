import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseYaml } from 'yaml';
import { askedOf } from '../../src/core/asked';
import { Catalogue } from '../../src/core/recognition/catalogue';
import { KINDS, type Kind, type Manual } from '../../src/core/manual';
import { parseManual } from '../../src/core/parseManual';
import { questionsSnippet } from '../../src/core/authoring/questionsSnippet';
import { manualTemplate } from '../../src/core/authoring/templates';
import { TOPICS } from '../../src/core/topics';
import { snippets, snippetsFile } from '../../src/build/snippets';
import { ROOT } from './sourceFiles';

const VARIABLES: Readonly<Record<string, string>> = {
  CURRENT_YEAR: '2026',
  CURRENT_MONTH: '11',
  CURRENT_DATE: '25',
  TM_SELECTED_TEXT: 'What is silenced.',
};

describe('snippets', () => {
  const all = Object.entries(snippets());
  const bodyOf = (prefix: string) => {
    const found = all.find(([, snippet]) => snippet.prefix === prefix);
    assert.ok(found, `there is no snippet ${prefix}`);
    return found[1].body;
  };

  it('the file that ships is what the templates give', () => {
    const shipped = readFileSync(join(ROOT, 'snippets', 'owners-manual.code-snippets'), 'utf8');
    assert.equal(shipped, snippetsFile(), 'run `npm run generate`');
  });

  it('each has a prefix of ours that no other has, and says what it writes', () => {
    const prefixes = all.map(([, { prefix }]) => prefix);
    assert.deepEqual(
      prefixes.filter((prefix) => !/^om-[a-z-]+$/.test(prefix)),
      [],
    );
    assert.equal(new Set(prefixes).size, prefixes.length);
    assert.deepEqual(
      all.filter(([, { description }]) => !description.endsWith('.')),
      [],
    );
  });

  for (const [name, { body }] of all) {
    it(`“${name}” expands to text without a trace of snippet syntax`, () => {
      const text = expand(body);
      assert.doesNotMatch(text, /\$\{|\$\d|\\[$}]/);
      assert.equal(text.includes('undefined'), false);
    });
  }

  for (const topic of TOPICS) {
    it(`the section “${topic.title}” is recognised as its topic and asks its questions`, () => {
      const manual = parse(`# Checkout\n\n${expand(bodyOf(`om-${topic.id}`))}`);
      const answer = manual.answers.get(topic.id);
      assert.equal(answer?.state, 'stub', 'nobody has answered yet');
      assert.equal(answer?.places[0]?.title, topic.title);
      for (const question of topic.questions) assert.ok(manual.source.text.includes(`- [ ] ${question}\n`));
    });
  }

  const wholes: readonly [string, Kind][] = [
    ['om-manual', 'service'],
    ['om-manual-alert', 'alert'],
    ['om-manual-incident', 'incident'],
    ['om-manual-launch', 'launch'],
    ['om-manual-event', 'event'],
    ['om-postmortem', 'postmortem'],
    ['om-success-review', 'success'],
  ];
  for (const [prefix, kind] of wholes) {
    it(`a manual written by ${prefix} is of kind ${kind} and lacks no topic that is asked of it`, () => {
      const manual = parse(expand(bodyOf(prefix)));
      assert.equal(manual.kind, kind);
      assert.equal(manual.facts.name?.value, 'name');
      const { must, should } = askedOf(kind, undefined, undefined);
      const missing = [...must, ...should].filter((id) => manual.answers.get(id)?.state === 'missing');
      assert.deepEqual(missing, []);
      assert.deepEqual(manual.fieldFaults, []);
    });
  }

  it('the front matter holds facts that can all be read', () => {
    const { facts, fieldFaults } = parse(`${expand(bodyOf('om-front-matter'))}\n# Checkout\n`);
    assert.deepEqual(fieldFaults, []);
    assert.equal(facts.tier?.value, 3);
    assert.equal(facts.lifecycle?.value, 'production');
    assert.equal(facts.releaseTime?.value, 1800);
    assert.equal(facts.rollbackTime?.value, 1800);
    assert.equal(facts.reviewed?.value, '2026-11-25');
    assert.equal(facts.reviewEvery?.value, 90);
    assert.deepEqual(
      facts.knows.map(({ value }) => value),
      ['ana', 'bo'],
    );
  });

  it('the front matter offers every kind there is', () => {
    const line = bodyOf('om-front-matter').find((text) => text.startsWith('kind:'));
    const offered = /\|(.*)\|/.exec(line ?? '')?.[1]?.split(',');
    assert.deepEqual([...(offered ?? [])].sort(), [...KINDS].sort());
  });

  it('a declaration of not applicable answers the topic it stands under', () => {
    const manual = parse(`# Checkout\n\n## Rollback\n\n${expand(bodyOf('om-not-applicable'))}\n`);
    assert.equal(manual.answers.get('rollback')?.state, 'not-applicable');
  });

  it('directives are read as directives with a reason', () => {
    const read = (prefix: string) =>
      parse(`# Checkout\n\n${expand(bodyOf(prefix))}\n`).directives.map(({ action, rules, reason }) => [
        action,
        rules,
        reason,
      ]);
    assert.deepEqual(read('om-disable-next-line'), [['disable-next-line', ['rule-id'], 'reason']]);
    assert.deepEqual(read('om-disable-file'), [['disable-file', ['rule-id'], 'reason']]);
    assert.deepEqual(read('om-disable'), [
      ['disable', ['rule-id'], 'reason'],
      ['enable', ['rule-id'], ''],
    ]);
  });

  for (const prefix of ['om-spof-table', 'om-demand-table']) {
    it(`${prefix} writes one table with the columns of its topic`, () => {
      const topic = TOPICS.find(({ id }) => prefix === `om-${id}-table`);
      const table = parse(`# Checkout\n\n${expand(bodyOf(prefix))}`).blocks.find(
        ({ type }) => type === 'table',
      );
      assert.ok(table?.type === 'table');
      const cells = table.header.map(({ text }) => text);
      assert.deepEqual(cells, topic?.table);
    });
  }

  it('the panic log names teams, what a press cost and whether they were told, and no people', () => {
    assert.equal(expand(bodyOf('om-panic-log')).split('\n')[0], '| Date | Team | Justified | Cost | Told |');
  });

  for (const prefix of ['om-consensus-small-groups', 'om-consensus-top-five']) {
    it(`${prefix} writes one block of YAML with a question and votes`, () => {
      const text = expand(bodyOf(prefix));
      assert.match(text, /^```consensus\n[\s\S]*\n```\n?$/);
      const yaml = text.replace(/^```.*$/gm, '');
      const record = parseYaml(yaml) as Record<string, unknown>;
      assert.equal(typeof record['question'], 'string');
      assert.equal(record['asked'], '2026-11-25');
      assert.ok(record['votes'] ?? record['ballots']);
    });
  }
});

function parse(text: string): Manual {
  return parseManual('services/checkout/RUNBOOK.md', text, new Catalogue(), { named: true });
}

/** What the editor inserts where the user takes each default and each first choice. */
function expand(body: readonly string[]): string {
  const seen = new Map<string, string>();
  return body
    .join('\n')
    .replace(/\\([\\$}])|\$\{(\d+)\|([^|]*)\|\}|\$\{(\d+):([^}]*)\}|\$\{(\w+)\}|\$(\w+)/g, (...match) => {
      const [, escaped, choice, choices, stop, value, braced, bare] = match as (string | undefined)[];
      if (escaped !== undefined) return escaped;
      if (choice !== undefined) return remember(choice, choices!.split(',')[0]!);
      if (stop !== undefined) return remember(stop, value!);
      const name = braced ?? bare ?? '';
      return /^\d+$/.test(name) ? (seen.get(name) ?? '') : (VARIABLES[name] ?? `unknown $${name}`);
    });

  function remember(stop: string, value: string): string {
    seen.set(stop, value);
    return value;
  }
}

describe('the questions of a new manual', () => {
  it('are places to go to, from the first one on, and nothing else is', () => {
    const text = manualTemplate('$HOME {x}', 'service');
    const found = questionsSnippet(text)!;
    assert.equal(found.from, text.indexOf('- [ ] Which team owns this?'));
    assert.ok(found.snippet.startsWith('- ${1:[ ] Which team owns this?}\n- ${2:[ ] '));
    const plain = found.snippet.replace(/\$\{\d+:(.*)\}$/gm, '$1');
    assert.equal(text.slice(0, found.from) + plain, text);
    assert.equal(found.snippet.match(/\$\{\d+:/g)?.length, text.match(/^- \[ \] /gm)?.length);
  });

  it('keep what means something in a snippet', () => {
    assert.equal(questionsSnippet('- [ ] $A or {b}?\n$c\n')?.snippet, '- ${1:[ ] \\$A or {b\\}?}\n\\$c\n');
    assert.equal(questionsSnippet('# None\n'), undefined);
  });
});
